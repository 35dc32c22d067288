package io.github.nscope.conformance.protocol;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonEncoding;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** Writes one object, member by member, as a line without its end. */
final class JsonOutput {
    private static final JsonFactory FACTORY = new JsonFactory();

    final JsonGenerator json;

    private JsonOutput(JsonGenerator json) {
        this.json = json;
    }

    static void write(ByteArrayOutputStream to, Consumer<JsonOutput> members) {
        try (JsonGenerator json = FACTORY.createGenerator(ObjectWriteContext.empty(), to, JsonEncoding.UTF8)) {
            json.writeStartObject();
            members.accept(new JsonOutput(json));
            json.writeEndObject();
        }
    }

    static String line(Consumer<JsonOutput> members) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        write(bytes, members);
        return bytes.toString(StandardCharsets.UTF_8);
    }

    void string(String name, @Nullable String value) {
        if (value == null) {
            json.writeNullProperty(name);
        } else {
            json.writeStringProperty(name, value);
        }
    }

    void bool(String name, @Nullable Boolean value) {
        if (value == null) {
            json.writeNullProperty(name);
        } else {
            json.writeBooleanProperty(name, value);
        }
    }

    void strings(String name, List<String> values) {
        json.writeName(name);
        json.writeStartArray();
        values.forEach(json::writeString);
        json.writeEndArray();
    }

    void strings(String name, Map<String, String> values) {
        object(name, () -> values.forEach(this::string));
    }

    void object(String name, Runnable members) {
        json.writeName(name);
        json.writeStartObject();
        members.run();
        json.writeEndObject();
    }

    <T> void objects(String name, @Nullable List<T> values, Consumer<T> members) {
        json.writeName(name);
        if (values == null) {
            json.writeNull();
            return;
        }
        json.writeStartArray();
        for (T value : values) {
            json.writeStartObject();
            members.accept(value);
            json.writeEndObject();
        }
        json.writeEndArray();
    }
}
