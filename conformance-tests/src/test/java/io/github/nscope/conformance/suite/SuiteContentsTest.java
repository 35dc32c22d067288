package io.github.nscope.conformance.suite;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SuiteContentsTest {
    private static final ConformanceSuite SUITE = ConformanceSuite.bundled();

    @Test
    void there_are_enough_cases_on_every_level() {
        assertThat(SUITE.cases()).hasSizeGreaterThan(1000);
        for (int level = 24; level <= 37; level++) {
            int asked = level;
            assertThat(SUITE.cases().stream().filter(each -> each.at(asked).isPresent()))
                    .as("level " + level)
                    .hasSizeGreaterThan(900);
        }
    }

    @Test
    void ids_are_unique_and_none_comes_back_from_the_dead() throws IOException {
        List<String> retired = Files.readAllLines(Path.of("src/main/cases/retired.txt"));

        assertThat(SUITE.cases())
                .extracting(ConformanceCase::id)
                .doesNotHaveDuplicates()
                .doesNotContainAnyElementsOf(retired);
    }

    /** The platform has no reasons, but its throwable tells which it was: so none is expected without that. */
    @Test
    void a_reason_for_a_rejection_stands_beside_the_throwable_that_the_platform_is_asked_for() {
        assertThat(SUITE.cases())
                .allSatisfy(each -> assertThat(each.expectations().stream()
                                .flatMap(expectation -> expectation.outcomes().stream())
                                .filter(outcome -> outcome.has("reason"))
                                .filter(outcome ->
                                        !outcome.get("reason").asString().equals("TRUSTED"))
                                .filter(outcome -> outcome.path("trust")
                                                .path("error")
                                                .isEmpty()
                                        && outcome.path("config").path("error").isEmpty()))
                        .as(each.id())
                        .isEmpty());
    }

    @Test
    void every_case_with_certificates_shows_its_chain() {
        assertThat(SUITE.cases())
                .allSatisfy(each -> assertThat(each.chain().isEmpty())
                        .as(each.id())
                        .isEqualTo(
                                each.request().path("connection").path("chain").isEmpty()));
    }

    @Test
    void expectations_follow_one_another_without_overlap() {
        assertThat(SUITE.cases())
                .allSatisfy(each -> assertThat(each.levels().boxed())
                        .as(each.id())
                        .doesNotHaveDuplicates()
                        .isSorted());
    }

    @Test
    void a_written_suite_reads_back() throws IOException {
        assertThat(SuiteFile.read(new java.io.ByteArrayInputStream(SuiteFile.write(SUITE))))
                .isEqualTo(SUITE);
    }

    @Test
    void the_export_holds_the_suite_and_both_schemas(@TempDir Path directory) throws IOException {
        assertThat(ConformanceSuite.export(directory.resolve("out")))
                .extracting(file -> file.getFileName().toString())
                .containsExactly(
                        "nscope-conformance-suite.json",
                        "nscope-conformance-matrix.json",
                        "case.schema.json",
                        "results.schema.json");
        assertThat(SuiteFile.read(directory.resolve("out").resolve(ConformanceSuite.FILE_NAME)))
                .isEqualTo(SUITE);
    }

    @Test
    void requests_carry_certificates_instead_of_names() {
        ConformanceCase usual = SUITE.cases().stream()
                .filter(each -> each.id().equals("path/usual-chain"))
                .findFirst()
                .orElseThrow();

        var request = new CaseRequests(SUITE).request(usual, 34);

        assertThat(request.at("/id").asString()).isEqualTo("path/usual-chain@34");
        assertThat(request.at("/device/apiLevel").asInt()).isEqualTo(34);
        assertThat(request.at("/connection/chain/0").asString()).startsWith("-----BEGIN CERTIFICATE-----");
        assertThat(usual.request().at("/connection/chain/0").asString()).isEqualTo("leaf");
    }
}
