package io.github.nscope.transparency;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An object that {@link JsonText} read, with the conversions of {@code org.json.JSONObject}.
 *
 * @param members the members in the order of their first appearance; a repeated one has its last value
 */
record JsonObject(Map<String, Object> members) {
    /** The value {@code null} where the text holds one. */
    static final Object NULL = new Object() {
        @Override
        public String toString() {
            return "null";
        }
    };

    /** {@code getString}: any value but a missing one, as text. */
    String text(String name) throws MalformedLogListException {
        return get(name).toString();
    }

    /** {@code getLong}. */
    long number(String name) throws MalformedLogListException {
        Long number = JsonNumbers.toLong(get(name));
        if (number == null) {
            throw new MalformedLogListException("\"" + name + "\" is not a number");
        }
        return number;
    }

    /** {@code getJSONObject}. */
    JsonObject object(String name) throws MalformedLogListException {
        return element(get(name), "\"" + name + "\"");
    }

    /** {@code optJSONObject}: nothing where the member is missing or something else. */
    Optional<JsonObject> optionalObject(String name) {
        return members.get(name) instanceof JsonObject object ? Optional.of(object) : Optional.empty();
    }

    /** {@code getJSONArray}. */
    List<?> array(String name) throws MalformedLogListException {
        if (get(name) instanceof List<?> list) {
            return list;
        }
        throw new MalformedLogListException("\"" + name + "\" is not an array");
    }

    /** {@code optJSONArray}: an empty list where the member is missing or something else. */
    List<?> optionalArray(String name) {
        return members.get(name) instanceof List<?> list ? list : List.of();
    }

    /** An element of an array, {@code JSONArray.getJSONObject}. */
    static JsonObject element(@Nullable Object value, String what) throws MalformedLogListException {
        if (value instanceof JsonObject object) {
            return object;
        }
        throw new MalformedLogListException(what + " is not an object");
    }

    private Object get(String name) throws MalformedLogListException {
        Object value = members.get(name);
        if (value == null) {
            throw new MalformedLogListException("\"" + name + "\" is missing");
        }
        return value;
    }
}
