package io.github.nscope.pin;

import io.github.nscope.platform.PlatformThrowable;

/** What the device-wide pin file says about a chain. */
public sealed interface LegacyPinVerdict {
    /** No entry is for this host. */
    record NotPinned() implements LegacyPinVerdict {}

    /** A certificate of the chain has a pinned key. */
    record Matched(LegacyPinEntry entry, int position) implements LegacyPinVerdict {}

    /** The chain holds a user-added certificate, which switches pins off. */
    record Overridden(LegacyPinEntry entry) implements LegacyPinVerdict {}

    /** Nothing matched, but the entry only watches. */
    record NotEnforced(LegacyPinEntry entry) implements LegacyPinVerdict {}

    /** Nothing matched and the entry enforces: this path fails, and the search goes on with others. */
    record Refused(LegacyPinEntry entry, PlatformThrowable throwable) implements LegacyPinVerdict {}

    /** Reading the file throws an unchecked exception, which leaves the whole check. */
    record Escaped(PlatformThrowable throwable) implements LegacyPinVerdict {}
}
