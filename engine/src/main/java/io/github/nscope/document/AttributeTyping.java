package io.github.nscope.document;

import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How aapt2 types an attribute that may be anything: {@code ResourceUtils.TryParseItemForAttribute}, in its order.
 * References need the app's resources and are told apart by {@link ReferenceSyntax} before.
 */
final class AttributeTyping {
    private static final Pattern COLOUR = Pattern.compile("#(?:[0-9a-fA-F]{3,4}|[0-9a-fA-F]{6}|[0-9a-fA-F]{8})");
    private static final Pattern DECIMAL = Pattern.compile("-?[0-9]++");
    private static final Pattern HEXADECIMAL = Pattern.compile("0x0*+([0-9a-fA-F]{0,8})");
    /** What C {@code strtof} reads: decimal, hexadecimal, infinity, not a number. */
    private static final Pattern STRTOF = Pattern.compile("(?<sign>[+-]?)(?:"
            + "(?<hex>0[xX](?:[0-9a-fA-F]++\\.?[0-9a-fA-F]*+|\\.[0-9a-fA-F]++))(?<power>[pP][+-]?[0-9]++)?"
            + "|(?<decimal>(?:[0-9]++\\.?[0-9]*+|\\.[0-9]++)(?:[eE][+-]?[0-9]++)?)"
            + "|(?<infinity>(?i:inf(?:inity)?))"
            + "|(?<nan>(?i:nan)(?:\\([0-9A-Za-z_]*+\\))?))");
    /** {@code ResTable::stringToFloat} copies at most this many characters. */
    private static final int LONGEST_NUMBER = 126;

    private AttributeTyping() {}

    /** The type of a trimmed text that is neither {@code @null}, {@code @empty} nor a reference; null for a string. */
    static @Nullable TypedValue typed(String trimmed) {
        if (trimmed.isEmpty()) {
            return null;
        }
        if (trimmed.charAt(0) == '#') {
            return colour(trimmed);
        }
        TypedValue bool = bool(trimmed);
        if (bool != null) {
            return bool;
        }
        if (!mayBeNumber(trimmed.charAt(0))) {
            return null;
        }
        TypedValue integer = integer(trimmed);
        return integer != null ? integer : number(trimmed);
    }

    /** Saves most text the patterns: every number begins with one of these. */
    private static boolean mayBeNumber(char first) {
        return "0123456789.+-".indexOf(first) >= 0;
    }

    private static @Nullable TypedValue colour(String text) {
        if (!COLOUR.matcher(text).matches()) {
            return null;
        }
        String digits = text.substring(1);
        if (digits.length() <= 4) {
            StringBuilder doubled = new StringBuilder(8);
            digits.chars().forEach(digit -> doubled.append((char) digit).append((char) digit));
            digits = doubled.toString();
        }
        return new TypedValue.Colour(Integer.parseUnsignedInt(digits.length() == 6 ? "ff" + digits : digits, 16));
    }

    private static @Nullable TypedValue bool(String text) {
        return switch (text) {
            case "true", "TRUE", "True" -> new TypedValue.Bool(true);
            case "false", "FALSE", "False" -> new TypedValue.Bool(false);
            default -> null;
        };
    }

    private static @Nullable TypedValue integer(String text) {
        Matcher hexadecimal = HEXADECIMAL.matcher(text);
        if (hexadecimal.matches()) {
            if (text.length() == "0x".length()) {
                return null;
            }
            String digits = hexadecimal.group(1);
            return new TypedValue.Hexadecimal(digits.isEmpty() ? 0 : Integer.parseUnsignedInt(digits, 16));
        }
        OptionalInt decimal = decimal(text);
        return decimal.isPresent() ? new TypedValue.Decimal(decimal.getAsInt()) : null;
    }

    private static OptionalInt decimal(String text) {
        if (!DECIMAL.matcher(text).matches()) {
            return OptionalInt.empty();
        }
        try {
            return OptionalInt.of(Integer.parseInt(text));
        } catch (NumberFormatException outOfRange) {
            return OptionalInt.empty();
        }
    }

    private static @Nullable TypedValue number(String text) {
        if (text.length() > LONGEST_NUMBER) {
            return null;
        }
        Matcher strtof = STRTOF.matcher(text);
        if (!strtof.lookingAt()) {
            return null;
        }
        float value = value(strtof);
        return switch (text.substring(strtof.end())) {
            case "" -> new TypedValue.FloatingPoint(value);
            case "px" -> new TypedValue.Dimension(PackedNumber.pack(value, 0));
            case "dp", "dip" -> new TypedValue.Dimension(PackedNumber.pack(value, 1));
            case "sp" -> new TypedValue.Dimension(PackedNumber.pack(value, 2));
            case "pt" -> new TypedValue.Dimension(PackedNumber.pack(value, 3));
            case "in" -> new TypedValue.Dimension(PackedNumber.pack(value, 4));
            case "mm" -> new TypedValue.Dimension(PackedNumber.pack(value, 5));
            case "%" -> new TypedValue.Fraction(PackedNumber.pack(value / 100, 0));
            case "%p" -> new TypedValue.Fraction(PackedNumber.pack(value / 100, 1));
            default -> null;
        };
    }

    private static float value(Matcher strtof) {
        String hex = strtof.group("hex");
        String decimal = strtof.group("decimal");
        float magnitude;
        if (hex != null) {
            String power = strtof.group("power");
            magnitude = Float.parseFloat(hex + (power == null ? "p0" : power));
        } else if (decimal != null) {
            magnitude = Float.parseFloat(decimal);
        } else {
            magnitude = strtof.group("infinity") != null ? Float.POSITIVE_INFINITY : Float.NaN;
        }
        return "-".equals(strtof.group("sign")) ? -magnitude : magnitude;
    }
}
