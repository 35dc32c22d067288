package io.github.nscope.cli.compiled;

import io.github.nscope.document.ResourceName;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** A package of a compiled table, {@code ResTable_package}. */
final class BinaryPackage implements ResourcePackage {
    private static final int TYPE_NAMES_OFFSET = 268;
    private static final int KEYS_OFFSET = 276;
    private static final int TYPE_OFFSET_OFFSET = 284;
    private static final int HEADER_WITH_TYPE_OFFSET = 288;
    private static final int TYPE_SHIFT = 16;
    private static final int ENTRY_MASK = 0xffff;

    private final int id;
    private final StringPool types;
    private final StringPool keys;
    private final int typeOffset;
    private final StringPool strings;
    /** By the number of the type within this package, from 1. */
    private final Map<Integer, List<EntryList>> entries = new HashMap<>();

    BinaryPackage(Chunk chunk, StringPool strings) throws MalformedResource {
        ByteView view = chunk.view();
        this.id = view.i32(8);
        this.types = pool(view, TYPE_NAMES_OFFSET);
        this.keys = pool(view, KEYS_OFFSET);
        this.typeOffset = chunk.headerSize() >= HEADER_WITH_TYPE_OFFSET ? view.i32(TYPE_OFFSET_OFFSET) : 0;
        this.strings = strings;
        Chunk.Children chunks = chunk.children();
        for (Chunk child = chunks.next(); child != null; child = chunks.next()) {
            if (child.type() == Chunk.TYPE) {
                entries.computeIfAbsent(EntryList.typeNumber(child), number -> new ArrayList<>())
                        .add(new EntryList(child));
            }
        }
    }

    private static StringPool pool(ByteView view, int offset) throws MalformedResource {
        Chunk chunk = Chunk.at(view, view.size(offset));
        if (chunk.type() != Chunk.STRING_POOL) {
            throw new MalformedResource("a list of names is missing");
        }
        return StringPool.of(chunk);
    }

    @Override
    public int id() {
        return id;
    }

    @Override
    public void addVariants(int resource, int table, List<ResourceVariant> variants) throws MalformedResource {
        for (EntryList list : lists(resource)) {
            Optional<ResourceValue> value = list.value(resource & ENTRY_MASK, strings);
            if (value.isPresent()) {
                variants.add(new ResourceVariant(list.qualifiers(), value.get(), table));
            }
        }
    }

    @Override
    public @Nullable ResourceName name(int resource) throws MalformedResource {
        for (EntryList list : lists(resource)) {
            OptionalInt key = list.key(resource & ENTRY_MASK);
            if (key.isPresent()) {
                return new ResourceName("", types.get(typeNumber(resource) - 1), keys.get(key.getAsInt()));
            }
        }
        return null;
    }

    @Override
    public OptionalInt find(String type, String entry) throws MalformedResource {
        OptionalInt typeIndex = types.find(type);
        OptionalInt key = keys.find(entry);
        if (typeIndex.isEmpty() || key.isEmpty()) {
            return OptionalInt.empty();
        }
        int number = typeIndex.getAsInt() + 1;
        for (EntryList list : entries.getOrDefault(number, List.of())) {
            OptionalInt index = list.find(key.getAsInt());
            if (index.isPresent()) {
                return OptionalInt.of(id << 24 | (number + typeOffset) << TYPE_SHIFT | index.getAsInt());
            }
        }
        return OptionalInt.empty();
    }

    private List<EntryList> lists(int resource) {
        return entries.getOrDefault(typeNumber(resource), List.of());
    }

    private int typeNumber(int resource) {
        return (resource >> TYPE_SHIFT & 0xff) - typeOffset;
    }
}
