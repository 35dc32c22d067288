package io.github.nscope.cli.lint.report;

import io.github.nscope.cli.lint.Definition;
import io.github.nscope.cli.lint.Finding;
import io.github.nscope.cli.lint.Linted;
import io.github.nscope.cli.lint.Proof;
import io.github.nscope.cli.lint.Severity;
import io.github.nscope.cli.render.Printable;
import io.github.nscope.cli.render.Terminal;
import io.github.nscope.cli.render.Wrapped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** Findings as compilers tell them: place, message, the line with a caret, and the proof below. */
public final class TextReport implements LintReport {
    private static final String INDENT = "  ";

    private final Terminal terminal;
    private final StringBuilder text = new StringBuilder();

    /** A report for a terminal. */
    public TextReport(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public String write(LintRun run) {
        for (Linted app : run.apps()) {
            app.findings().forEach(finding -> finding(app, finding));
        }
        run.apps().forEach(this::aside);
        text.append(run.summary())
                .append(run.apps().size() > 1 ? " in " + run.apps().size() + " apps" : "")
                .append('\n');
        return text.toString();
    }

    private void finding(Linted app, Finding finding) {
        // In one line, as editors and scripts read it.
        String heading =
                Places.of(finding) + ": " + finding.severity() + ": " + finding.message() + " [" + finding.rule() + "]";
        text.append(style(Printable.of(heading), finding.severity())).append('\n');
        Excerpt.of(app, finding).ifPresent(this::excerpt);
        paragraph("", "Holds on " + Places.concerned(app, finding) + ".");
        // One proof persuades; programs get more.
        Proof proof = finding.proofs().get(0);
        paragraph(
                "",
                capital(proof.asIsWords()) + ", level " + proof.level() + ": "
                        + proof.asIs().words());
        command(proof.asIs());
        paragraph("", otherwise(proof) + ": " + proof.otherwise().words());
        command(proof.otherwise());
        paragraph("Fix: ", finding.rule().fix());
        text.append('\n');
    }

    private static String otherwise(Proof proof) {
        boolean isHost = !Objects.equals(
                proof.asIs().question().host(), proof.otherwise().question().host());
        return isHost ? proof.otherwiseWords() : capital(proof.otherwiseWords());
    }

    private static String capital(String words) {
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    private void excerpt(Excerpt excerpt) {
        String number = Integer.toString(excerpt.line());
        text.append(INDENT)
                .append(number)
                .append(" | ")
                .append(Printable.of(excerpt.text()))
                .append('\n');
        text.append(INDENT)
                .append(" ".repeat(number.length()))
                .append(" | ")
                .append(" ".repeat(excerpt.column() - 1))
                .append('^')
                .append("~".repeat(excerpt.length() - 1))
                .append('\n');
    }

    private void command(Proof.Answer answer) {
        text.append(INDENT)
                .append(INDENT)
                .append("$ ")
                .append(Printable.of(answer.line()))
                .append('\n');
    }

    private void aside(Linted app) {
        Map<String, List<String>> byReason = new TreeMap<>();
        app.skipped()
                .forEach((Definition rule, String reason) -> byReason.computeIfAbsent(reason, key -> new ArrayList<>())
                        .add(rule.code()));
        byReason.forEach((reason, rules) -> note("not applied: " + String.join(", ", rules)
                + (rules.size() == 1 ? " " + reason : " " + reason.replaceFirst("^needs", "need"))));
        if (app.silenced() > 0) {
            note(app.silenced() + (app.silenced() == 1 ? " finding is" : " findings are") + " silenced");
        }
        app.remarks().forEach(this::note);
    }

    private void note(String sentence) {
        for (String line : lines(sentence, INDENT.length())) {
            text.append(line).append('\n');
        }
    }

    private void paragraph(String label, String sentence) {
        for (String line : lines(label + sentence, INDENT.length())) {
            text.append(INDENT).append(line).append('\n');
        }
    }

    private List<String> lines(String sentence, int indent) {
        return Wrapped.at(terminal.width() - indent, Printable.of(sentence));
    }

    private String style(String line, Severity severity) {
        if (terminal.colour() == Terminal.Colour.OFF) {
            return line;
        }
        String code = switch (severity) {
            case ERROR -> "1;31";
            case WARNING -> "1;33";
            case NOTE -> "1";
        };
        return "\u001b[" + code + "m" + line + "\u001b[0m";
    }
}
