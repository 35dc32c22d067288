package io.github.nscope.cli.lint;

import io.github.nscope.cli.edit.ElementPath;
import io.github.nscope.document.Attribute;
import io.github.nscope.document.Element;
import io.github.nscope.document.Node;
import io.github.nscope.document.Text;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An element with its path.
 *
 * @param element the element
 * @param path where it is
 */
public record Located(Element element, ElementPath path) {
    /** The elements in it. */
    public List<Located> children() {
        List<Located> found = new ArrayList<>();
        Map<String, Integer> seen = new HashMap<>();
        for (Node node : element.children()) {
            if (node instanceof Element child) {
                int index = seen.merge(child.name(), 1, Integer::sum);
                found.add(new Located(child, path.child(child.name(), index)));
            }
        }
        return found;
    }

    /** The elements of a name in it. */
    public List<Located> children(String name) {
        return children().stream()
                .filter(child -> child.element().name().equals(name))
                .toList();
    }

    /** Its text, without outer white space; only the first run counts. */
    public String text() {
        for (Node node : element.children()) {
            if (node instanceof Text text) {
                return text.value().trim();
            }
        }
        return "";
    }

    /** The text of an attribute in no namespace. */
    public Optional<String> attribute(String name) {
        return Optional.ofNullable(element.attribute(name)).map(Attribute::string);
    }

    /** Whether it has an attribute of this local name. */
    public boolean has(String name) {
        return element.attributes().stream()
                .anyMatch(attribute -> attribute.name().equals(name));
    }

    /** Where it stands. */
    public Spot spot() {
        return Spot.of(element, path);
    }

    /** Where one of its attributes stands. */
    public Spot spot(String attribute) {
        return Spot.of(element, path, attribute);
    }
}
