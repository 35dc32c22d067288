package io.github.nscope.cli.render;

import io.github.nscope.Explanation.Tone;
import io.github.nscope.platform.ApiLevel;
import java.util.List;
import java.util.Locale;

/**
 * A heat map: one column for each level, one row for each question.
 *
 * @param corner what the rows are
 * @param levels the columns
 * @param rows the rows
 */
public record LevelMap(String corner, List<ApiLevel> levels, List<Row> rows) {
    /** Copies the lists. */
    public LevelMap {
        levels = List.copyOf(levels);
        rows = List.copyOf(rows);
    }

    /**
     * A row.
     *
     * @param label its question
     * @param remark what it is restricted to, or empty
     * @param cells its answers, which together are as wide as there are levels
     */
    public record Row(String label, String remark, List<Cell> cells) {
        /** Copies the list. */
        public Row {
            cells = List.copyOf(cells);
        }
    }

    /**
     * Neighbouring levels with one answer.
     *
     * @param width how many levels
     * @param text the answer
     * @param title the answer with its levels
     * @param tone whether it is safe
     */
    public record Cell(int width, String text, String title, Tone tone) {}

    /** The map as a table for a page. */
    public String html() {
        StringBuilder html = new StringBuilder();
        html.append("<div class=\"map\" tabindex=\"0\"><table>\n<thead><tr><th scope=\"col\">")
                .append(Html.text(corner))
                .append("</th>");
        levels.forEach(level -> html.append("<th scope=\"col\">").append(level).append("</th>"));
        html.append("</tr></thead>\n<tbody>\n");
        rows.forEach(row -> append(html, row));
        return html.append("</tbody></table></div>\n").toString();
    }

    private static void append(StringBuilder html, Row row) {
        html.append("<tr><th scope=\"row\">").append(Html.text(row.label()));
        if (!row.remark().isEmpty()) {
            html.append(" <small>").append(Html.text(row.remark())).append("</small>");
        }
        html.append("</th>");
        for (Cell cell : row.cells()) {
            html.append("<td colspan=\"%d\" class=\"%s\" title=\"%s\">%s</td>"
                    .formatted(
                            cell.width(),
                            cell.tone().name().toLowerCase(Locale.ROOT),
                            Html.text(cell.title()),
                            Html.text(cell.text())));
        }
        html.append("</tr>\n");
    }
}
