package io.github.nscope.cli.compiled;

import io.github.nscope.document.ResourceName;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** The resource table of an app, {@code resources.arsc}, or those of its split packages together, as {@code AssetManager2} sees them. */
public final class ResourceTable {
    private static final int PACKAGE_SHIFT = 24;

    private record Part(int table, ResourcePackage resources) {}

    private final List<Part> parts = new ArrayList<>();

    /** A table without resources. */
    public ResourceTable() {}

    /** Adds a package, whose variants get the number. */
    public void add(ResourcePackage resources, int number) {
        parts.add(new Part(number, resources));
    }

    /**
     * Adds the content of a compiled table.
     *
     * @param number the {@link ResourceVariant#table()} of what comes from it
     */
    public void add(byte[] file, int number) throws MalformedResource {
        StringPool strings = StringPool.EMPTY;
        Chunk.Children chunks =
                Chunk.whole(file, Chunk.TABLE, "a resource table").children();
        for (Chunk chunk = chunks.next(); chunk != null; chunk = chunks.next()) {
            if (chunk.type() == Chunk.STRING_POOL) {
                strings = StringPool.of(chunk);
            } else if (chunk.type() == Chunk.PACKAGE) {
                add(new BinaryPackage(chunk, strings), number);
            }
        }
    }

    /** All values of a resource, in the order in which the platform looks at them. Bags of values are left out. */
    public List<ResourceVariant> variants(int resource) throws MalformedResource {
        List<ResourceVariant> variants = new ArrayList<>();
        for (Part part : parts) {
            if (part.resources().id() == resource >>> PACKAGE_SHIFT) {
                part.resources().addVariants(resource, part.table(), variants);
            }
        }
        return variants;
    }

    /** The name of a resource without its package, or null where there is none of that id. */
    public @Nullable ResourceName name(int resource) throws MalformedResource {
        for (Part part : parts) {
            if (part.resources().id() == resource >>> PACKAGE_SHIFT) {
                ResourceName name = part.resources().name(resource);
                if (name != null) {
                    return name;
                }
            }
        }
        return null;
    }

    /**
     * The id of a resource, {@code Resources.getIdentifier}; empty for none.
     *
     * @param sibling a resource in whose package it must be
     */
    public OptionalInt find(String type, String entry, int sibling) throws MalformedResource {
        for (Part part : parts) {
            if (part.resources().id() == sibling >>> PACKAGE_SHIFT) {
                OptionalInt id = part.resources().find(type, entry);
                if (id.isPresent()) {
                    return id;
                }
            }
        }
        return OptionalInt.empty();
    }

    /** The best of the variants for a device, or null where none is for it. */
    public static @Nullable ResourceVariant choose(List<ResourceVariant> variants, Qualifiers device) {
        ResourceVariant best = null;
        for (ResourceVariant variant : variants) {
            if (variant.qualifiers().matches(device)
                    && (best == null || variant.qualifiers().isBetterThan(best.qualifiers(), device))) {
                best = variant;
            }
        }
        return best;
    }
}
