package io.github.nscope.conformance.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.github.nscope.conformance.protocol.ConfigAnswer;
import io.github.nscope.conformance.protocol.Judged;
import io.github.nscope.conformance.protocol.Skipped;
import io.github.nscope.conformance.protocol.TrustAnswer;
import io.github.nscope.conformance.runner.ConformanceRun;
import io.github.nscope.conformance.runner.ExpectedFailures;
import io.github.nscope.conformance.runner.InProcessTool;
import io.github.nscope.conformance.runner.RunResult;
import io.github.nscope.conformance.runner.Selection;
import io.github.nscope.conformance.suite.ConformanceSuite;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** One run of a tool that trusts everything, skips the parser, and dies of an empty host; with one known failure. */
class ReportTest {
    private static RunResult run;

    @BeforeAll
    static void run(@TempDir Path directory) throws IOException {
        Path known =
                Files.writeString(directory.resolve("known.txt"), "path/no-anchor/self-signed-leaf@24-37 on purpose\n");
        Selection selection =
                Selection.of("33-34", List.of("path/no-anchor/*", "path/usual-chain", "parser/wrong-root/*"));
        run = new ConformanceRun(ConformanceSuite.bundled(), selection, ExpectedFailures.read(known), 1)
                .against(
                        "<credulous>",
                        () -> new InProcessTool(request -> {
                            if (request.connection() == null
                                    || request.connection().chain() == null) {
                                return new Skipped(request.id(), "no chain");
                            }
                            if (request.id().startsWith("path/no-anchor/intermediate-missing")) {
                                throw new IllegalStateException("oops \u0000");
                            }
                            return new Judged(
                                    request.id(),
                                    ConfigAnswer.LOADED,
                                    null,
                                    null,
                                    TrustAnswer.trusted(List.of()),
                                    null,
                                    EnumSet.complementOf(EnumSet.of(
                                            io.github.nscope.conformance.protocol.Member.TRUST,
                                            io.github.nscope.conformance.protocol.Member.DECISION)));
                        }));
    }

    @Test
    void the_terminal_gets_counts_and_each_failure_once() {
        assertThat(Report.TEXT.about(List.of(run)))
                .startsWith("<credulous>: 16 questions of suite ")
                .contains(": 2 passed, 8 failed, 2 broken, 4 skipped")
                .contains("failed path/no-anchor/other-cas-intermediate @ 33-34")
                .contains("broken path/no-anchor/intermediate-missing @ 33-34")
                .contains("skipped 4: no chain")
                .contains("2 failures are known and have a reason")
                .endsWith("  not as expected\n");
    }

    @Test
    void json_follows_its_schema() throws IOException {
        String schema;
        try (InputStream in = ConformanceSuite.resource("results.schema.json")) {
            schema = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }

        assertThat(SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                        .getSchema(schema)
                        .validate(Report.JSON.about(List.of(run)), InputFormat.JSON))
                .isEmpty();
    }

    @Test
    void json_is_about_one_run() {
        assertThatThrownBy(() -> Report.JSON.about(List.of(run, run))).hasMessageContaining("one run");
    }

    @Test
    void junit_counts_what_it_holds() throws Exception {
        Document xml = javax.xml.parsers.DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new java.io.ByteArrayInputStream(
                        Report.JUNIT.about(List.of(run)).getBytes(StandardCharsets.UTF_8)));
        Element path = (Element) xml.getElementsByTagName("testsuite").item(1);

        assertThat(path.getAttribute("name")).isEqualTo("<credulous> path");
        assertThat(path.getAttribute("tests")).isEqualTo("12");
        assertThat(path.getAttribute("failures")).isEqualTo("6");
        assertThat(path.getAttribute("errors")).isEqualTo("2");
        assertThat(path.getAttribute("skipped")).isEqualTo("2");
        assertThat(path.getElementsByTagName("failure").getLength()).isEqualTo(6);
        assertThat(path.getElementsByTagName("error").item(0).getTextContent()).contains("oops \uFFFD");
    }

    @Test
    void markdown_has_a_row_for_each_topic_and_escapes_names() {
        assertThat(Report.MARKDOWN.about(List.of(run)))
                .contains("| topic | &lt;credulous> |")
                .contains("| parser | 4 skipped |")
                .contains("| path | 2 of 12 |")
                .contains("- `path/no-anchor/other-cas-intermediate @ 33-34`: trust.decision: expected");
    }

    @Test
    void the_page_holds_everything_and_loads_nothing() {
        String page = Report.HTML.about(List.of(run));

        assertThat(page)
                .contains("path/no-anchor/other-cas-intermediate")
                .contains("<th scope=\"row\">&lt;credulous></th><td>2</td><td>8</td><td>4</td><td>2</td>")
                .doesNotContain("{{")
                .doesNotContainPattern("(src|href)\\s*=")
                .doesNotContain("@import")
                .doesNotContain("url(")
                .doesNotContain("fetch(");
        assertThat(page.split("</script>", -1)).hasSize(3);
    }

    @Test
    void a_report_is_chosen_by_the_ending_of_its_file() {
        assertThat(Report.forFile("out/report.html")).isEqualTo(Report.HTML);
        assertThat(Report.forFile("TEST-x.XML")).isEqualTo(Report.JUNIT);
        assertThatThrownBy(() -> Report.forFile("report.pdf")).hasMessageContaining(".html");
    }

    @Test
    void levels_are_written_as_ranges() {
        assertThat(Levels.ranges(List.of(24, 25, 26, 28, 30, 31))).isEqualTo("24-26, 28, 30-31");
        assertThat(Levels.ranges(List.of())).isEmpty();
    }
}
