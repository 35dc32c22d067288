package io.github.nscope.conformance.protocol;

import org.jspecify.annotations.Nullable;

/** A line that is not what the protocol says. The message is one line that names the member and what is expected there. */
public final class MalformedLineException extends Exception {
    private final @Nullable String id;

    MalformedLineException(@Nullable String id, String message) {
        super(message.replaceAll("\\s*[\\r\\n]+\\s*", " "));
        this.id = id;
    }

    /** The id that the line nevertheless carries, or null. */
    public @Nullable String id() {
        return id;
    }

    MalformedLineException withId(@Nullable String found) {
        return new MalformedLineException(found, String.valueOf(getMessage()));
    }
}
