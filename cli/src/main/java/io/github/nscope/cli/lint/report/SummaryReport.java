package io.github.nscope.cli.lint.report;

import io.github.nscope.cli.lint.Definition;
import io.github.nscope.cli.lint.Finding;
import io.github.nscope.cli.lint.Rule;
import io.github.nscope.cli.lint.rule.Catalogue;

/** How many apps have each misconfiguration, as a table: what studies print. */
public final class SummaryReport implements LintReport {
    @Override
    public String write(LintRun run) {
        StringBuilder text =
                new StringBuilder("| rule | misconfiguration | apps | share | findings |\n|---|---|--:|--:|--:|\n");
        for (Rule rule : Catalogue.rules()) {
            row(text, run, rule.definition());
        }
        long clean = run.apps().stream().filter(app -> app.findings().isEmpty()).count();
        return text.append("\n%d apps, %d without findings; profile %s.\n"
                        .formatted(run.apps().size(), clean, run.profile()))
                .toString();
    }

    private static void row(StringBuilder text, LintRun run, Definition rule) {
        long findings =
                run.findings().stream().filter(finding -> is(finding, rule)).count();
        long apps = run.apps().stream()
                .filter(app -> app.findings().stream().anyMatch(finding -> is(finding, rule)))
                .count();
        if (findings > 0) {
            text.append("| %s | %s | %d | %.1f %% | %d |\n"
                    .formatted(
                            rule.code(),
                            rule.title(),
                            apps,
                            100.0 * apps / run.apps().size(),
                            findings));
        }
    }

    private static boolean is(Finding finding, Definition rule) {
        return finding.rule().code().equals(rule.code());
    }
}
