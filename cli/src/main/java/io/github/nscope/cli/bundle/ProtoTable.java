package io.github.nscope.cli.bundle;

import io.github.nscope.cli.compiled.MalformedResource;
import io.github.nscope.cli.compiled.Qualifiers;
import io.github.nscope.cli.compiled.ResourcePackage;
import io.github.nscope.cli.compiled.ResourceTable;
import io.github.nscope.cli.compiled.ResourceValue;
import io.github.nscope.cli.compiled.ResourceVariant;
import io.github.nscope.document.ResourceName;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** The resource table of a bundle's module, {@code aapt.pb.ResourceTable}. */
public final class ProtoTable {
    private static final int TABLE_PACKAGE = 2;
    private static final int PACKAGE_ID = 1;
    private static final int PACKAGE_TYPE = 3;
    private static final int TYPE_ID = 1;
    private static final int TYPE_NAME = 2;
    private static final int TYPE_ENTRY = 3;
    private static final int ENTRY_ID = 1;
    private static final int ENTRY_NAME = 2;
    private static final int ENTRY_VALUE = 6;
    private static final int CONFIG_VALUE_CONFIG = 1;
    private static final int CONFIG_VALUE_VALUE = 2;
    private static final int VALUE_ITEM = 4;

    private record Entry(ResourceName name, ProtoMessage message) {}

    /** One package of the table. */
    private record ProtoPackage(int id, Map<Integer, Entry> entries, Map<String, Integer> ids)
            implements ResourcePackage {
        @Override
        public void addVariants(int resource, int table, List<ResourceVariant> variants) throws MalformedResource {
            Entry entry = entries.get(resource);
            if (entry == null) {
                return;
            }
            for (ProtoMessage choice : entry.message().messages(ENTRY_VALUE)) {
                ProtoMessage configuration = choice.message(CONFIG_VALUE_CONFIG);
                ProtoMessage value = choice.message(CONFIG_VALUE_VALUE);
                ProtoMessage item = value == null ? null : value.message(VALUE_ITEM);
                @Nullable ResourceValue read = item == null ? null : ProtoItem.value(item);
                if (read != null) {
                    Qualifiers qualifiers = configuration == null ? Qualifiers.ANY : ProtoQualifiers.of(configuration);
                    variants.add(new ResourceVariant(qualifiers, read, table));
                }
            }
        }

        @Override
        public @Nullable ResourceName name(int resource) {
            Entry entry = entries.get(resource);
            return entry == null ? null : entry.name();
        }

        @Override
        public OptionalInt find(String type, String entry) {
            Integer found = ids.get(type + "/" + entry);
            return found == null ? OptionalInt.empty() : OptionalInt.of(found);
        }
    }

    private ProtoTable() {}

    /**
     * Adds the content of a table.
     *
     * @param number the {@link ResourceVariant#table()} of what comes from it
     */
    public static void addTo(ResourceTable all, byte[] file, int number) throws MalformedResource {
        for (ProtoMessage message : ProtoMessage.of(file).messages(TABLE_PACKAGE)) {
            all.add(read(message), number);
        }
    }

    private static ProtoPackage read(ProtoMessage message) throws MalformedResource {
        int packageId = id(message, PACKAGE_ID);
        Map<Integer, Entry> entries = new HashMap<>();
        Map<String, Integer> ids = new HashMap<>();
        for (ProtoMessage type : message.messages(PACKAGE_TYPE)) {
            String typeName = type.text(TYPE_NAME);
            for (ProtoMessage entry : type.messages(TYPE_ENTRY)) {
                int id = packageId << 24 | id(type, TYPE_ID) << 16 | id(entry, ENTRY_ID);
                ResourceName name = new ResourceName("", typeName, entry.text(ENTRY_NAME));
                entries.put(id, new Entry(name, entry));
                ids.putIfAbsent(name.path(), id);
            }
        }
        return new ProtoPackage(packageId, entries, ids);
    }

    /** An id stands in a message of its own. */
    private static int id(ProtoMessage message, int field) throws MalformedResource {
        ProtoMessage id = message.message(field);
        return id == null ? 0 : id.number(1);
    }
}
