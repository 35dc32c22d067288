package io.github.nscope.conformance.protocol;

import org.jspecify.annotations.Nullable;

/**
 * The request could not be read.
 *
 * @param id the request's id, or null where that could not be read either
 * @param error what is wrong with it, in one line
 */
public record Unreadable(@Nullable String id, String error) implements Response {}
