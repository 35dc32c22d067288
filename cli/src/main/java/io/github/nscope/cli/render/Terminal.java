package io.github.nscope.cli.render;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where an answer is shown.
 *
 * @param width how many columns a line may fill
 * @param colour whether escape sequences for colour are understood there
 */
public record Terminal(int width, Colour colour) {
    /** The width where nothing says another. */
    public static final int USUAL_WIDTH = 80;

    // Narrower, the indented parts have no room; wider, the eye loses the line.
    private static final int NARROWEST = 60;
    private static final int WIDEST = 140;

    /** Whether text may be coloured. */
    public enum Colour {
        ON,
        OFF
    }

    /** A file, a pipe, or a terminal of which nothing is known. */
    public static Terminal plain() {
        return new Terminal(USUAL_WIDTH, Colour.OFF);
    }

    /** The terminal that the environment describes: {@code COLUMNS} is its width, where it is a number. */
    public static Terminal of(Map<String, String> environment, Colour colour) {
        return new Terminal(width(environment.get("COLUMNS")), colour);
    }

    private static int width(@Nullable String columns) {
        if (columns == null || !columns.matches("[0-9]{1,5}")) {
            return USUAL_WIDTH;
        }
        return Math.max(NARROWEST, Math.min(WIDEST, Integer.parseInt(columns)));
    }
}
