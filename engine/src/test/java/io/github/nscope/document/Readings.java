package io.github.nscope.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

/** Shorthand for reading texts in tests. */
final class Readings {
    private Readings() {}

    /** The root of a text that must compile, whatever it refers to. */
    static Element root(String text) {
        return root(TextXml.read(text, ResourceNames.assumed()));
    }

    static Element root(Reading reading) {
        assertThat(reading).isInstanceOf(Reading.Read.class);
        return ((Reading.Read) reading).document().root();
    }

    static Reading.Refused refused(String text) {
        return refused(TextXml.read(text, ResourceNames.assumed()));
    }

    static Reading.Refused refused(Reading reading) {
        assertThat(reading).isInstanceOf(Reading.Refused.class);
        return (Reading.Refused) reading;
    }

    /** The children as one line each: {@code 'text'} or {@code <element>}. */
    static List<String> children(Element parent) {
        return parent.children().stream()
                .map(child -> child instanceof Text text ? "'" + text.value() + "'" : name((Element) child))
                .toList();
    }

    private static String name(Element element) {
        return "<" + element.name() + ">";
    }

    /** The lines on which the children begin. */
    static List<Integer> lines(Element parent) {
        return parent.children().stream().map(child -> child.location().line()).toList();
    }

    /** The typed value of {@code <a b="…"/>}. */
    static TypedValue typed(String value) {
        String escaped = value.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
        return root("<a b=\"" + escaped + "\"/>").attributes().get(0).value();
    }
}
