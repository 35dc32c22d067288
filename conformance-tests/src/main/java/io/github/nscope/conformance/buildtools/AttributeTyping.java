package io.github.nscope.conformance.buildtools;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Types an attribute's text as the build tools do for an attribute that nobody declared: anything but an enum or flags
 * goes, the first form that fits wins.
 */
final class AttributeTyping {
    private static final Pattern REFERENCE = Pattern.compile("([@?])(\\+?)(\\*?)(?:([^:/]*):)?(?:([^:/]*)/)?([^:]*)");
    private static final Pattern COLOR = Pattern.compile("#([0-9A-Fa-f]{3,4}|[0-9A-Fa-f]{6}|[0-9A-Fa-f]{8})");
    private static final Pattern DECIMAL = Pattern.compile("-?[0-9]+");
    private static final Pattern HEXADECIMAL = Pattern.compile("0x[0-9A-Fa-f]+");

    private static final Map<String, Boolean> BOOLEANS =
            Map.of("true", true, "TRUE", true, "True", true, "false", false, "FALSE", false, "False", false);

    private final ResourceTable resources;

    AttributeTyping(ResourceTable resources) {
        this.resources = resources;
    }

    TypedText type(String text, int line) throws BuildRefusedException {
        String trimmed = trimmed(text);
        if (trimmed.equals("@null")) {
            return TypedText.of(TypedText.REFERENCE, 0);
        }
        if (trimmed.equals("@empty")) {
            return TypedText.of(TypedText.NULL, 1);
        }
        TypedText typed = reference(trimmed, line);
        if (typed == null) {
            typed = primitive(trimmed);
        }
        return typed == null ? TypedText.string(EscapedText.unescape(text)) : typed;
    }

    private static @Nullable TypedText primitive(String text) {
        Matcher color = COLOR.matcher(text);
        if (color.matches()) {
            return color(color.group(1));
        }
        Boolean truth = BOOLEANS.get(text);
        if (truth != null) {
            return TypedText.of(TypedText.BOOLEAN, truth ? -1 : 0);
        }
        TypedText integer = integer(text);
        return integer != null ? integer : FloatText.type(text);
    }

    private @Nullable TypedText reference(String text, int line) throws BuildRefusedException {
        Matcher matcher = REFERENCE.matcher(text);
        if (!matcher.matches()) {
            return null;
        }
        boolean attribute = text.startsWith("?");
        String pkg = matcher.group(4);
        String type = matcher.group(5);
        String name = matcher.group(6);
        if (attribute && type == null) {
            type = "attr";
        }
        boolean creates = !matcher.group(2).isEmpty();
        if (type == null || name.isEmpty() || "".equals(pkg) || !ResourceTable.TYPES.contains(type)) {
            return null;
        }
        if (attribute ? creates || !type.equals("attr") : creates && !type.equals("id")) {
            return null;
        }
        int id = pkg == null ? resources.id(type + "/" + name) : 0;
        if (id == 0) {
            throw new BuildRefusedException(line, "resource " + text + " not found");
        }
        return TypedText.of(attribute ? TypedText.ATTRIBUTE : TypedText.REFERENCE, id);
    }

    private static TypedText color(String digits) {
        return switch (digits.length()) {
            case 3 -> TypedText.of(TypedText.COLOR_ARGB8 + 3, 0xff000000 | doubled(digits));
            case 4 -> TypedText.of(TypedText.COLOR_ARGB8 + 2, doubled(digits));
            case 6 -> TypedText.of(TypedText.COLOR_ARGB8 + 1, 0xff000000 | Integer.parseInt(digits, 16));
            default -> TypedText.of(TypedText.COLOR_ARGB8, Integer.parseUnsignedInt(digits, 16));
        };
    }

    private static int doubled(String digits) {
        int value = 0;
        for (int i = 0; i < digits.length(); i++) {
            value = (value << 8) | (0x11 * Character.digit(digits.charAt(i), 16));
        }
        return value;
    }

    private static @Nullable TypedText integer(String text) {
        if (HEXADECIMAL.matcher(text).matches()) {
            String digits = text.substring(2).replaceFirst("^0+(?=.)", "");
            return digits.length() > 8 ? null : TypedText.of(TypedText.INT_HEX, Integer.parseUnsignedInt(digits, 16));
        }
        if (!DECIMAL.matcher(text).matches()) {
            return null;
        }
        try {
            return TypedText.of(TypedText.INT_DEC, Integer.parseInt(text));
        } catch (NumberFormatException e) {
            return null;
        }
    }

    private static String trimmed(String text) {
        int from = 0;
        int to = text.length();
        while (from < to && isSpace(text.charAt(from))) {
            from++;
        }
        while (to > from && isSpace(text.charAt(to - 1))) {
            to--;
        }
        return text.substring(from, to);
    }

    private static boolean isSpace(char c) {
        return c == ' ' || (c >= '\t' && c <= '\r');
    }
}
