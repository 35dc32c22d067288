package io.github.nscope.conformance.coverage;

import org.jspecify.annotations.Nullable;

/**
 * A rule of the specifications.
 *
 * @param id {@code nsc/P11}, {@code trust/TS13}
 * @param sentence what it says
 * @param notAsked why no case can rest on it, or null where cases can
 */
public record Rule(String id, String sentence, @Nullable String notAsked) {}
