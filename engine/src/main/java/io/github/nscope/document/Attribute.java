package io.github.nscope.document;

import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * An attribute as compiled.
 *
 * @param namespace the namespace URI, empty for none
 * @param name the local name
 * @param value the typed value
 * @param original the text as written where the compiler kept it beside the type, as aapt1 does; null with aapt2
 * @param location where its name stands, or that of the element where the file does not say
 */
public record Attribute(
        String namespace,
        String name,
        TypedValue value,
        @Nullable String original,
        SourceLocation location) {
    /** Whether it is in no namespace and has this name: what {@code getAttributeValue(null, name)} finds. */
    public boolean isPlain(String expected) {
        return namespace.isEmpty() && name.equals(expected);
    }

    /** {@code getAttributeBooleanValue}: only the integer family counts, references are not resolved. */
    public boolean booleanOr(boolean otherwise) {
        OptionalInt data = value.integerData();
        return data.isPresent() ? data.getAsInt() != 0 : otherwise;
    }

    /** {@code getAttributeValue}: the kept text or a rendering of the type; null where the platform throws, on {@code @empty}. */
    public @Nullable String string() {
        return original != null ? original : value.render();
    }
}
