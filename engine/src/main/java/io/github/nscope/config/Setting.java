package io.github.nscope.config;

/**
 * A value and who said so.
 *
 * @param <T> what is set
 * @param value the value
 * @param origin where it comes from
 */
public record Setting<T>(T value, Origin origin) {}
