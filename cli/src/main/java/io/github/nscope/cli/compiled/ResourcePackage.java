package io.github.nscope.cli.compiled;

import io.github.nscope.document.ResourceName;
import java.util.List;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** The resources of one package in one table. */
public interface ResourcePackage {
    /** The first byte of its resources' ids: 0x7f for an app. */
    int id();

    /**
     * Adds the variants of a resource, in the table's order. Bags of values are left out.
     *
     * @param table the {@link ResourceVariant#table()} of what is added
     */
    void addVariants(int resource, int table, List<ResourceVariant> variants) throws MalformedResource;

    /** The name of a resource, or null where it has no value here. */
    @Nullable
    ResourceName name(int resource) throws MalformedResource;

    /** The id of a resource, {@code Resources.getIdentifier}; empty for none. */
    OptionalInt find(String type, String entry) throws MalformedResource;
}
