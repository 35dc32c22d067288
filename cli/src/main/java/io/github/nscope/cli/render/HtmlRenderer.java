package io.github.nscope.cli.render;

import io.github.nscope.Decision;
import io.github.nscope.Explanation;
import io.github.nscope.Explanation.Entry;
import io.github.nscope.Explanation.Section;
import io.github.nscope.Explanation.Tone;
import io.github.nscope.PolicyAnswer;
import io.github.nscope.cli.roots.RootsAnswer;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/** An explanation as a page for browsers: one file that loads nothing and runs nothing, for phones and desks, light or dark. */
public final class HtmlRenderer implements Renderer {
    private static final String TEMPLATE = "page.html";

    @Override
    public String policy(PolicyAnswer answer, Notes notes) {
        return page(answer.explanation(), "", notes);
    }

    @Override
    public String decision(Decision decision, Notes notes) {
        return page(decision.explanation(), "", notes);
    }

    @Override
    public String roots(RootsAnswer answer, Notes notes) {
        return page(answer.explanation(), "", notes);
    }

    @Override
    public String report(Report report, Notes notes) {
        return page(report.explanation(), report.figure(), notes);
    }

    private static String page(Explanation explanation, String figure, Notes notes) {
        StringBuilder body = new StringBuilder();
        body.append("<h1 class=\"%s\">%s</h1>\n".formatted(name(explanation.tone()), Html.text(explanation.verdict())));
        body.append(figure);
        explanation.sections().forEach(section -> append(body, section));
        notes.sections().forEach(section -> append(body, section));
        return template().replace("{{title}}", Html.text(explanation.verdict())).replace("{{body}}", body);
    }

    private static String template() {
        try (InputStream template = HtmlRenderer.class.getResourceAsStream(TEMPLATE)) {
            if (template == null) {
                throw new IllegalStateException(TEMPLATE + " is not packaged");
            }
            return new String(template.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void append(StringBuilder body, Section section) {
        body.append("<section>\n<h2>").append(Html.text(section.title())).append("</h2>\n");
        append(body, section.entries());
        body.append("</section>\n");
    }

    private static void append(StringBuilder body, List<Entry> entries) {
        int at = 0;
        while (at < entries.size()) {
            int end = at;
            while (end < entries.size() && Verbatim.isLine(entries.get(end))) {
                end++;
            }
            if (end > at) {
                appendVerbatim(body, entries.subList(at, end));
            }
            at = end;
            while (end < entries.size() && !Verbatim.isLine(entries.get(end))) {
                end++;
            }
            if (end > at) {
                appendLines(body, entries.subList(at, end));
            }
            at = end;
        }
    }

    private static void appendVerbatim(StringBuilder body, List<Entry> lines) {
        body.append("<pre tabindex=\"0\">");
        lines.forEach(line -> body.append(Html.text(Verbatim.line(line))).append('\n'));
        body.append("</pre>\n");
    }

    private static void appendLines(StringBuilder body, List<Entry> entries) {
        body.append("<ul>\n");
        for (Entry entry : entries) {
            body.append("<li class=\"").append(name(entry.tone())).append("\">");
            if (!entry.label().isEmpty()) {
                body.append("<b>").append(Html.text(entry.label())).append("</b> ");
            }
            body.append("<span>").append(Html.text(entry.text())).append("</span>");
            append(body, entry.details());
            body.append("</li>\n");
        }
        body.append("</ul>\n");
    }

    private static String name(Tone tone) {
        return tone.name().toLowerCase(Locale.ROOT);
    }
}
