package io.github.nscope.document;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Builds a {@link Document} from the events of a reader, for text and for compiled XML alike. Holds no stack of calls. */
public final class DocumentBuilder {
    private record Open(
            String namespace, String name, List<Attribute> attributes, List<Node> children, SourceLocation location) {}

    private final Deque<Open> open = new ArrayDeque<>();
    private @Nullable Element root;

    /** Starts with nothing open. */
    public DocumentBuilder() {}

    /** A start tag; the attributes are in the order of the compiled file. */
    public void startElement(String namespace, String name, List<Attribute> attributes, SourceLocation location) {
        open.push(new Open(namespace, name, new ArrayList<>(attributes), new ArrayList<>(), location));
    }

    /** One more attribute of the element opened last, which comes to stand where the order puts it. */
    void addAttribute(Attribute attribute, Comparator<Attribute> order) {
        List<Attribute> attributes = current().attributes();
        attributes.removeIf(other -> order.compare(other, attribute) == 0);
        attributes.add(attribute);
        attributes.sort(order);
    }

    /** A run of text that the compiler kept. */
    public void text(String value, SourceLocation location) {
        current().children().add(new Text(value, location));
    }

    /** The end tag of the element opened last, in a file of aapt2: it has the place of the start tag. */
    public void endElement() {
        endElement(current().location());
    }

    /** The end tag of the element opened last, in a file that says where it stands. */
    public void endElement(SourceLocation location) {
        Open closed = current();
        open.pop();
        Element element = new Element(
                closed.namespace(), closed.name(), closed.attributes(), closed.children(), closed.location(), location);
        if (open.isEmpty()) {
            root = element;
        } else {
            current().children().add(element);
        }
    }

    /** How many elements are open. */
    public int depth() {
        return open.size();
    }

    /**
     * The document.
     *
     * @throws IllegalStateException when the root element is not complete
     */
    public Document build() {
        Element complete = root;
        if (complete == null || !open.isEmpty()) {
            throw new IllegalStateException("the document has no complete root element");
        }
        return new Document(complete);
    }

    private Open current() {
        Open innermost = open.peek();
        if (innermost == null) {
            throw new IllegalStateException("no element is open");
        }
        return innermost;
    }
}
