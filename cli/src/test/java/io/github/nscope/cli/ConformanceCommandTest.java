package io.github.nscope.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConformanceCommandTest {
    @TempDir
    Path folder;

    @Test
    void withoutAToolNscopeItselfIsAsked() {
        Run run = Run.of("conformance", "run", "--levels", "34", "--case", "pins/match-at/*");

        assertThat(run)
                .isEqualTo(new Run(
                        0,
                        "nscope: 3 questions of suite 1.0.0: 3 passed, 0 failed, 0 broken, 0 skipped\n  as expected\n",
                        ""));
    }

    @Test
    void aToolThatCannotBeStartedBreaksEveryQuestion() {
        Run run = Run.of(
                "conformance", "run", "--levels", "34", "--case", "pins/no-match/*", "--tool", "gone=/no/such/tool");

        assertThat(run.status()).isEqualTo(1);
        assertThat(run.out())
                .startsWith("gone: 3 questions")
                .contains("3 broken")
                .contains("can't be started");
    }

    @Test
    void reportsAreWrittenInTheFormOfTheirEnding() throws Exception {
        Path html = folder.resolve("report.html");
        Path json = folder.resolve("report.json");

        Run run = Run.of(
                "conformance",
                "run",
                "--levels",
                "34",
                "--case",
                "pins/*",
                "--report",
                html.toString(),
                "--report",
                json.toString());

        assertThat(run.status()).isZero();
        assertThat(Files.readString(html)).startsWith("<!DOCTYPE html>").contains("pins/match-at/leaf");
        assertThat(Files.readString(json)).contains("\"results\" : \"nscope-conformance-results\"");
    }

    @Test
    void anExportedSuiteCanBeRun() {
        Run export = Run.of("conformance", "export", folder.toString());
        Run run = Run.of(
                "conformance",
                "run",
                "--suite",
                folder.resolve("nscope-conformance-suite.json").toString(),
                "--case",
                "path/usual-chain",
                "--levels",
                "24-37");

        assertThat(export.status()).isZero();
        assertThat(export.out().lines()).hasSize(4);
        assertThat(run.out()).contains("14 passed");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "--levels 22~nscope conformance run: levels 22 are not within 23-37; see 'nscope conformance run --help'",
                "--report x.pdf~nscope conformance run: x.pdf: a report's name ends in .json, .xml, .md, .html or .txt;"
                        + " see 'nscope conformance run --help'",
                "--jobs 0~nscope conformance run: 0 jobs make no sense: between 1 and 64 do; see 'nscope conformance run"
                        + " --help'",
                "--suite no-such-file~nscope conformance run: no-such-file: is no suite; name a file that 'nscope"
                        + " conformance export' wrote",
                "--tool '~nscope conformance run: the command has an open quote: '; give --tool a program and its"
                        + " arguments",
            })
    void mistakesAreNamedInOneLine(String arguments, String line) {
        String[] words = ("conformance run " + arguments).split(" ", -1);

        Run run = Run.of(words);

        assertThat(run.err()).isEqualTo(line + "\n");
        assertThat(run.status()).isIn(2, 4);
    }
}
