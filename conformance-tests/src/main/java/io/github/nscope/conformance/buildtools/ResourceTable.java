package io.github.nscope.conformance.buildtools;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The app's resources by name and id. Ids are given as the build tools give them: package 0x7f, types in alphabetical
 * order from 1, entries in alphabetical order from 0.
 */
public final class ResourceTable {
    /** The types that a reference may name. */
    static final Set<String> TYPES = Set.of(
            "anim",
            "animator",
            "array",
            "attr",
            "bool",
            "color",
            "configVarying",
            "dimen",
            "drawable",
            "font",
            "fraction",
            "id",
            "integer",
            "interpolator",
            "layout",
            "macro",
            "menu",
            "mipmap",
            "navigation",
            "plurals",
            "raw",
            "string",
            "style",
            "styleable",
            "transition",
            "xml");

    private static final int PACKAGE_ID = 0x7f000000;

    private final Map<String, Integer> ids = new LinkedHashMap<>();
    private final Map<Integer, String> names = new LinkedHashMap<>();

    /** The table of resources named {@code type/name}. */
    public ResourceTable(Collection<String> resources) {
        TreeMap<String, TreeSet<String>> byType = new TreeMap<>();
        for (String resource : resources) {
            int slash = resource.indexOf('/');
            String type = slash < 0 ? resource : resource.substring(0, slash);
            byType.computeIfAbsent(type, any -> new TreeSet<>()).add(resource);
        }
        int type = 0;
        for (TreeSet<String> entries : byType.values()) {
            type++;
            int entry = 0;
            for (String resource : entries) {
                int id = PACKAGE_ID | (type << 16) | entry++;
                ids.put(resource, id);
                names.put(id, resource);
            }
        }
    }

    /** The id of {@code type/name}, or 0 for none. */
    public int id(String resource) {
        return Objects.requireNonNullElse(ids.get(resource), 0);
    }

    /** The {@code type/name} of an id, or null for none. */
    public @Nullable String name(int id) {
        return names.get(id);
    }
}
