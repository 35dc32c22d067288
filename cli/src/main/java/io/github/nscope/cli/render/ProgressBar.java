package io.github.nscope.cli.render;

import java.io.PrintStream;
import java.time.Duration;

/** A bar on the last line of a terminal, for work that takes so long that people wonder. It leaves nothing behind. */
public final class ProgressBar implements Progress, AutoCloseable {
    /** Work that is done sooner needs no bar. */
    public static final Duration PATIENCE = Duration.ofMillis(700);

    /** The patience of nobody: nothing is ever shown. */
    public static final Duration FOREVER = Duration.ofDays(10_000);

    private static final int BAR = 24;

    private final PrintStream terminal;
    private final int width;
    private final int steps;
    private final long from;
    private int done;
    private int shown;

    /**
     * A bar.
     *
     * @param terminal where it is drawn
     * @param width how many columns there are
     * @param steps how many steps the work has
     * @param patience how long nothing is shown
     */
    public ProgressBar(PrintStream terminal, int width, int steps, Duration patience) {
        this.terminal = terminal;
        this.width = width;
        this.steps = Math.max(1, steps);
        this.from = System.nanoTime() + patience.toNanos();
    }

    @Override
    public void done(String what) {
        done = Math.min(steps, done + 1);
        if (System.nanoTime() - from < 0) {
            return;
        }
        int filled = (int) ((long) BAR * done / steps);
        String bar = "[" + "=".repeat(filled) + " ".repeat(BAR - filled) + "] " + done + " of " + steps + "  ";
        String line = bar + Printable.of(what);
        draw(line.length() < width ? line : line.substring(0, width - 1));
    }

    private void draw(String line) {
        terminal.print("\r" + line + " ".repeat(Math.max(0, shown - line.length())));
        terminal.flush();
        shown = line.length();
    }

    /** Takes the bar away. */
    @Override
    public void close() {
        if (shown > 0) {
            terminal.print("\r" + " ".repeat(shown) + "\r");
            terminal.flush();
            shown = 0;
        }
    }
}
