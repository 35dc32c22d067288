package io.github.nscope.cli.render;

import io.github.nscope.Decision;
import io.github.nscope.Explanation;
import io.github.nscope.Explanation.Entry;
import io.github.nscope.Explanation.Section;
import io.github.nscope.Explanation.Tone;
import io.github.nscope.PolicyAnswer;
import io.github.nscope.cli.roots.RootsAnswer;
import java.util.List;
import java.util.regex.Pattern;

/** An explanation as a person reads it on a terminal: wrapped to its width, labels in a column, colour where it helps. */
public final class TextRenderer implements Renderer {
    private static final int INDENT = 2;
    // A longer label stands on its own line rather than pushing all the others to the right.
    private static final int WIDEST_LABEL = 16;

    // A number alone at the start of a line has lost its meaning.
    private static final Pattern LINE_NUMBER = Pattern.compile("\\bline (?=[0-9])");

    private final Terminal terminal;
    private final Style style;

    /** A renderer for a terminal. */
    public TextRenderer(Terminal terminal) {
        this.terminal = terminal;
        this.style = new Style(terminal.colour());
    }

    @Override
    public String policy(PolicyAnswer answer, Notes notes) {
        return render(answer.explanation(), notes);
    }

    @Override
    public String decision(Decision decision, Notes notes) {
        return render(decision.explanation(), notes);
    }

    @Override
    public String roots(RootsAnswer answer, Notes notes) {
        return render(answer.explanation(), notes);
    }

    @Override
    public String report(Report report, Notes notes) {
        return render(report.explanation(terminal.width()), notes);
    }

    private String render(Explanation explanation, Notes notes) {
        StringBuilder text = new StringBuilder();
        for (String line : lines(explanation.verdict(), 0)) {
            text.append(style.verdict(line, explanation.tone())).append('\n');
        }
        explanation.sections().forEach(section -> append(text, section));
        notes.sections().forEach(section -> append(text, section));
        return text.toString();
    }

    private void append(StringBuilder text, Section section) {
        text.append('\n').append(style.title(Printable.of(section.title()))).append('\n');
        appendAll(text, section.entries(), INDENT);
    }

    private void appendAll(StringBuilder text, List<Entry> entries, int indent) {
        int column = entries.stream()
                .mapToInt(entry -> entry.label().length())
                .filter(length -> length <= WIDEST_LABEL)
                .max()
                .orElse(0);
        entries.forEach(entry -> append(text, entry, indent, column));
    }

    private void append(StringBuilder text, Entry entry, int indent, int column) {
        String label = Printable.of(entry.label());
        int textIndent = label.isEmpty() ? indent : indent + column + INDENT;
        text.append(" ".repeat(indent));
        if (label.length() > column) {
            text.append(style.label(label)).append('\n').append(" ".repeat(textIndent));
        } else if (!label.isEmpty()) {
            text.append(style.label(label)).append(" ".repeat(textIndent - indent - label.length()));
        }
        // What belongs to a line without a label is set off from the next such line by its indentation.
        int further = label.isEmpty() ? textIndent + INDENT : textIndent;
        String separator = "";
        for (String line : lines(entry.text(), further)) {
            text.append(separator).append(style.text(line, entry.tone())).append('\n');
            separator = " ".repeat(further);
        }
        appendAll(text, entry.details(), textIndent + INDENT);
    }

    private List<String> lines(String text, int indent) {
        String unbroken = LINE_NUMBER.matcher(Printable.of(text)).replaceAll("line\u00a0");
        return Wrapped.at(terminal.width() - indent, unbroken).stream()
                .map(line -> line.replace('\u00a0', ' '))
                .toList();
    }

    /** Escape sequences of ECMA-48, or none. */
    private record Style(Terminal.Colour colour) {
        String verdict(String text, Tone tone) {
            return with("1", text(text, tone));
        }

        String title(String text) {
            return with("1", text);
        }

        String label(String text) {
            return with("36", text);
        }

        String text(String text, Tone tone) {
            return switch (tone) {
                case GOOD -> with("32", text);
                case BAD -> with("31", text);
                case CAUTION -> with("33", text);
                case PLAIN -> text;
            };
        }

        private String with(String code, String text) {
            return colour == Terminal.Colour.ON ? "\u001b[" + code + "m" + text + "\u001b[0m" : text;
        }
    }
}
