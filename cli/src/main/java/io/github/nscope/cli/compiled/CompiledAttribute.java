package io.github.nscope.cli.compiled;

import org.jspecify.annotations.Nullable;

/**
 * An attribute of compiled XML, {@code ResXMLTree_attribute}.
 *
 * @param namespace the namespace URI, empty for none
 * @param name the local name; may be empty where a tool stripped it, as the platform goes by the id
 * @param resourceId the attribute resource that it is, 0 for none
 * @param value the typed value
 * @param raw the text as written, where the compiler kept it
 */
public record CompiledAttribute(
        String namespace,
        String name,
        int resourceId,
        ResourceValue value,
        @Nullable String raw) {}
