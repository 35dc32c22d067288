package io.github.nscope.cli.lint;

import java.util.Locale;

/** How bad a finding is. */
public enum Severity {
    /** Worth knowing. */
    NOTE,
    /** Weakens the app, or does not do what it seems to. */
    WARNING,
    /** Breaks the app, or takes its protection away. */
    ERROR;

    /** The next worse, or the worst. */
    Severity raised() {
        return this == NOTE ? WARNING : ERROR;
    }

    /** In lower case, as people write it. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
