package io.github.nscope.cli.app;

import io.github.nscope.certificate.Bytes;
import io.github.nscope.document.Attribute;
import io.github.nscope.document.Document;
import io.github.nscope.document.Element;
import io.github.nscope.document.Node;
import io.github.nscope.document.Reading;
import io.github.nscope.document.ResourceName;
import io.github.nscope.document.ResourceNames;
import io.github.nscope.document.TextXml;
import io.github.nscope.document.TypedValue;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The resources that a configuration refers to. */
final class References {
    private References() {}

    /** All that a text refers to, by whatever attribute, by name; none where it can't be read, since the engine says why. */
    static Set<ResourceName> named(Bytes text) {
        Set<ResourceName> names = new LinkedHashSet<>();
        if (TextXml.read(text.toArray(), ResourceNames.assumed()) instanceof Reading.Read read) {
            for (Attribute attribute : attributes(read.document())) {
                ResourceName name = name(attribute.value());
                if (name != null && !name.isFramework()) {
                    names.add(name);
                }
            }
        }
        return names;
    }

    private static @Nullable ResourceName name(TypedValue value) {
        if (value instanceof TypedValue.Reference reference) {
            return reference.name();
        }
        return value instanceof TypedValue.ThemeAttribute attribute ? attribute.name() : null;
    }

    /** What a document refers to by {@code src}, in its order. */
    static List<TypedValue.Reference> sources(Document document) {
        List<TypedValue.Reference> found = new ArrayList<>();
        for (Attribute attribute : attributes(document)) {
            if (attribute.isPlain("src")
                    && attribute.value() instanceof TypedValue.Reference reference
                    && reference.id() != 0) {
                found.add(reference);
            }
        }
        return found;
    }

    private static List<Attribute> attributes(Document document) {
        List<Attribute> found = new ArrayList<>();
        Deque<Element> elements = new ArrayDeque<>(List.of(document.root()));
        while (!elements.isEmpty()) {
            Element element = elements.remove();
            found.addAll(element.attributes());
            for (Node child : element.children()) {
                if (child instanceof Element within) {
                    elements.add(within);
                }
            }
        }
        return found;
    }
}
