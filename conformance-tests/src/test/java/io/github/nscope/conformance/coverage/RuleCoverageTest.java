package io.github.nscope.conformance.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.nscope.conformance.suite.ConformanceSuite;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RuleCoverageTest {
    private static final Path RULES = Path.of("src/main/cases/rules.yaml");

    @Test
    void every_rule_has_a_case_or_says_why_it_has_none() throws IOException {
        RuleCoverage coverage = RuleCoverage.of(RuleCatalogue.read(RULES), ConformanceSuite.bundled());

        assertThat(coverage.faults()).isEmpty();
    }

    @Test
    void the_numbered_rules_are_all_in_the_list() throws IOException {
        Stream<String> numbered = Stream.of(
                        IntStream.rangeClosed(1, 21).mapToObj(each -> "nsc/P" + each),
                        IntStream.rangeClosed(1, 10).mapToObj(each -> "nsc/X" + each),
                        IntStream.rangeClosed(1, 8).mapToObj(each -> "nsc/T" + each),
                        IntStream.rangeClosed(1, 78).mapToObj(each -> String.format("nsc/S%02d", each)),
                        IntStream.rangeClosed(1, 83).mapToObj(each -> "trust/TS" + each),
                        IntStream.rangeClosed(1, 33).mapToObj(each -> "recipe/" + each),
                        IntStream.rangeClosed(1, 10).mapToObj(each -> "trustkit/" + each))
                .flatMap(each -> each);

        assertThat(RuleCatalogue.read(RULES).rules()).containsKeys(numbered.toArray(String[]::new));
    }

    @Test
    void a_rule_without_a_case_or_a_reason_is_a_fault() {
        Map<String, Rule> rules = new LinkedHashMap<>();
        rules.put("nsc/P0", new Rule("nsc/P0", "No case rests on this.", null));

        RuleCoverage coverage = new RuleCoverage(new RuleCatalogue(rules), Map.of("nsc/P99", List.of("some/case")));

        assertThat(coverage.faults())
                .containsExactly(
                        "nsc/P0 has no case and no reason for it: No case rests on this.",
                        "nsc/P99 is no rule, but some/case rests on it");
    }

    @Test
    void the_report_names_cases_and_reasons() throws IOException {
        String report = RuleCoverage.of(RuleCatalogue.read(RULES), ConformanceSuite.bundled())
                .markdown();

        assertThat(report)
                .contains("| nsc/P8 | A domain-config has a domain. | ")
                .contains("| trust/TS8 | Remembered intermediates survive store updates. | none: ");
    }
}
