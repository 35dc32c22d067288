package io.github.nscope.cli.compiled;

import io.github.nscope.document.Attribute;
import io.github.nscope.document.Document;
import io.github.nscope.document.Element;
import io.github.nscope.document.Node;
import io.github.nscope.document.Text;
import io.github.nscope.document.TypedValue;
import org.jspecify.annotations.Nullable;

/** A document as lines to compare: everything that the platform's parser could see. Ids and columns are left out. */
public final class Outline {
    private final StringBuilder lines = new StringBuilder();

    private Outline() {}

    /** The lines of a document. */
    public static String of(Document document) {
        Outline outline = new Outline();
        outline.add(document.root(), 0);
        return outline.lines.toString();
    }

    private void add(Node node, int depth) {
        lines.append("  ".repeat(depth)).append(node.location().line()).append(": ");
        if (node instanceof Text text) {
            lines.append('"').append(text.value()).append("\"\n");
            return;
        }
        Element element = (Element) node;
        lines.append('<')
                .append(element.name())
                .append("> {")
                .append(element.namespace())
                .append("}\n");
        for (Attribute attribute : element.attributes()) {
            lines.append("  ".repeat(depth + 2))
                    .append('{')
                    .append(attribute.namespace())
                    .append('}')
                    .append(attribute.name())
                    .append(" = ")
                    .append(value(attribute.value()))
                    .append(" raw ")
                    .append(attribute.original())
                    .append('\n');
        }
        for (Node child : element.children()) {
            add(child, depth + 1);
        }
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
