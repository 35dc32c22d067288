package io.github.nscope.cli.edit;

import io.github.nscope.document.Attribute;
import io.github.nscope.document.Document;
import io.github.nscope.document.DocumentBuilder;
import io.github.nscope.document.Element;
import io.github.nscope.document.Node;
import io.github.nscope.document.Text;
import io.github.nscope.document.TypedValue;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;

/** Copies a document but for one change. Keeps a stack of its own: the depth of a document has no bound. */
final class EditedCopy {
    private record Open(Element element, Iterator<Node> children) {}

    private final Edit edit;
    private final Element target;
    private final DocumentBuilder copy = new DocumentBuilder();
    private final Deque<Open> open = new ArrayDeque<>();

    EditedCopy(Edit edit, Element target) {
        this.edit = edit;
        this.target = target;
    }

    Document of(Document document) {
        open(document.root());
        while (!open.isEmpty()) {
            Open current = open.getFirst();
            if (current.children().hasNext()) {
                take(current.children().next());
            } else {
                copy.endElement(current.element().endLocation());
                open.pop();
            }
        }
        return copy.build();
    }

    private void take(Node node) {
        if (node instanceof Text text) {
            copy.text(text.value(), text.location());
        } else if (node instanceof Element element && !isRemoved(element)) {
            open(element);
        }
    }

    private boolean isRemoved(Element element) {
        return element == target && edit instanceof Edit.Removal && edit.path().attribute() == null;
    }

    private void open(Element element) {
        List<Attribute> attributes = element == target ? edited(element.attributes()) : element.attributes();
        copy.startElement(element.namespace(), element.name(), attributes, element.location());
        List<Node> children = element == target ? content(element) : element.children();
        open.push(new Open(element, children.iterator()));
    }

    private List<Attribute> edited(List<Attribute> attributes) {
        String name = edit.path().attribute();
        List<Attribute> edited = new ArrayList<>();
        for (Attribute attribute : attributes) {
            if (!attribute.name().equals(name)) {
                edited.add(attribute);
            } else if (edit instanceof Edit.Assignment assignment) {
                edited.add(new Attribute(
                        attribute.namespace(),
                        attribute.name(),
                        typed(assignment.value()),
                        null,
                        attribute.location()));
            }
        }
        return edited;
    }

    private List<Node> content(Element element) {
        if (edit instanceof Edit.Assignment assignment && edit.path().attribute() == null) {
            List<Node> content = new ArrayList<>();
            content.add(new Text(assignment.value(), element.location()));
            return content;
        }
        return element.children();
    }

    /** The types that the build tools would give; no edit sets a reference or a colour. */
    private static TypedValue typed(String value) {
        return switch (value) {
            case "true" -> new TypedValue.Bool(true);
            case "false" -> new TypedValue.Bool(false);
            default -> new TypedValue.Characters(value);
        };
    }
}
