package io.github.nscope.conformance.matrix;

import java.util.Locale;

/** Which build of the app runs, and what its debug-overrides say. */
enum BuildChoice {
    RELEASE("a release build"),
    RELEASE_WITH_OVERRIDES("a release build with debug-overrides for the user store"),
    DEBUG("a debuggable build with debug-overrides for the user store"),
    DEBUG_WITH_PINS("a debuggable build with debug-overrides for the user store that keep the pins");

    private final String words;

    BuildChoice(String words) {
        this.words = words;
    }

    String words() {
        return words;
    }

    boolean debuggable() {
        return this == DEBUG || this == DEBUG_WITH_PINS;
    }

    boolean hasOverrides() {
        return this != RELEASE;
    }

    String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
