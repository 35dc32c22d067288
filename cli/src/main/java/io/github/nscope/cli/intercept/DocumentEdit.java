package io.github.nscope.cli.intercept;

import io.github.nscope.document.Attribute;
import io.github.nscope.document.Document;
import io.github.nscope.document.DocumentBuilder;
import io.github.nscope.document.Element;
import io.github.nscope.document.Node;
import io.github.nscope.document.SourceLocation;
import io.github.nscope.document.Text;
import io.github.nscope.document.TypedValue;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A change of a configuration.
 *
 * @param at the element that changes
 * @param attributes what its attributes become
 * @param added the elements that are added below it
 * @param removed the elements that go, wherever they are
 */
record DocumentEdit(Element at, Map<String, String> attributes, List<Snippet> added, Set<Element> removed) {
    private static final Set<String> BOOLEANS =
            Set.of("cleartextTrafficPermitted", "overridePins", "includeSubdomains", "enabled");

    /** Copies the collections. */
    DocumentEdit {
        attributes = Map.copyOf(attributes);
        added = List.copyOf(added);
        removed = Set.copyOf(removed);
    }

    static DocumentEdit setting(Element at, String attribute, String value) {
        return new DocumentEdit(at, Map.of(attribute, value), List.of(), Set.of());
    }

    static DocumentEdit adding(Element at, Snippet... added) {
        return new DocumentEdit(at, Map.of(), List.of(added), Set.of());
    }

    DocumentEdit removing(List<Element> more) {
        return new DocumentEdit(at, attributes, added, Set.copyOf(more));
    }

    /** The document with the change. A document may be deep, so that this keeps its own stack. */
    Document applyTo(Document document) {
        DocumentBuilder builder = new DocumentBuilder();
        Deque<Iterator<Node>> open = new ArrayDeque<>();
        Deque<Element> elements = new ArrayDeque<>();
        enter(document.root(), builder, open, elements);
        while (!open.isEmpty()) {
            if (!open.peek().hasNext()) {
                open.pop();
                if (elements.pop() == at) {
                    added.forEach(snippet -> append(snippet, at.location(), builder));
                }
                builder.endElement();
                continue;
            }
            Node next = open.peek().next();
            if (next instanceof Text text) {
                builder.text(text.value(), text.location());
            } else if (next instanceof Element element && !removed.contains(element)) {
                enter(element, builder, open, elements);
            }
        }
        return builder.build();
    }

    private void enter(Element element, DocumentBuilder builder, Deque<Iterator<Node>> open, Deque<Element> elements) {
        builder.startElement(
                element.namespace(),
                element.name(),
                element == at ? changed(element) : element.attributes(),
                element.location());
        open.push(element.children().iterator());
        elements.push(element);
    }

    private List<Attribute> changed(Element element) {
        List<Attribute> all = new ArrayList<>();
        for (Attribute attribute : element.attributes()) {
            if (attributes.keySet().stream().noneMatch(attribute::isPlain)) {
                all.add(attribute);
            }
        }
        attributes.forEach((name, value) -> all.add(attribute(name, value, element.location())));
        return all;
    }

    private static void append(Snippet snippet, SourceLocation location, DocumentBuilder builder) {
        List<Attribute> attributes = new ArrayList<>();
        snippet.attributes().forEach((name, value) -> attributes.add(attribute(name, value, location)));
        builder.startElement("", snippet.name(), attributes, location);
        if (!snippet.text().isEmpty()) {
            builder.text(snippet.text(), location);
        }
        snippet.children().forEach(child -> append(child, location, builder));
        builder.endElement();
    }

    private static Attribute attribute(String name, String value, SourceLocation location) {
        TypedValue typed =
                BOOLEANS.contains(name) ? new TypedValue.Bool(value.equals("true")) : new TypedValue.Characters(value);
        return new Attribute("", name, typed, null, location);
    }
}
