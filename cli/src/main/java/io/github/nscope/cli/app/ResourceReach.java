package io.github.nscope.cli.app;

import io.github.nscope.certificate.Bytes;
import io.github.nscope.cli.app.ReachedResources.ConfigurationEntry;
import io.github.nscope.cli.app.ReachedResources.PackageFile;
import io.github.nscope.cli.compiled.CompiledDocument;
import io.github.nscope.cli.compiled.MalformedResource;
import io.github.nscope.cli.compiled.ResourceTable;
import io.github.nscope.cli.compiled.ResourceVariant;
import io.github.nscope.cli.input.BadInput;
import io.github.nscope.document.Document;
import io.github.nscope.document.ResourceName;
import io.github.nscope.document.TypedValue;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Follows references from the manifest through the resource table and the configurations, and reads what it comes to. */
final class ResourceReach {
    /** What a resource is needed for. */
    enum Use {
        /** A value in the manifest. */
        VALUE,
        /** The configuration that the manifest names. */
        CONFIGURATION,
        /** Its sibling for debuggable builds. */
        SIBLING,
        /** What a configuration's {@code src} names. */
        SOURCE
    }

    private record Step(int id, Use use) {}

    private final List<AppPackage> packages;
    private final ResourceTable table;
    private final Deque<Step> ahead = new ArrayDeque<>();
    private final Set<Step> seen = new HashSet<>();
    private final Map<Integer, List<ResourceVariant>> variants = new HashMap<>();
    private final Map<Integer, ResourceName> names = new HashMap<>();
    private final Map<Integer, ConfigurationEntry> configurations = new HashMap<>();
    private final Map<PackageFile, Document> documents = new HashMap<>();
    private final Map<PackageFile, Bytes> files = new HashMap<>();
    private long bytes;

    /**
     * Starts with nothing reached.
     *
     * @param packages the app's packages, whose number in this list is that of their table
     */
    ResourceReach(List<AppPackage> packages, ResourceTable table) {
        this.packages = packages;
        this.table = table;
    }

    /** Asks for a resource and all that it leads to. */
    void add(int id, Use use) throws BadInput {
        Step step = new Step(id, use);
        if (seen.add(step)) {
            if (seen.size() > ReadingLimits.RESOURCES) {
                throw BadInput.unreadable(
                        packages.get(0).name(),
                        "its configurations refer to more than " + ReadingLimits.RESOURCES + " resources",
                        "is it a real app?");
            }
            ahead.add(step);
        }
    }

    /** Reads everything that was asked for. */
    ReachedResources read() throws BadInput, MalformedResource {
        while (!ahead.isEmpty()) {
            take(ahead.remove());
        }
        return new ReachedResources(variants, names, configurations, documents, files);
    }

    private void take(Step step) throws BadInput, MalformedResource {
        List<ResourceVariant> values = table.variants(step.id());
        variants.put(step.id(), List.copyOf(values));
        name(step.id());
        for (ResourceVariant variant : values) {
            if (variant.value().isReference()) {
                add(variant.value().data(), step.use());
            } else {
                read(variant, step.use());
            }
        }
        ResourceName name = table.name(step.id());
        if (name != null && (step.use() == Use.CONFIGURATION || step.use() == Use.SIBLING)) {
            OptionalInt sibling = step.use() == Use.CONFIGURATION ? sibling(name, step.id()) : OptionalInt.empty();
            configurations.putIfAbsent(step.id(), new ConfigurationEntry(name.entry(), sibling));
        }
    }

    /** {@code XmlConfigSource} asks for the entry's own name with {@code _debug} behind it, of type xml. */
    private OptionalInt sibling(ResourceName name, int id) throws BadInput, MalformedResource {
        OptionalInt sibling = table.find("xml", name.entry() + "_debug", id);
        if (sibling.isPresent()) {
            add(sibling.getAsInt(), Use.SIBLING);
        }
        return sibling;
    }

    private void read(ResourceVariant variant, Use use) throws BadInput {
        PackageFile file = PackageFile.of(variant);
        if (file == null || use == Use.VALUE) {
            return;
        }
        AppPackage from = packages.get(file.table());
        if (use == Use.SOURCE) {
            // A file that is not there, or a text that is no file's name, is a Resources.NotFoundException on the
            // device.
            if (from.contains(file.path()) && !files.containsKey(file)) {
                files.put(file, Bytes.copyOf(counted(from, from.read(file.path(), ReadingLimits.RAW))));
            }
        } else if (!documents.containsKey(file)) {
            documents.put(file, configuration(from, file.path()));
        }
    }

    private byte[] counted(AppPackage from, byte[] content) throws BadInput {
        bytes += content.length;
        if (bytes > ReadingLimits.ALL_FILES) {
            throw BadInput.unreadable(
                    from.name(),
                    "its configurations refer to more than " + (ReadingLimits.ALL_FILES >> 20) + " MiB",
                    "is it a real app?");
        }
        return content;
    }

    private Document configuration(AppPackage from, String path) throws BadInput {
        byte[] content = counted(from, from.read(path, ReadingLimits.XML));
        try {
            Document document = CompiledDocument.read(handler -> from.report(content, handler), this::name);
            for (TypedValue.Reference reference : References.sources(document)) {
                add(reference.id(), Use.SOURCE);
            }
            return document;
        } catch (MalformedResource e) {
            throw from.damaged(path, e);
        }
    }

    /**
     * The name of a resource. Where a shrinker gave one name to many, the id takes its place, because the engine knows
     * resources by their names.
     */
    private @Nullable ResourceName name(int id) throws MalformedResource {
        ResourceName known = names.get(id);
        if (known != null) {
            return known;
        }
        ResourceName name = table.name(id);
        if (name == null) {
            return null;
        }
        boolean isUnique = table.find(name.type(), name.entry(), id).orElse(0) == id;
        ResourceName unique = isUnique ? name : new ResourceName("", name.type(), "0x" + Integer.toHexString(id));
        names.put(id, unique);
        return unique;
    }
}
