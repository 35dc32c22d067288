package io.github.nscope.cli.whatif;

import io.github.nscope.cli.render.Printable;
import io.github.nscope.platform.ApiLevel;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/** A matrix as a page for browsers: a heat map of levels, with the causes below. The page loads nothing and runs nothing. */
public final class MatrixPage {
    private static final String TEMPLATE = "matrix.html";

    private final Matrix matrix;
    private final StringBuilder html = new StringBuilder();

    private MatrixPage(Matrix matrix) {
        this.matrix = matrix;
    }

    /**
     * The page.
     *
     * @param remarks what was assumed, one sentence each
     */
    public static String of(Matrix matrix, List<String> remarks) {
        MatrixPage page = new MatrixPage(matrix);
        page.hosts();
        page.remarks(remarks);
        return template()
                .replace(
                        "{{verdict}}",
                        text(new MatrixReport(matrix).explanation().verdict()))
                .replace("{{body}}", page.html);
    }

    private static String template() {
        try (InputStream template = MatrixPage.class.getResourceAsStream(TEMPLATE)) {
            if (template == null) {
                throw new IllegalStateException(TEMPLATE + " is not packaged");
            }
            return new String(template.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void hosts() {
        List<Inquiry> inquiries =
                matrix.tables().stream().map(Matrix.Table::inquiry).distinct().toList();
        for (Inquiry inquiry : inquiries) {
            List<Matrix.Table> tables = matrix.tables().stream()
                    .filter(table -> table.inquiry().equals(inquiry))
                    .toList();
            html.append("<section>\n<h2>").append(text(inquiry.hostWords())).append("</h2>\n");
            map(tables);
            causes(tables);
            html.append("</section>\n");
        }
    }

    private void map(List<Matrix.Table> tables) {
        html.append("<div class='map' tabindex='0'><table>\n<thead><tr><th scope='col'>question</th>");
        for (ApiLevel level : matrix.levels()) {
            html.append("<th scope='col'>").append(level).append("</th>");
        }
        html.append("</tr></thead>\n<tbody>\n");
        for (Matrix.Table table : tables) {
            table.boxes().forEach(box -> row(table, box));
        }
        html.append("</tbody></table></div>\n");
    }

    private void row(Matrix.Table table, Box box) {
        html.append("<tr><th scope='row'>").append(table.topic().label());
        String where = box.describe(matrix.axes());
        if (!where.isEmpty()) {
            html.append(" <small>").append(text(where)).append("</small>");
        }
        html.append("</th>");
        for (Span span : box.spans()) {
            html.append("<td colspan='%d' class='%s' title='%s'>%s</td>"
                    .formatted(
                            span.levels().size(),
                            span.verdict().tone().name().toLowerCase(Locale.ROOT),
                            text(span.words()),
                            text(span.verdict().words())));
        }
        html.append("</tr>\n");
    }

    private void causes(List<Matrix.Table> tables) {
        html.append("<dl>\n");
        for (Matrix.Table table : tables) {
            for (Box box : table.boxes()) {
                for (Span span : box.spans()) {
                    Cause cause = span.causeOrNull();
                    if (cause != null) {
                        String where = box.describe(matrix.axes());
                        html.append("<dt>").append(table.topic().label());
                        html.append(where.isEmpty() ? "" : ", " + text(where));
                        html.append(", from ").append(span.first()).append("</dt><dd>");
                        html.append(text(cause.describe())).append("</dd>\n");
                    }
                }
            }
        }
        html.append("</dl>\n");
    }

    private void remarks(List<String> remarks) {
        if (!remarks.isEmpty()) {
            html.append("<section>\n<h2>Assumed</h2>\n<ul>\n");
            remarks.forEach(remark -> html.append("<li>").append(text(remark)).append("</li>\n"));
            html.append("</ul>\n</section>\n");
        }
    }

    private static String text(String text) {
        return Printable.of(text)
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("'", "&#39;");
    }
}
