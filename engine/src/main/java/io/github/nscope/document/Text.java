package io.github.nscope.document;

/**
 * A run of text as the platform's parser reports it: never blank, and outer white space reduced to one blank at each end.
 *
 * @param value the characters
 * @param location where the run begins
 */
public record Text(String value, SourceLocation location) implements Node {}
