package io.github.nscope.cli.lint;

import com.ctc.wstx.stax.WstxInputFactory;
import io.github.nscope.cli.edit.ElementPath;
import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** What {@code tools:ignore} silences: rules by our ids or by those of other tools, at an element and in it. */
public final class Suppressions {
    private static final String TOOLS = "http://schemas.android.com/tools";
    private static final String EVERYTHING = "all";

    private record Ignored(ElementPath path, Set<String> names) {}

    private record Open(ElementPath path, Map<String, Integer> children) {}

    private final List<Ignored> ignored = new ArrayList<>();

    private Suppressions() {}

    /** Reads the attributes from a text; none from null. A text that is no XML silences nothing. */
    static Suppressions of(@Nullable String text) {
        Suppressions suppressions = new Suppressions();
        if (text != null && text.contains(TOOLS)) {
            try {
                suppressions.read(text);
            } catch (XMLStreamException | RuntimeException e) {
                return new Suppressions();
            }
        }
        return suppressions;
    }

    private void read(String text) throws XMLStreamException {
        WstxInputFactory factory = new WstxInputFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        XMLStreamReader xml = factory.createXMLStreamReader(new StringReader(text));
        Deque<Open> open = new ArrayDeque<>();
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                ElementPath path = path(open.peek(), xml.getLocalName());
                open.push(new Open(path, new HashMap<>()));
                String names = xml.getAttributeValue(TOOLS, "ignore");
                if (names != null) {
                    ignored.add(new Ignored(path, names(names)));
                }
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                open.pop();
            }
        }
    }

    private static ElementPath path(@Nullable Open parent, String name) {
        return parent == null
                ? ElementPath.ROOT
                : parent.path().child(name, parent.children().merge(name, 1, Integer::sum));
    }

    /** The names in the value of an attribute. */
    static Set<String> names(String value) {
        return Stream.of(value.split("[\\s,]+", -1)).collect(Collectors.toUnmodifiableSet());
    }

    /** Whether a rule's findings at a place are silenced. */
    boolean silence(Definition rule, ElementPath path) {
        return ignored.stream()
                .anyMatch(entry -> path.element().isWithin(entry.path()) && contains(entry.names(), rule));
    }

    /** Whether names silence a rule. */
    static boolean contains(Set<String> names, Definition rule) {
        return names.contains(EVERYTHING) || names.stream().anyMatch(rule::isNamed);
    }
}
