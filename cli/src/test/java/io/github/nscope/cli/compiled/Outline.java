package io.github.nscope.cli.compiled;

import io.github.nscope.document.Attribute;
import io.github.nscope.document.Document;
import io.github.nscope.document.Element;
import io.github.nscope.document.Node;
import io.github.nscope.document.Text;
import io.github.nscope.document.TypedValue;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A document as lines to compare: everything that the platform's parser could see. Ids and columns are left out. */
public final class Outline {
    private final StringBuilder lines = new StringBuilder();

    private final boolean exact;

    private Outline(boolean exact) {
        this.exact = exact;
    }

    /** The lines of a document. */
    public static String of(Document document) {
        Outline outline = new Outline(true);
        outline.add(document.root(), 0);
        return outline.lines.toString();
    }

    /** The same without the order of attributes, kept originals, split texts and blanks around them. */
    public static String withoutCompilersHabits(Document document) {
        Outline outline = new Outline(false);
        outline.add(document.root(), 0);
        return outline.lines.toString();
    }

    private void add(Node node, int depth) {
        if (node instanceof Text text) {
            add(text, depth);
            return;
        }
        Element element = (Element) node;
        lines.append("  ".repeat(depth))
                .append(element.location().line())
                .append(": <")
                .append(element.name())
                .append("> {")
                .append(element.namespace())
                .append("}\n");
        Stream<String> attributes = element.attributes().stream().map(this::attribute);
        (exact ? attributes : attributes.sorted())
                .forEach(attribute -> lines.append("  ".repeat(depth + 2)).append(attribute));
        for (Node child : element.children()) {
            add(child, depth + 1);
        }
    }

    private void add(Text text, int depth) {
        if (exact) {
            lines.append("  ".repeat(depth)).append(text.location().line()).append(": ");
            lines.append('"').append(text.value()).append("\"\n");
        } else {
            lines.append(text.value().strip());
        }
    }

    private String attribute(Attribute attribute) {
        return "{" + attribute.namespace() + "}" + attribute.name() + " = " + value(attribute.value())
                + (exact ? " raw " + attribute.original() : "") + "\n";
    }

    private static @Nullable Object value(TypedValue value) {
        if (value instanceof TypedValue.Reference reference) {
            return "@" + reference.name();
        }
        if (value instanceof TypedValue.ThemeAttribute) {
            return "?";
        }
        return value;
    }
}
