package io.github.nscope.cli.app;

import io.github.nscope.certificate.Bytes;
import io.github.nscope.cli.compiled.Qualifiers;
import io.github.nscope.cli.compiled.ResourceTable;
import io.github.nscope.cli.compiled.ResourceVariant;
import io.github.nscope.document.Document;
import io.github.nscope.document.ResourceName;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * The resources that an app's manifest and configurations lead to, with every variant and its file. All that a device of any
 * level could read.
 *
 * @param variants by resource id
 * @param names by resource id, made unique where the app's names are not
 * @param configurations the entries that can be the app's configuration or its sibling, by resource id
 * @param documents configurations by file
 * @param files what configurations refer to, by file
 */
record ReachedResources(
        Map<Integer, List<ResourceVariant>> variants,
        Map<Integer, ResourceName> names,
        Map<Integer, ConfigurationEntry> configurations,
        Map<PackageFile, Document> documents,
        Map<PackageFile, Bytes> files) {
    /** A file in one of the app's packages. */
    record PackageFile(int table, String path) {
        /** The file that a resource's value names, or null where the value is something else. */
        static @Nullable PackageFile of(ResourceVariant variant) {
            String path = variant.value().string();
            return path == null ? null : new PackageFile(variant.table(), path);
        }
    }

    /**
     * A configuration in the resource table.
     *
     * @param entryName as the table has it, unique or not
     * @param sibling the id of the resource whose name ends in {@code _debug}, or empty for none
     */
    record ConfigurationEntry(String entryName, OptionalInt sibling) {}

    /** Where a chain of references ends: the last resource and what the device takes of it. */
    record Found(int id, ResourceVariant variant) {}

    /** Copies the maps. */
    ReachedResources {
        variants = Map.copyOf(variants);
        names = Map.copyOf(names);
        configurations = Map.copyOf(configurations);
        documents = Map.copyOf(documents);
        files = Map.copyOf(files);
    }

    /** Nothing is reached. */
    static ReachedResources none() {
        return new ReachedResources(Map.of(), Map.of(), Map.of(), Map.of(), Map.of());
    }

    /** What a device finds behind a resource, {@code AssetManager2::ResolveReference}; null where it finds nothing. */
    @Nullable
    Found find(int resource, Qualifiers device) {
        int id = resource;
        for (int i = 0; i < ReadingLimits.REFERENCES; i++) {
            ResourceVariant variant = ResourceTable.choose(variants.getOrDefault(id, List.of()), device);
            if (variant == null) {
                return null;
            }
            if (!variant.value().isReference()) {
                return new Found(id, variant);
            }
            id = variant.value().data();
        }
        return null;
    }

    /** The name of a resource that was reached. */
    String name(int id) {
        ResourceName name = names.get(id);
        return name == null ? "0x" + Integer.toHexString(id) : name.toString();
    }
}
