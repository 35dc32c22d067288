package io.github.nscope.transparency;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads text as {@code org.json.JSONTokener} does on the platform, which takes much more than JSON: comments, single
 * quotes, words without quotes, {@code =} and {@code =>} for a colon, {@code ;} for a comma, octal and hexadecimal
 * numbers, and anything at all after the value. A list that only a lenient reader takes is in force on the device.
 */
final class JsonText {
    private static final int END = -1;
    private static final String ENDS_LITERAL = "{}[]/\\:,=;# \t\f\r\n";

    private final String text;
    private int position;

    private JsonText(String text) {
        this.text = text;
    }

    /**
     * The object that the text begins with.
     *
     * @throws MalformedLogListException where {@code org.json} finds no object
     * @throws IllegalArgumentException where it nests too deeply for this engine
     */
    static JsonObject readObject(String text) throws MalformedLogListException {
        JsonText reader = new JsonText(text.startsWith("\ufeff") ? text.substring(1) : text);
        if (reader.value(0) instanceof JsonObject object) {
            return object;
        }
        throw new MalformedLogListException("the text is not a JSON object");
    }

    private Object value(int depth) throws MalformedLogListException {
        LogListLimits.checkDepth(depth);
        int next = next();
        return switch (next) {
            case END -> throw malformed("the text ends where a value belongs");
            case '{' -> object(depth + 1);
            case '[' -> array(depth + 1);
            case '\'', '"' -> string((char) next);
            default -> {
                position--;
                yield literal();
            }
        };
    }

    private JsonObject object(int depth) throws MalformedLogListException {
        Map<String, Object> members = new LinkedHashMap<>();
        int first = next();
        if (first == '}') {
            return new JsonObject(members);
        }
        if (first != END) {
            position--;
        }
        int separator;
        do {
            String name = name(depth);
            Object value = value(depth);
            if (value instanceof Double number && (number.isInfinite() || number.isNaN())) {
                throw malformed("a member is no finite number");
            }
            members.put(name, value);
            separator = next();
        } while (separator == ',' || separator == ';');
        if (separator != '}') {
            throw malformed("an object is not closed");
        }
        return new JsonObject(members);
    }

    private String name(int depth) throws MalformedLogListException {
        if (!(value(depth) instanceof String name)) {
            throw malformed("a member's name is not a string");
        }
        int separator = next();
        if (separator != ':' && separator != '=') {
            throw malformed("a colon is missing after \"" + name + "\"");
        }
        if (text.startsWith(">", position)) {
            position++;
        }
        return name;
    }

    /** An element that is left out, as in {@code [1,,2]}, is null; an empty list has none. */
    private List<@Nullable Object> array(int depth) throws MalformedLogListException {
        List<@Nullable Object> elements = new ArrayList<>();
        boolean afterSeparator = false;
        while (true) {
            int next = next();
            if (next == ']') {
                if (afterSeparator) {
                    elements.add(null);
                }
                return elements;
            }
            if (next == ',' || next == ';') {
                elements.add(null);
                afterSeparator = true;
                continue;
            }
            if (next == END) {
                throw malformed("an array is not closed");
            }
            position--;
            elements.add(value(depth));
            int separator = next();
            if (separator == ']') {
                return elements;
            }
            if (separator != ',' && separator != ';') {
                throw malformed("an array is not closed");
            }
            afterSeparator = true;
        }
    }

    private String string(char quote) throws MalformedLogListException {
        StringBuilder string = new StringBuilder();
        while (position < text.length()) {
            char character = text.charAt(position++);
            if (character == quote) {
                return string.toString();
            }
            string.append(character == '\\' ? escaped() : character);
        }
        throw malformed("a string is not closed");
    }

    private char escaped() throws MalformedLogListException {
        if (position == text.length()) {
            throw malformed("an escape is cut off");
        }
        char escape = text.charAt(position++);
        return switch (escape) {
            case 'u' -> unicode();
            case 't' -> '\t';
            case 'b' -> '\b';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 'f' -> '\f';
            default -> escape;
        };
    }

    private char unicode() throws MalformedLogListException {
        if (position + 4 > text.length()) {
            throw malformed("an escape is cut off");
        }
        String digits = text.substring(position, position + 4);
        position += 4;
        try {
            return (char) Integer.parseInt(digits, 16);
        } catch (NumberFormatException e) {
            throw malformed("an escape is not hexadecimal");
        }
    }

    private Object literal() throws MalformedLogListException {
        int start = position;
        while (position < text.length() && ENDS_LITERAL.indexOf(text.charAt(position)) < 0) {
            position++;
        }
        String literal = text.substring(start, position);
        if (literal.isEmpty()) {
            throw malformed("a value is missing");
        }
        if (literal.equalsIgnoreCase("null")) {
            return JsonObject.NULL;
        }
        if (literal.equalsIgnoreCase("true") || literal.equalsIgnoreCase("false")) {
            return literal.equalsIgnoreCase("true");
        }
        return JsonNumbers.numberOrText(literal);
    }

    /** The next character that is neither white space nor part of a comment. */
    private int next() throws MalformedLogListException {
        while (position < text.length()) {
            char character = text.charAt(position++);
            if (character == '#') {
                skipLine();
            } else if (character == '/' && !skipComment()) {
                return character;
            } else if ("/ \t\r\n".indexOf(character) < 0) {
                return character;
            }
        }
        return END;
    }

    /** Skips the comment that a slash begins, if it does begin one. */
    private boolean skipComment() throws MalformedLogListException {
        if (text.startsWith("/", position)) {
            skipLine();
            return true;
        }
        if (!text.startsWith("*", position)) {
            return false;
        }
        int end = text.indexOf("*/", position + 1);
        if (end < 0) {
            throw malformed("a comment is not closed");
        }
        position = end + 2;
        return true;
    }

    private void skipLine() {
        while (position < text.length() && "\r\n".indexOf(text.charAt(position)) < 0) {
            position++;
        }
    }

    private MalformedLogListException malformed(String what) {
        return new MalformedLogListException(what + ", at character " + position);
    }
}
