package io.github.nscope.conformance.protocol;

/**
 * The tool can't judge the case.
 *
 * @param id the request's id
 * @param skipped why
 */
public record Skipped(String id, String skipped) implements Response {}
