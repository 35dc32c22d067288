package io.github.nscope.config;

/**
 * One {@code <domain>}.
 *
 * @param name the text, trimmed and in lower case; nothing else is checked or changed
 * @param includesSubdomains whether hosts below it match too
 * @param place where the element stands
 */
public record DomainRule(String name, boolean includesSubdomains, Place place) {}
