package io.github.nscope.cli.edit;

import io.github.nscope.document.Document;
import io.github.nscope.document.Element;
import io.github.nscope.document.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Where an element or attribute is in a configuration, as XPath would say it from the root element on: {@code
 * domain-config[2]/trust-anchors/certificates/@src}. A step without a number is the first of its name; {@code .} is the root.
 *
 * @param steps from the root's child on
 * @param attribute the attribute's name, or null for the element
 */
public record ElementPath(List<Step> steps, @Nullable String attribute) {
    /** The root element. */
    public static final ElementPath ROOT = new ElementPath(List.of(), null);

    /** Stands for the configuration's sibling as a whole: {@code _debug}. */
    public static final ElementPath SIBLING = ROOT.child("_debug", 1);

    private static final String ATTRIBUTE = "@";
    private static final Pattern STEP = Pattern.compile("([^\\[\\]/@]+)(?:\\[([1-9][0-9]{0,6})\\])?");

    /**
     * One element among its siblings.
     *
     * @param name the local name
     * @param index which one of this name, from 1
     */
    public record Step(String name, int index) {
        @Override
        public String toString() {
            return index == 1 ? name : name + "[" + index + "]";
        }
    }

    /** Copies the list. */
    public ElementPath {
        steps = List.copyOf(steps);
    }

    /** Reads a path; empty where the text is none. */
    public static Optional<ElementPath> parse(String text) {
        if (text.equals(".")) {
            return Optional.of(ROOT);
        }
        List<Step> steps = new ArrayList<>();
        String[] parts = text.split("/", -1);
        for (int i = 0; i < parts.length; i++) {
            if (i == parts.length - 1 && parts[i].startsWith(ATTRIBUTE) && parts[i].length() > 1) {
                return Optional.of(new ElementPath(steps, parts[i].substring(1)));
            }
            Matcher step = STEP.matcher(parts[i]);
            if (!step.matches()) {
                return Optional.empty();
            }
            steps.add(new Step(step.group(1), step.group(2) == null ? 1 : Integer.parseInt(step.group(2))));
        }
        return Optional.of(new ElementPath(steps, null));
    }

    /** The path of an element inside this one. */
    public ElementPath child(String name, int index) {
        List<Step> longer = new ArrayList<>(steps);
        longer.add(new Step(name, index));
        return new ElementPath(longer, null);
    }

    /** The path of an attribute of this element. */
    public ElementPath attribute(String name) {
        return new ElementPath(steps, name);
    }

    /** The path of the element itself where this is one of its attributes. */
    public ElementPath element() {
        return new ElementPath(steps, null);
    }

    /** Whether this is an element, or an attribute of it, at or below another. */
    public boolean isWithin(ElementPath other) {
        return other.attribute == null
                ? steps.size() >= other.steps.size()
                        && steps.subList(0, other.steps.size()).equals(other.steps)
                : equals(other);
    }

    /** The element, or the one that has the attribute; empty where the document has none there. */
    public Optional<Element> in(Document document) {
        Element element = document.root();
        for (Step step : steps) {
            element = child(element, step);
            if (element == null) {
                return Optional.empty();
            }
        }
        return attribute == null
                        || element.attributes().stream()
                                .anyMatch(found -> found.name().equals(attribute))
                ? Optional.of(element)
                : Optional.empty();
    }

    private static @Nullable Element child(Element parent, Step step) {
        int index = 0;
        for (Node node : parent.children()) {
            if (node instanceof Element element && element.name().equals(step.name()) && ++index == step.index()) {
                return element;
            }
        }
        return null;
    }

    @Override
    public String toString() {
        String path = steps.stream().map(Step::toString).collect(Collectors.joining("/"));
        if (attribute == null) {
            return path.isEmpty() ? "." : path;
        }
        return path.isEmpty() ? ATTRIBUTE + attribute : path + "/" + ATTRIBUTE + attribute;
    }
}
