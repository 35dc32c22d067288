package io.github.nscope.cli.intercept;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * An element that could be written into a configuration.
 *
 * @param name its name
 * @param attributes its attributes
 * @param text its text, or empty
 * @param children its elements
 */
record Snippet(String name, Map<String, String> attributes, String text, List<Snippet> children) {
    /** Copies the collections. */
    Snippet {
        attributes = new LinkedHashMap<>(attributes);
        children = List.copyOf(children);
    }

    static Snippet of(String name, Snippet... children) {
        return new Snippet(name, Map.of(), "", List.of(children));
    }

    static Snippet of(String name, String text) {
        return new Snippet(name, Map.of(), text, List.of());
    }

    Snippet with(String attribute, String value) {
        Map<String, String> more = new LinkedHashMap<>(attributes);
        more.put(attribute, value);
        return new Snippet(name, more, text, children);
    }

    Snippet with(List<Snippet> more) {
        List<Snippet> all = new ArrayList<>(children);
        all.addAll(more);
        return new Snippet(name, attributes, text, all);
    }

    /** As people write it. */
    String xml() {
        StringBuilder xml = new StringBuilder("<" + name);
        attributes.forEach((attribute, value) -> xml.append(' ')
                .append(attribute)
                .append("=\"")
                .append(escaped(value))
                .append('"'));
        if (children.isEmpty() && text.isEmpty()) {
            return xml.append(" />\n").toString();
        }
        xml.append('>');
        if (children.isEmpty()) {
            return xml.append(escaped(text))
                    .append("</")
                    .append(name)
                    .append(">\n")
                    .toString();
        }
        xml.append('\n');
        children.forEach(child -> xml.append(child.xml().indent(4)));
        return xml.append("</").append(name).append(">\n").toString();
    }

    private static String escaped(String value) {
        return value.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
    }
}
