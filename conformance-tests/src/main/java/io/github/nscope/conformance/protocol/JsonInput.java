package io.github.nscope.conformance.protocol;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;

/** One line, read member by member. Every value is checked for its kind where it is taken. */
final class JsonInput implements AutoCloseable {
    /** Deep enough for any message of the protocol; what is unknown and deeper is no message. */
    private static final int MAX_DEPTH = 64;

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(MAX_DEPTH)
                    .maxStringLength(LineReader.MAX_LINE)
                    .maxNumberLength(40)
                    .build())
            .build();

    private final JsonParser parser;

    JsonInput(Line line) throws MalformedLineException {
        try {
            this.parser = FACTORY.createParser(ObjectReadContext.empty(), line.bytes(), line.offset(), line.length());
        } catch (JacksonException unknownEncoding) {
            throw broken(unknownEncoding);
        }
    }

    /** Enters the line's object and returns its first member's name, or null if it has none. */
    @Nullable
    String enterLine() throws MalformedLineException {
        next();
        return enter();
    }

    /** Enters the object that is the current value and returns its first member's name, or null if it has none. */
    @Nullable
    String enter() throws MalformedLineException {
        expect(JsonToken.START_OBJECT, "an object");
        return nextName();
    }

    /** The name of the object's next member, with its value as the current one, or null at the object's end. */
    @Nullable
    String nextName() throws MalformedLineException {
        try {
            String name = parser.nextName();
            if (name != null) {
                parser.nextToken();
            }
            return name;
        } catch (JacksonException e) {
            throw broken(e);
        }
    }

    /** Tests that nothing stands behind the line's object. */
    void expectEnd() throws MalformedLineException {
        if (next() != null) {
            throw new MalformedLineException(null, "text after the object");
        }
    }

    boolean isNull() {
        return parser.currentToken() == JsonToken.VALUE_NULL;
    }

    void skip() throws MalformedLineException {
        try {
            parser.skipChildren();
        } catch (JacksonException e) {
            throw broken(e);
        }
    }

    String string() throws MalformedLineException {
        expect(JsonToken.VALUE_STRING, "a string");
        try {
            return parser.getString();
        } catch (JacksonException e) {
            throw broken(e);
        }
    }

    boolean bool() throws MalformedLineException {
        JsonToken token = parser.currentToken();
        if (token != JsonToken.VALUE_TRUE && token != JsonToken.VALUE_FALSE) {
            throw unexpected("true or false");
        }
        return token == JsonToken.VALUE_TRUE;
    }

    int integer() throws MalformedLineException {
        expect(JsonToken.VALUE_NUMBER_INT, "a whole number");
        try {
            return parser.getIntValue();
        } catch (JacksonException e) {
            throw broken(e);
        }
    }

    Instant instant() throws MalformedLineException {
        String text = string();
        try {
            return Instant.parse(text);
        } catch (DateTimeParseException e) {
            throw malformed("an ISO 8601 instant in UTC is expected, like 2026-01-01T00:00:00Z");
        }
    }

    List<String> strings() throws MalformedLineException {
        expect(JsonToken.START_ARRAY, "an array");
        List<String> strings = new ArrayList<>();
        while (next() != JsonToken.END_ARRAY) {
            strings.add(string());
        }
        return strings;
    }

    /** Whether the current array has another element, which then is the current value. */
    boolean nextElement() throws MalformedLineException {
        return next() != JsonToken.END_ARRAY;
    }

    void enterArray() throws MalformedLineException {
        expect(JsonToken.START_ARRAY, "an array");
    }

    Map<String, String> stringsByName() throws MalformedLineException {
        Map<String, String> strings = new LinkedHashMap<>();
        for (String name = enter(); name != null; name = nextName()) {
            strings.put(name, string());
        }
        return strings;
    }

    MalformedLineException malformed(String what) {
        return new MalformedLineException(null, parser.streamReadContext().pathAsPointer() + ": " + what);
    }

    private void expect(JsonToken token, String what) throws MalformedLineException {
        if (parser.currentToken() != token) {
            throw unexpected(what);
        }
    }

    private MalformedLineException unexpected(String what) {
        JsonToken found = parser.currentToken();
        return malformed(what + " is expected" + (found == null ? "" : ", found " + described(found)));
    }

    private static String described(JsonToken token) {
        return switch (token) {
            case START_OBJECT -> "an object";
            case START_ARRAY -> "an array";
            case VALUE_STRING -> "a string";
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> "a number";
            case VALUE_TRUE, VALUE_FALSE -> "a truth value";
            case VALUE_NULL -> "null";
            default -> "something else";
        };
    }

    private @Nullable JsonToken next() throws MalformedLineException {
        try {
            return parser.nextToken();
        } catch (JacksonException e) {
            throw broken(e);
        }
    }

    private static MalformedLineException broken(JacksonException e) {
        return new MalformedLineException(null, "not a JSON object: " + e.getOriginalMessage());
    }

    @Override
    public void close() {
        parser.close();
    }
}
