package io.github.nscope.benchmarks.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Puts what a run has measured into {@code docs/benchmarks.md}, between two marks, and draws {@code docs/benchmarks.svg}.
 * What stands outside of the marks is written by hand and stays.
 */
public final class BenchmarksPage {
    private static final String BEGIN = "<!-- figures: written by benchmarks/report -->\n";
    private static final String END = "<!-- end of figures -->\n";

    private BenchmarksPage() {}

    /** Takes the folder of the documents, then the files of results. */
    public static void main(String[] arguments) throws IOException {
        if (arguments.length < 2) {
            System.err.println("usage: BenchmarksPage DOCS RESULTS.json...");
            System.exit(2);
        }
        Path docs = Path.of(arguments[0]);
        List<Measurement> measurements = new ArrayList<>();
        for (String file : List.of(arguments).subList(1, arguments.length)) {
            measurements.addAll(RunFile.read(Path.of(file)));
        }
        Path page = docs.resolve("benchmarks.md");
        Files.writeString(page, replaced(Files.readString(page), new Figures(measurements).tables()));
        Files.writeString(docs.resolve("benchmarks.svg"), new Chart(measurements).svg());
    }

    static String replaced(String page, String tables) {
        int begin = page.indexOf(BEGIN);
        int end = page.indexOf(END);
        if (begin < 0 || end < begin) {
            throw new IllegalArgumentException("the page has no place for figures between its marks");
        }
        return page.substring(0, begin + BEGIN.length()) + "\n" + tables + "\n" + page.substring(end);
    }
}
