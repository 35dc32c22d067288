package io.github.nscope.conformance.protocol;

import org.jspecify.annotations.Nullable;

/** What a tool under test says to a request. */
public sealed interface Response permits Judged, Skipped, Unreadable {
    /** The id of the request, or null where it could not be read. */
    @Nullable
    String id();
}
