package io.github.nscope.conformance.platform;

import io.github.nscope.conformance.buildtools.ResourceTable;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** What an app's {@code Resources} answer in a case. The methods are named after those that they answer. */
@SuppressWarnings({"unused", "UnusedMethod", "UnusedVariable"})
final class CaseResources {
    /** The entry name of the configuration; it shows in error messages. */
    static final String CONFIG = "network_security_config";

    /** The resource names of the configuration and of its sibling for debuggable builds. */
    static final String CONFIG_RESOURCE = "xml/" + CONFIG;

    static final String DEBUG_RESOURCE = CONFIG_RESOURCE + "_debug";

    private static final String PACKAGE = "app.under.test";

    /** The types whose resources are values in the table and no files. */
    private static final Set<String> VALUES = Set.of(
            "array",
            "attr",
            "bool",
            "configVarying",
            "dimen",
            "fraction",
            "id",
            "integer",
            "macro",
            "plurals",
            "string",
            "style",
            "styleable");

    private final LevelClassLoader loader;
    private ResourceTable table = new ResourceTable(List.of());
    private Map<String, String> contents = Map.of();
    private IntFunction<Object> parsers = id -> {
        throw notFound("Resource ID #0x" + Integer.toHexString(id));
    };

    CaseResources(LevelClassLoader loader) {
        this.loader = loader;
    }

    /** Begins a case: its table, the Base64 of its raw resources, and what opens its XML ones. */
    void begin(ResourceTable newTable, Map<String, String> newContents, IntFunction<Object> newParsers) {
        table = newTable;
        contents = newContents;
        parsers = newParsers;
    }

    Object getXml(int id) {
        if (table.name(id) == null) {
            throw notFound("Resource ID #0x" + Integer.toHexString(id));
        }
        return parsers.apply(id);
    }

    InputStream openRawResource(int id) {
        String name = table.name(id);
        if (name == null) {
            throw notFound("Resource ID #0x" + Integer.toHexString(id));
        }
        String content = contents.get(name);
        if (content == null || !isFile(name)) {
            throw notFound("File " + name + " from drawable resource ID #0x" + Integer.toHexString(id));
        }
        return new ByteArrayInputStream(Base64.getMimeDecoder().decode(content));
    }

    private static boolean isFile(String name) {
        return !VALUES.contains(name.substring(0, name.indexOf('/')));
    }

    String getResourceEntryName(int id) {
        String name = table.name(id);
        if (name == null) {
            throw notFound("Unable to find resource ID #0x" + Integer.toHexString(id));
        }
        return name.substring(name.indexOf('/') + 1);
    }

    String getResourceName(int id) {
        return PACKAGE + ":" + table.name(id);
    }

    String getResourcePackageName(int id) {
        getResourceEntryName(id);
        return PACKAGE;
    }

    int getIdentifier(String name, @Nullable String type, @Nullable String inPackage) {
        return table.id(type + "/" + name);
    }

    RuntimeException notFound(String message) {
        try {
            return loader.loadClass("android.content.res.Resources$NotFoundException")
                    .asSubclass(RuntimeException.class)
                    .getConstructor(String.class)
                    .newInstance(message);
        } catch (ReflectiveOperationException e) {
            throw new StandInFault(e);
        }
    }
}
