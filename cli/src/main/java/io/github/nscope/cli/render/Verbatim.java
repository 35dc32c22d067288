package io.github.nscope.cli.render;

import io.github.nscope.Explanation.Entry;
import java.util.List;

/** Lines of an explanation that are shown as they are, for copying: their blanks are no places to break them. */
public final class Verbatim {
    private static final char UNBROKEN = '\u00a0';

    private Verbatim() {}

    /** The lines of a text. */
    public static List<Entry> lines(String text) {
        return text.lines()
                .map(line -> Entry.of(line.isEmpty() ? "" + UNBROKEN : line.replace(' ', UNBROKEN)))
                .toList();
    }

    /** Whether a line is one of those. */
    static boolean isLine(Entry entry) {
        return entry.label().isEmpty()
                && entry.text().indexOf(' ') < 0
                && (entry.text().startsWith("<")
                        || entry.text().contains("=\"")
                        || entry.text().indexOf(UNBROKEN) >= 0);
    }

    /** The line as it was. */
    static String line(Entry entry) {
        return entry.text().replace(UNBROKEN, ' ').stripTrailing();
    }
}
