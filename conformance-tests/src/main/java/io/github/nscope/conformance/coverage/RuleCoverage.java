package io.github.nscope.conformance.coverage;

import io.github.nscope.conformance.suite.ConformanceCase;
import io.github.nscope.conformance.suite.ConformanceSuite;
import io.github.nscope.conformance.suite.SuiteFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The cases of every rule.
 *
 * @param catalogue the rules
 * @param cases the ids of the cases that rest on a rule, by the rule's id
 */
public record RuleCoverage(RuleCatalogue catalogue, Map<String, List<String>> cases) {
    /** Sorts the cases of a suite by their rules. */
    public static RuleCoverage of(RuleCatalogue catalogue, ConformanceSuite suite) {
        Map<String, List<String>> cases = new TreeMap<>();
        for (ConformanceCase each : suite.cases()) {
            each.rules()
                    .forEach(rule -> cases.computeIfAbsent(rule, ignored -> new ArrayList<>())
                            .add(each.id()));
        }
        return new RuleCoverage(catalogue, cases);
    }

    /** What is wrong: rules without a case or a reason, reasons in spite of cases, and rules that don't exist. */
    public List<String> faults() {
        List<String> faults = new ArrayList<>();
        for (Rule rule : catalogue.rules().values()) {
            boolean asked = cases.containsKey(rule.id());
            if (!asked && rule.notAsked() == null) {
                faults.add(rule.id() + " has no case and no reason for it: " + rule.sentence());
            }
            if (asked && rule.notAsked() != null) {
                faults.add(rule.id() + " has cases, so it needs no reason why it has none");
            }
        }
        cases.forEach((rule, ids) -> {
            if (!catalogue.rules().containsKey(rule)) {
                faults.add(rule + " is no rule, but " + ids.get(0) + " rests on it");
            }
        });
        return faults;
    }

    /** The report in Markdown. */
    public String markdown() {
        Map<String, String> families = new LinkedHashMap<>();
        families.put("nsc", "The configuration");
        families.put("trust", "Trust");
        families.put("recipe", "Questions that people ask");
        families.put("trustkit", "TrustKit's divergences");
        StringBuilder report = new StringBuilder("# Rules and their cases\n");
        families.forEach((family, title) -> {
            List<Rule> rules = catalogue.family(family);
            long asked = rules.stream().filter(rule -> rule.notAsked() == null).count();
            report.append("\n## ").append(title).append("\n\n");
            report.append(asked).append(" of ").append(rules.size()).append(" rules have cases.\n\n");
            report.append("| rule | says | cases |\n|---|---|---|\n");
            rules.forEach(rule -> report.append("| ")
                    .append(rule.id())
                    .append(" | ")
                    .append(rule.sentence())
                    .append(" | ")
                    .append(cell(rule))
                    .append(" |\n"));
        });
        return report.toString();
    }

    private String cell(Rule rule) {
        if (rule.notAsked() != null) {
            return "none: " + rule.notAsked();
        }
        List<String> ids = cases.getOrDefault(rule.id(), List.of());
        String examples = String.join(", ", ids.subList(0, Math.min(3, ids.size())));
        return ids.size() <= 3 ? examples : ids.size() + ", among them " + examples;
    }

    /**
     * Writes the report.
     *
     * @param arguments the rules' file, the compiled suite, the file to write
     */
    public static void main(String[] arguments) throws IOException {
        RuleCoverage coverage = of(RuleCatalogue.read(Path.of(arguments[0])), SuiteFile.read(Path.of(arguments[1])));
        Files.writeString(Path.of(arguments[2]), coverage.markdown(), StandardCharsets.UTF_8);
    }
}
