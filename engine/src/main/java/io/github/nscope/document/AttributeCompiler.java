package io.github.nscope.document;

import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What aapt2 makes of one attribute: dropped, typed, or a reason to refuse the file. Lives as long as one reading. */
final class AttributeCompiler {
    /**
     * The order of the compiled file, {@code XmlFlattener}: declared resource attributes first, then by namespace URI and
     * name.
     */
    static final Comparator<Attribute> ORDER = Comparator.comparing((Attribute attribute) -> !isResource(attribute))
            .thenComparing(Attribute::namespace)
            .thenComparing(Attribute::name);

    private static final String TOOLS = "http://schemas.android.com/tools";
    private static final String APP = "http://schemas.android.com/apk/res-auto";
    private static final String PUBLIC_PREFIX = "http://schemas.android.com/apk/res/";
    private static final String PRIVATE_PREFIX = "http://schemas.android.com/apk/prv/res/";
    /** Where ids start whose table is unknown: the first type of an app's package. */
    private static final int FIRST_ID = 0x7f010000;

    /** Words of this vocabulary which the framework declares no attribute for. */
    private static final Set<String> UNDECLARED_IN_FRAMEWORK = Set.of(
            "cleartextTrafficPermitted",
            "hstsEnforced",
            "includeSubdomains",
            "overridePins",
            "expiration",
            "digest",
            "mode");

    private final ResourceNames resources;
    private final Map<ResourceName, Integer> numbered = new HashMap<>();

    AttributeCompiler(ResourceNames resources) {
        this.resources = resources;
    }

    private static boolean isResource(Attribute attribute) {
        return resourcePackage(attribute.namespace()) != null;
    }

    /** The package that a namespace stands for, empty for the app's own; null for a namespace of no resources. */
    private static @Nullable String resourcePackage(String namespace) {
        if (namespace.equals(APP)) {
            return "";
        }
        for (String prefix : new String[] {PUBLIC_PREFIX, PRIVATE_PREFIX}) {
            if (namespace.startsWith(prefix) && namespace.length() > prefix.length()) {
                return namespace.substring(prefix.length());
            }
        }
        return null;
    }

    /** The compiled attribute, or null where aapt2 strips it. */
    @Nullable
    Attribute compile(String namespace, String name, String text, SourceLocation location) throws RefusedText {
        if (namespace.equals(TOOLS)) {
            return null;
        }
        TypedValue value = value(text, location);
        checkDeclared(namespace, name, value, location);
        return new Attribute(namespace, name, value, null, location);
    }

    /** The attribute that an {@code <aapt:attr>} becomes: a reference to the resource made of its content. */
    Attribute inline(String namespace, String name, SourceLocation location) throws RefusedText {
        ResourceName generated = new ResourceName("", "xml", "$inline_" + name + "_" + location.line());
        TypedValue value = new TypedValue.Reference(generated, number(generated));
        checkDeclared(namespace, name, value, location);
        return new Attribute(namespace, name, value, null, location);
    }

    private TypedValue value(String text, SourceLocation location) throws RefusedText {
        String trimmed = WhiteSpace.trim(text);
        if (trimmed.equals("@null")) {
            return TypedValue.Reference.NULL;
        }
        if (trimmed.equals("@empty")) {
            return new TypedValue.Empty();
        }
        ReferenceSyntax.Written reference = ReferenceSyntax.parse(trimmed);
        if (reference != null) {
            return resolved(reference, trimmed, location);
        }
        TypedValue typed = AttributeTyping.typed(trimmed);
        return typed != null ? typed : new TypedValue.Characters(StringEscapes.resolve(text));
    }

    private TypedValue resolved(ReferenceSyntax.Written reference, String text, SourceLocation location)
            throws RefusedText {
        ResourceName name = reference.name();
        if (!reference.isPossible() || !(reference.creates() || resources.contains(name))) {
            throw new RefusedText("resource " + text + " not found", location);
        }
        int id = resources.id(name).orElseGet(() -> number(name));
        return switch (reference.kind()) {
            case RESOURCE -> new TypedValue.Reference(name, id);
            case THEME -> new TypedValue.ThemeAttribute(name, id);
        };
    }

    private int number(ResourceName name) {
        return numbered.computeIfAbsent(name, added -> FIRST_ID + numbered.size());
    }

    private void checkDeclared(String namespace, String name, TypedValue value, SourceLocation location)
            throws RefusedText {
        String inPackage = resourcePackage(namespace);
        if (inPackage == null) {
            return;
        }
        ResourceName attribute = new ResourceName(inPackage, "attr", name);
        boolean declared =
                attribute.isFramework() ? !UNDECLARED_IN_FRAMEWORK.contains(name) : resources.contains(attribute);
        if (!declared) {
            throw new RefusedText("attribute " + attribute + " not found", location);
        }
        if (attribute.isFramework() && !fitsFramework(name, value)) {
            throw new RefusedText("the value does not fit attribute " + attribute, location);
        }
    }

    /** The two words of this vocabulary that the framework does declare, each with its format. */
    private static boolean fitsFramework(String name, TypedValue value) {
        boolean isReference = value instanceof TypedValue.Reference || value instanceof TypedValue.ThemeAttribute;
        return switch (name) {
            case "src" -> isReference || value instanceof TypedValue.Colour;
            case "enabled" -> isReference || value instanceof TypedValue.Bool;
            default -> true;
        };
    }
}
