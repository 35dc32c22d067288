package io.github.nscope.cli.lint.report;

import io.github.nscope.cli.lint.Definition;
import io.github.nscope.cli.lint.Need;
import io.github.nscope.cli.lint.Profile;
import io.github.nscope.cli.lint.Rule;
import io.github.nscope.cli.lint.Weakness;
import io.github.nscope.cli.lint.rule.Catalogue;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The page of the documentation about the rules, made of their definitions. */
public final class RulesPage {
    private static final String TEMPLATE = "rules.md";

    private RulesPage() {}

    /** The page. */
    public static String text() {
        List<Definition> rules =
                Catalogue.rules().stream().map(Rule::definition).toList();
        return template()
                .replace("{{count}}", Integer.toString(rules.size()))
                .replace("{{profiles}}", profiles())
                .replace("{{revision}}", Weakness.REVISION)
                .replace("{{tests}}", tests(rules))
                .replace("{{table}}", table(rules))
                .replace("{{rules}}\n", rules.stream().map(RulesPage::rule).collect(Collectors.joining("\n")));
    }

    private static String template() {
        try (InputStream template = RulesPage.class.getResourceAsStream(TEMPLATE)) {
            if (template == null) {
                throw new IllegalStateException(TEMPLATE + " is not packaged");
            }
            return new String(template.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String profiles() {
        StringBuilder rows = new StringBuilder();
        for (Profile profile : Profile.values()) {
            rows.append("| `")
                    .append(profile)
                    .append("` | ")
                    .append(profile.choices())
                    .append(" |\n");
        }
        return rows.toString();
    }

    private static String tests(List<Definition> rules) {
        Map<String, List<String>> byTest = new TreeMap<>();
        rules.forEach(rule -> rule.tests()
                .forEach(test ->
                        byTest.computeIfAbsent(test, key -> new ArrayList<>()).add(rule.code())));
        StringBuilder rows = new StringBuilder();
        byTest.forEach((test, codes) -> rows.append("| ")
                .append(test)
                .append(" | ")
                .append(String.join(", ", codes))
                .append(" |\n"));
        return rows.toString();
    }

    private static String table(List<Definition> rules) {
        StringBuilder rows = new StringBuilder("| rule | | severity |\n|---|---|---|\n");
        for (Definition rule : rules) {
            rows.append("| [%s](#%s-%s) | %s | %s |\n"
                    .formatted(
                            rule.code(),
                            rule.code().toLowerCase(Locale.ROOT),
                            rule.id(),
                            rule.title(),
                            rule.severity()));
        }
        return rows.toString();
    }

    private static String rule(Definition rule) {
        StringBuilder text = new StringBuilder("### ").append(rule).append("\n\n");
        text.append("**")
                .append(rule.title())
                .append(".** ")
                .append(rule.meaning())
                .append("\n\n");
        text.append("Why it matters: ").append(rule.why()).append("\n\n");
        text.append("What to do: ").append(rule.fix()).append("\n\n");
        text.append("- severity: ").append(rule.severity());
        text.append(rule.isOptional() ? ", in the profiles strict and research only\n" : "\n");
        Weakness weakness = rule.weakness();
        if (weakness != null) {
            text.append("- OWASP: %s, %s (in the beta %s); CWE-%d\n"
                    .formatted(
                            weakness.control(), weakness.id(), String.join(", ", weakness.betaIds()), weakness.cwe()));
        }
        line(text, "tests", rule.tests());
        line(
                text,
                "needs",
                rule.needs().stream()
                        .sorted()
                        .map(Need::reason)
                        .map(reason -> reason.replaceFirst("^needs ", ""))
                        .toList());
        line(
                text,
                "elsewhere",
                rule.aliases().stream().map(alias -> "`" + alias + "`").toList());
        line(
                text,
                "read",
                rule.references().stream().map(url -> "<" + url + ">").toList());
        return text.toString();
    }

    private static void line(StringBuilder text, String label, List<String> values) {
        if (!values.isEmpty()) {
            text.append("- ")
                    .append(label)
                    .append(": ")
                    .append(String.join(", ", values))
                    .append('\n');
        }
    }
}
