package io.github.nscope.cli.bundle;

import io.github.nscope.cli.compiled.CompiledAttribute;
import io.github.nscope.cli.compiled.CompiledXml;
import io.github.nscope.cli.compiled.MalformedResource;
import io.github.nscope.cli.compiled.ResourceValue;
import io.github.nscope.document.CompilerText;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads an XML file of a bundle, {@code aapt.pb.XmlNode}, reporting what aapt2's {@code XmlFlattener} would make of it: texts
 * without needless blanks, attributes in its order, escapes resolved, and no text kept beside a type.
 */
public final class ProtoXml {
    /** As {@link CompiledXml} has it. */
    private static final int DEEPEST = 10_000;

    private static final int NODE_ELEMENT = 1;
    private static final int NODE_TEXT = 2;
    private static final int NODE_SOURCE = 3;
    private static final int ELEMENT_NAMESPACE = 2;
    private static final int ELEMENT_NAME = 3;
    private static final int ELEMENT_ATTRIBUTE = 4;
    private static final int ELEMENT_CHILD = 5;
    private static final int ATTRIBUTE_NAMESPACE = 1;
    private static final int ATTRIBUTE_NAME = 2;
    private static final int ATTRIBUTE_VALUE = 3;
    private static final int ATTRIBUTE_RESOURCE_ID = 5;
    private static final int ATTRIBUTE_ITEM = 6;

    /** Resource attributes by their ids, then the others by namespace and name. */
    private static final Comparator<CompiledAttribute> ORDER = Comparator.comparing(
                    (CompiledAttribute attribute) -> attribute.resourceId() == 0)
            .thenComparing(CompiledAttribute::resourceId, Integer::compareUnsigned)
            .thenComparing(CompiledAttribute::namespace)
            .thenComparing(CompiledAttribute::name);

    private record Open(Iterator<ProtoMessage> children, int line) {}

    private final CompiledXml.Handler handler;
    private final Deque<Open> open = new ArrayDeque<>();

    private ProtoXml(CompiledXml.Handler handler) {
        this.handler = handler;
    }

    /**
     * Reads a file.
     *
     * @throws MalformedResource where it is not XML of a bundle, or too deep
     */
    public static void read(byte[] file, CompiledXml.Handler handler) throws MalformedResource {
        ProtoXml reading = new ProtoXml(handler);
        ProtoMessage node = ProtoMessage.of(file);
        if (!node.has(NODE_ELEMENT)) {
            throw new MalformedResource("its root element is missing");
        }
        reading.node(node);
        while (!reading.open.isEmpty()) {
            reading.step();
        }
    }

    private void step() throws MalformedResource {
        Open innermost = open.getLast();
        if (innermost.children().hasNext()) {
            node(innermost.children().next());
        } else {
            open.removeLast();
            handler.endElement(innermost.line());
        }
    }

    private void node(ProtoMessage node) throws MalformedResource {
        ProtoMessage source = node.message(NODE_SOURCE);
        int line = source == null ? 0 : source.number(1);
        ProtoMessage element = node.message(NODE_ELEMENT);
        if (element != null) {
            startElement(element, line);
            return;
        }
        String text = CompilerText.flattened(node.text(NODE_TEXT));
        if (!text.isEmpty()) {
            handler.text(text, line);
        }
    }

    private void startElement(ProtoMessage element, int line) throws MalformedResource {
        if (open.size() >= DEEPEST) {
            throw new MalformedResource("more than " + DEEPEST + " elements within each other");
        }
        List<CompiledAttribute> attributes = new ArrayList<>();
        for (ProtoMessage attribute : element.messages(ELEMENT_ATTRIBUTE)) {
            attributes.add(attribute(attribute));
        }
        attributes.sort(ORDER);
        handler.startElement(element.text(ELEMENT_NAMESPACE), element.text(ELEMENT_NAME), attributes, line);
        open.addLast(new Open(element.messages(ELEMENT_CHILD).iterator(), line));
    }

    private static CompiledAttribute attribute(ProtoMessage attribute) throws MalformedResource {
        ProtoMessage item = attribute.message(ATTRIBUTE_ITEM);
        @Nullable ResourceValue compiled = item == null ? null : ProtoItem.value(item);
        ResourceValue value = compiled != null
                ? compiled
                : new ResourceValue(ResourceValue.STRING, 0, CompilerText.unescaped(attribute.text(ATTRIBUTE_VALUE)));
        return new CompiledAttribute(
                attribute.text(ATTRIBUTE_NAMESPACE),
                attribute.text(ATTRIBUTE_NAME),
                attribute.number(ATTRIBUTE_RESOURCE_ID),
                value,
                value.string());
    }
}
