package io.github.nscope.cli.compiled;

import io.github.nscope.document.Attribute;
import io.github.nscope.document.Document;
import io.github.nscope.document.DocumentBuilder;
import io.github.nscope.document.ResourceName;
import io.github.nscope.document.SourceLocation;
import io.github.nscope.document.TypedValue;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes a configuration of compiled XML: the same model that the text of it makes. */
public final class CompiledDocument implements CompiledXml.Handler {
    /** What is known about resource ids. */
    public interface ResourceNaming {
        /** The name of a resource, or null where the id has none. */
        @Nullable
        ResourceName name(int id) throws MalformedResource;
    }

    private final DocumentBuilder document = new DocumentBuilder();
    private final ResourceNaming naming;

    private CompiledDocument(ResourceNaming naming) {
        this.naming = naming;
    }

    /**
     * Reads a file.
     *
     * @param naming the names of the resources that it may refer to
     */
    public static Document read(byte[] file, ResourceNaming naming) throws MalformedResource {
        return read(handler -> CompiledXml.read(file, handler), naming);
    }

    /**
     * Reads what is reported.
     *
     * @param naming the names of the resources that it may refer to
     */
    public static Document read(CompiledXml.Events events, ResourceNaming naming) throws MalformedResource {
        CompiledDocument reading = new CompiledDocument(naming);
        events.report(reading);
        return reading.document.build();
    }

    @Override
    public void startElement(String namespace, String name, List<CompiledAttribute> attributes, int line)
            throws MalformedResource {
        SourceLocation location = SourceLocation.ofLine(line);
        List<Attribute> typed = new ArrayList<>(attributes.size());
        for (CompiledAttribute attribute : attributes) {
            typed.add(attribute(attribute, location));
        }
        document.startElement(namespace, name, typed, location);
    }

    @Override
    public void endElement(int line) {
        document.endElement(SourceLocation.ofLine(line));
    }

    @Override
    public void text(String value, int line) {
        document.text(value, SourceLocation.ofLine(line));
    }

    private Attribute attribute(CompiledAttribute attribute, SourceLocation location) throws MalformedResource {
        TypedValue value = typed(attribute);
        String original = value instanceof TypedValue.Characters ? null : attribute.raw();
        return new Attribute(attribute.namespace(), attribute.name(), value, original, location);
    }

    private TypedValue typed(CompiledAttribute attribute) throws MalformedResource {
        ResourceValue value = attribute.value();
        int data = value.data();
        return switch (value.type()) {
            case ResourceValue.NULL -> new TypedValue.Empty();
            case ResourceValue.REFERENCE ->
                data == 0 ? TypedValue.Reference.NULL : new TypedValue.Reference(naming.name(data), data);
            case ResourceValue.ATTRIBUTE -> new TypedValue.ThemeAttribute(naming.name(data), data);
            case ResourceValue.STRING -> characters(attribute);
            case ResourceValue.FLOAT -> new TypedValue.FloatingPoint(Float.intBitsToFloat(data));
            case ResourceValue.DIMENSION -> new TypedValue.Dimension(data);
            case ResourceValue.FRACTION -> new TypedValue.Fraction(data);
            case ResourceValue.HEXADECIMAL -> new TypedValue.Hexadecimal(data);
            case ResourceValue.BOOLEAN -> new TypedValue.Bool(data != 0);
            default -> integer(value);
        };
    }

    /** The string reader looks at the raw text alone, and finds nothing behind a value of type string. */
    private static TypedValue characters(CompiledAttribute attribute) {
        String text =
                attribute.raw() != null ? attribute.raw() : attribute.value().string();
        return new TypedValue.Characters(text == null ? "" : text);
    }

    private static TypedValue integer(ResourceValue value) throws MalformedResource {
        if (!value.isInteger()) {
            throw new MalformedResource("a value of the unknown type 0x" + Integer.toHexString(value.type()));
        }
        return value.type() >= ResourceValue.FIRST_COLOUR
                ? new TypedValue.Colour(value.data())
                : new TypedValue.Decimal(value.data());
    }
}
