package io.github.nscope.document;

import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** References as aapt2 reads them, {@code ResourceUtils.ParseReference} and {@code ParseAttributeReference}. */
final class ReferenceSyntax {
    /** Whether the value is read from a resource or from the theme. */
    enum Kind {
        RESOURCE,
        THEME
    }

    /** A well-formed reference; whether it {@linkplain #creates() makes} its id rather than needing it to exist. */
    record Written(Kind kind, ResourceName name, boolean creates) {
        /** Whether a resource could have that name at all. */
        boolean isPossible() {
            return ENTRY.matcher(name.entry()).matches();
        }
    }

    private static final Set<String> TYPES = Set.of(
            "anim",
            "animator",
            "array",
            "attr",
            "^attr-private",
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
    private static final Pattern ENTRY = Pattern.compile("[\\p{L}_$][\\p{L}\\p{Mn}\\p{Mc}\\p{Nd}_$.-]*+");

    private ReferenceSyntax() {}

    /** The reference that a trimmed text is, or null where it is an ordinary string. */
    static @Nullable Written parse(String trimmed) {
        if (trimmed.startsWith("@")) {
            return resource(trimmed.substring(1));
        }
        return trimmed.startsWith("?") ? theme(trimmed.substring(1)) : null;
    }

    private static @Nullable Written resource(String text) {
        boolean creates = text.startsWith("+");
        boolean isPrivate = !creates && text.startsWith("*");
        ResourceName name = name(creates || isPrivate ? text.substring(1) : text);
        if (name == null
                || !TYPES.contains(name.type())
                || (creates && !name.type().equals("id"))) {
            return null;
        }
        return new Written(Kind.RESOURCE, name, creates);
    }

    private static @Nullable Written theme(String text) {
        ResourceName name = name(text.startsWith("*") ? text.substring(1) : text);
        if (name == null || !(name.type().isEmpty() || name.type().equals("attr"))) {
            return null;
        }
        return new Written(Kind.THEME, new ResourceName(name.inPackage(), "attr", name.entry()), false);
    }

    /** {@code [package:][type/]entry}, nothing of it blank; the type may also stand before the package. */
    private static @Nullable ResourceName name(String text) {
        String inPackage = "";
        String type = "";
        String rest = text;
        int colon = rest.indexOf(':');
        int slash = rest.indexOf('/');
        if (colon == 0 || slash == 0) {
            return null;
        }
        if (colon > 0 && (slash < 0 || colon < slash)) {
            inPackage = rest.substring(0, colon);
            rest = rest.substring(colon + 1);
            slash = rest.indexOf('/');
            if (slash == 0) {
                return null;
            }
        }
        if (slash > 0) {
            type = rest.substring(0, slash);
            rest = rest.substring(slash + 1);
        }
        int late = inPackage.isEmpty() ? rest.indexOf(':') : -1;
        if (late == 0) {
            return null;
        }
        if (late > 0) {
            inPackage = rest.substring(0, late);
            rest = rest.substring(late + 1);
        }
        return rest.isEmpty() ? null : new ResourceName(inPackage, type, rest);
    }
}
