package io.github.nscope.cli.explain;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A rule of the specification that the conformance suite rests on.
 *
 * @param id its id, {@code nsc/P11}
 * @param sentence what it says
 */
public record Rule(String id, String sentence) {
    // The list is written in a small part of YAML: an id with its sentence, or with members of which one is "rule".
    private static final Pattern LINE = Pattern.compile("([a-z]+/[^\\s:]+):(?: (.+))?");
    private static final Pattern MEMBER = Pattern.compile("  rule: (.+)");
    private static final List<String> SPECIFICATIONS = List.of("nsc/", "trust/");

    /** All rules, by id. */
    static Map<String, Rule> all() {
        Map<String, Rule> rules = new LinkedHashMap<>();
        String id = null;
        for (String line : Packaged.text("rules.yaml").lines().toList()) {
            Matcher whole = LINE.matcher(line);
            Matcher member = MEMBER.matcher(line);
            if (whole.matches()) {
                id = whole.group(1);
                add(rules, id, whole.group(2));
            } else if (member.matches() && id != null) {
                add(rules, id, member.group(1));
            }
        }
        return rules;
    }

    private static void add(Map<String, Rule> rules, String id, @Nullable String sentence) {
        if (sentence != null) {
            boolean quoted = sentence.length() > 1 && sentence.startsWith("\"") && sentence.endsWith("\"");
            rules.put(id, new Rule(id, quoted ? sentence.substring(1, sentence.length() - 1) : sentence));
        }
    }

    /** The rule of an id, which may leave the specification out: {@code P11}, {@code ts13}. */
    static Optional<Rule> named(String id) {
        Map<String, Rule> rules = all();
        String wanted = id.toLowerCase(Locale.ROOT);
        return rules.values().stream()
                .filter(rule -> {
                    String known = rule.id().toLowerCase(Locale.ROOT);
                    return known.equals(wanted)
                            || SPECIFICATIONS.stream().anyMatch(prefix -> known.equals(prefix + wanted));
                })
                .findFirst();
    }
}
