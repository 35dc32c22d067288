package io.github.nscope.document;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An element. Compared by identity, because depth is not bounded by the model and because configurations are told
 * apart by the element that declares them.
 */
public final class Element implements Node {
    private final String namespace;
    private final String name;
    private final List<Attribute> attributes;
    private final List<Node> children;
    private final SourceLocation location;
    private final SourceLocation endLocation;

    Element(
            String namespace,
            String name,
            List<Attribute> attributes,
            List<Node> children,
            SourceLocation location,
            SourceLocation endLocation) {
        this.namespace = namespace;
        this.name = name;
        this.attributes = List.copyOf(attributes);
        this.children = List.copyOf(children);
        this.location = location;
        this.endLocation = endLocation;
    }

    /** The namespace URI, empty for none; the platform never looks at it. */
    public String namespace() {
        return namespace;
    }

    /** The local name. */
    public String name() {
        return name;
    }

    /** The attributes in the order of the compiled file. */
    public List<Attribute> attributes() {
        return attributes;
    }

    /** Elements and texts in document order. */
    public List<Node> children() {
        return children;
    }

    @Override
    public SourceLocation location() {
        return location;
    }

    /** The place that the platform shows for its end tag: that of the start tag in what aapt2 makes, its own with aapt1. */
    public SourceLocation endLocation() {
        return endLocation;
    }

    /** The attribute of this name in no namespace, or null for none. */
    public @Nullable Attribute attribute(String wanted) {
        for (Attribute attribute : attributes) {
            if (attribute.isPlain(wanted)) {
                return attribute;
            }
        }
        return null;
    }

    /** The start tag's name and place. */
    @Override
    public String toString() {
        return "<" + name + "> at " + location;
    }
}
