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

/** The resources that a configuration refers to by {@code src}. */
final class References {
    private References() {}

    /** Those of a text, by name, the framework's left out. None where the text can't be read: the engine says why. */
    static Set<ResourceName> in(Bytes text) {
        Set<ResourceName> names = new LinkedHashSet<>();
        if (TextXml.read(text.toArray(), ResourceNames.assumed()) instanceof Reading.Read read) {
            for (TypedValue.Reference reference : in(read.document())) {
                ResourceName name = reference.name();
                if (name != null && !name.isFramework()) {
                    names.add(name);
                }
            }
        }
        return names;
    }

    /** Those of a document, in its order. */
    static List<TypedValue.Reference> in(Document document) {
        List<TypedValue.Reference> found = new ArrayList<>();
        Deque<Element> elements = new ArrayDeque<>(List.of(document.root()));
        while (!elements.isEmpty()) {
            Element element = elements.remove();
            Attribute source = element.attribute("src");
            if (source != null && source.value() instanceof TypedValue.Reference reference && reference.id() != 0) {
                found.add(reference);
            }
            for (Node child : element.children()) {
                if (child instanceof Element within) {
                    elements.add(within);
                }
            }
        }
        return found;
    }
}
