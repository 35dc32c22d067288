package io.github.nscope.document;

import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** An attribute's value as the build tools typed it, mirroring {@code android.util.TypedValue}. */
public sealed interface TypedValue {
    /**
     * What {@code XmlBlock.Parser.getAttributeValue} renders when no original text was kept, or null for {@link Empty},
     * on which it throws.
     */
    @Nullable
    String render();

    /** The data word of the integer family (decimal, hexadecimal, boolean, colour), which the boolean reader tests against 0. */
    default OptionalInt integerData() {
        return OptionalInt.empty();
    }

    /** Text that has no other type, {@code TYPE_STRING}. */
    record Characters(String value) implements TypedValue {
        @Override
        public String render() {
            return value;
        }
    }

    /** {@code TYPE_INT_BOOLEAN}. */
    record Bool(boolean value) implements TypedValue {
        @Override
        public String render() {
            return Boolean.toString(value);
        }

        @Override
        public OptionalInt integerData() {
            return OptionalInt.of(value ? -1 : 0);
        }
    }

    /** {@code TYPE_INT_DEC}. */
    record Decimal(int value) implements TypedValue {
        @Override
        public String render() {
            return Integer.toString(value);
        }

        @Override
        public OptionalInt integerData() {
            return OptionalInt.of(value);
        }
    }

    /** {@code TYPE_INT_HEX}. */
    record Hexadecimal(int value) implements TypedValue {
        @Override
        public String render() {
            return "0x" + Integer.toHexString(value);
        }

        @Override
        public OptionalInt integerData() {
            return OptionalInt.of(value);
        }
    }

    /** Any of the four colour types, as the alpha, red, green and blue that it expands to. */
    record Colour(int argb) implements TypedValue {
        @Override
        public String render() {
            return "#" + Integer.toHexString(argb);
        }

        @Override
        public OptionalInt integerData() {
            return OptionalInt.of(argb);
        }
    }

    /** {@code TYPE_FLOAT}. */
    record FloatingPoint(float value) implements TypedValue {
        @Override
        public String render() {
            return FloatText.of(value);
        }
    }

    /** {@code TYPE_DIMENSION}: the packed number and unit. */
    record Dimension(int data) implements TypedValue {
        @Override
        public String render() {
            return FloatText.of(PackedNumber.value(data)) + PackedNumber.dimensionUnit(data);
        }
    }

    /** {@code TYPE_FRACTION}: the packed number and unit. */
    record Fraction(int data) implements TypedValue {
        @Override
        public String render() {
            return FloatText.of(PackedNumber.value(data) * 100) + PackedNumber.fractionUnit(data);
        }
    }

    /**
     * {@code TYPE_REFERENCE}.
     *
     * @param name the resource, or null for {@code @null} and for ids without a name
     * @param id the id in the resource table, 0 for {@code @null}
     */
    record Reference(@Nullable ResourceName name, int id) implements TypedValue {
        /** What {@code @null} compiles to. */
        public static final Reference NULL = new Reference(null, 0);

        @Override
        public String render() {
            return "@" + id;
        }
    }

    /** {@code TYPE_ATTRIBUTE}, a reference into the theme. */
    record ThemeAttribute(@Nullable ResourceName name, int id) implements TypedValue {
        @Override
        public String render() {
            return "?" + id;
        }
    }

    /** {@code TYPE_NULL}, which only {@code @empty} compiles to. */
    record Empty() implements TypedValue {
        @Override
        public @Nullable String render() {
            return null;
        }
    }
}
