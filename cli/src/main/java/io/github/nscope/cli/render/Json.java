package io.github.nscope.cli.render;

import java.io.StringWriter;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;

/** Writes one object, member by member. Only ASCII leaves it, so that no terminal or pipe can damage it. */
public final class Json {
    private static final JsonFactory FACTORY =
            JsonFactory.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

    private final JsonGenerator json;

    private Json(JsonGenerator json) {
        this.json = json;
    }

    /** An object as indented text, ended by a line break. */
    public static String object(Consumer<Json> members) {
        return object(JsonRenderer.Layout.INDENTED, members);
    }

    /** An object as text, ended by a line break. */
    static String object(JsonRenderer.Layout layout, Consumer<Json> members) {
        StringWriter text = new StringWriter();
        ObjectWriteContext context =
                layout == JsonRenderer.Layout.INDENTED ? new Indented() : ObjectWriteContext.empty();
        try (JsonGenerator json = FACTORY.createGenerator(context, text)) {
            json.writeStartObject();
            members.accept(new Json(json));
            json.writeEndObject();
        }
        return text.append('\n').toString();
    }

    /** A member that is text, or null. */
    public void string(String name, @Nullable Object value) {
        if (value == null) {
            json.writeNullProperty(name);
        } else {
            json.writeStringProperty(name, value.toString());
        }
    }

    /** A member that is true, false or null. */
    public void bool(String name, @Nullable Boolean value) {
        if (value == null) {
            json.writeNullProperty(name);
        } else {
            json.writeBooleanProperty(name, value);
        }
    }

    /** A member that is a number. */
    public void number(String name, long value) {
        json.writeNumberProperty(name, value);
    }

    /** A member that is null. */
    public void absent(String name) {
        json.writeNullProperty(name);
    }

    /** A member that is an array of texts. */
    public void strings(String name, List<?> values) {
        json.writeArrayPropertyStart(name);
        values.forEach(value -> json.writeString(value.toString()));
        json.writeEndArray();
    }

    /** A member that is an object. */
    public void object(String name, Runnable members) {
        json.writeObjectPropertyStart(name);
        members.run();
        json.writeEndObject();
    }

    /** A member that is an array of objects. */
    public <T> void objects(String name, List<T> values, Consumer<T> members) {
        json.writeArrayPropertyStart(name);
        for (T value : values) {
            json.writeStartObject();
            members.accept(value);
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static final class Indented extends ObjectWriteContext.Base {
        @Override
        public PrettyPrinter getPrettyPrinter() {
            DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
            return new DefaultPrettyPrinter().withObjectIndenter(indenter).withArrayIndenter(indenter);
        }
    }
}
