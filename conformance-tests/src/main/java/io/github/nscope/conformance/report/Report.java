package io.github.nscope.conformance.report;

import io.github.nscope.conformance.runner.RunResult;
import java.util.List;
import java.util.Locale;

/** The forms that a report can have. */
public enum Report {
    /** What a person at a terminal wants to know. */
    TEXT(TextReport::of),
    /** Everything, for programs; follows {@code results.schema.json}. One run only. */
    JSON(runs -> JsonReport.of(only(runs))),
    /** JUnit's XML, for build servers. */
    JUNIT(JunitReport::of),
    /** A table for a change's discussion. */
    MARKDOWN(MarkdownReport::of),
    /** One page that needs nothing else. */
    HTML(HtmlReport::of);

    private final Form form;

    Report(Form form) {
        this.form = form;
    }

    /**
     * The report about the runs of one suite, one for each tool.
     *
     * @throws IllegalArgumentException where there are no runs, or several for a form that has one
     */
    public String about(List<RunResult> runs) {
        if (runs.isEmpty()) {
            throw new IllegalArgumentException("there is no run to report on");
        }
        return form.of(runs);
    }

    /**
     * The form that a file's ending asks for: {@code .json}, {@code .xml}, {@code .md}, {@code .html}, {@code .txt}.
     *
     * @throws IllegalArgumentException for another ending
     */
    public static Report forFile(String name) {
        String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return switch (ending) {
            case "json" -> JSON;
            case "xml" -> JUNIT;
            case "md" -> MARKDOWN;
            case "html" -> HTML;
            case "txt" -> TEXT;
            default ->
                throw new IllegalArgumentException(name + ": a report's name ends in .json, .xml, .md, .html or .txt");
        };
    }

    private static RunResult only(List<RunResult> runs) {
        if (runs.size() != 1) {
            throw new IllegalArgumentException("a JSON report is about one run, not " + runs.size());
        }
        return runs.get(0);
    }

    private interface Form {
        String of(List<RunResult> runs);
    }
}
