package io.github.nscope.cli.input;

import org.jspecify.annotations.Nullable;

/** Something on the command line can't be used. Its message is one line that names the input and the fix. */
public final class BadInput extends Exception {
    private static final long serialVersionUID = 1L;

    /** What is wrong: the words on the command line, or a file that they name. */
    public enum Kind {
        USAGE,
        UNREADABLE,
        /** The app can be read, and the configuration that its manifest names is not in it. */
        MISSING_CONFIGURATION
    }

    private final Kind kind;

    private BadInput(Kind kind, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.kind = kind;
    }

    /** Options that don't fit together, or a value that says nothing. */
    public static BadInput usage(String problem, String fix) {
        return new BadInput(Kind.USAGE, problem + "; " + fix, null);
    }

    /** A file that can't be read as what its option needs. */
    public static BadInput unreadable(Object file, String problem, String fix) {
        return new BadInput(Kind.UNREADABLE, file + ": " + problem + "; " + fix, null);
    }

    /** A file that can't be read as what its option needs, with the failure that showed it. */
    public static BadInput unreadable(Object file, String problem, String fix, Throwable cause) {
        return new BadInput(Kind.UNREADABLE, file + ": " + problem + "; " + fix, cause);
    }

    /** An app whose manifest names a configuration that it does not hold. */
    public static BadInput missingConfiguration(Object app, String problem, String fix) {
        return new BadInput(Kind.MISSING_CONFIGURATION, app + ": " + problem + "; " + fix, null);
    }

    /** What is wrong. */
    public Kind kind() {
        return kind;
    }

    /** The one line. */
    public String line() {
        return String.valueOf(getMessage());
    }
}
