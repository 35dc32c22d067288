package io.github.nscope.conformance.buildtools;

import org.jspecify.annotations.Nullable;

/**
 * An attribute with its typed value.
 *
 * @param namespace the namespace URI, or null for none
 * @param name the local name
 * @param value what the build tools made of its text
 */
public record CompiledAttribute(@Nullable String namespace, String name, TypedText value) {}
