package io.github.nscope.cli.render;

import java.util.ArrayList;
import java.util.List;

/** Text broken into lines at its blanks. A word that is longer than a line stays whole: it may be copied from there. */
public final class Wrapped {
    private Wrapped() {}

    /**
     * Breaks a text.
     *
     * @param text without line breaks
     * @param width the columns a line may fill
     * @return at least one line, none of which begins or ends with a blank
     */
    public static List<String> at(int width, String text) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.strip().split(" +", -1)) {
            if (line.length() > 0 && columns(line) + 1 + columns(word) > width) {
                lines.add(line.toString());
                line.setLength(0);
            }
            if (line.length() > 0) {
                line.append(' ');
            }
            line.append(word);
        }
        lines.add(line.toString());
        return List.copyOf(lines);
    }

    private static int columns(CharSequence text) {
        return Character.codePointCount(text, 0, text.length());
    }
}
