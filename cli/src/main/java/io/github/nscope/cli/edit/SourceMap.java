package io.github.nscope.cli.edit;

import com.ctc.wstx.stax.WstxInputFactory;
import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import org.codehaus.stax2.XMLStreamReader2;
import org.jspecify.annotations.Nullable;

/** Where elements and attributes are in a text. */
final class SourceMap {
    /** A part of the text, from its first character to the one behind it. */
    record Range(int start, int end) {}

    /**
     * An element.
     *
     * @param whole from its {@code <} to the end of its end tag
     * @param content between its tags; null where it is one tag
     * @param attributes from the blank before a name to the closing quote
     * @param values between the quotes
     */
    record Span(Range whole, @Nullable Range content, Map<String, Range> attributes, Map<String, Range> values) {}

    private record Open(ElementPath path, int start, Map<String, Integer> children) {}

    private final String text;
    private final Map<ElementPath, Span> spans = new HashMap<>();

    private SourceMap(String text) {
        this.text = text;
    }

    /** Reads a text; empty where its elements can't be told for sure, because of a document type for example. */
    static Optional<SourceMap> of(String text) {
        SourceMap map = new SourceMap(text);
        try {
            map.read();
            return Optional.of(map);
        } catch (XMLStreamException | RuntimeException e) {
            return Optional.empty();
        }
    }

    /** The element at a path, or that of the attribute at it. */
    Optional<Span> span(ElementPath path) {
        return Optional.ofNullable(spans.get(path.element()));
    }

    private void read() throws XMLStreamException {
        WstxInputFactory factory = new WstxInputFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        XMLStreamReader2 xml = (XMLStreamReader2) factory.createXMLStreamReader(new StringReader(text));
        Deque<Open> open = new ArrayDeque<>();
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.DTD) {
                throw new IllegalStateException("a document type may define anything");
            }
            if (event == XMLStreamConstants.START_ELEMENT) {
                int start = (int) xml.getLocationInfo().getStartingCharOffset();
                open.push(new Open(path(open.peek(), xml.getLocalName()), start, new HashMap<>()));
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                Open closed = open.pop();
                spans.put(closed.path(), span(closed.start(), (int)
                        xml.getLocationInfo().getStartingCharOffset()));
            }
        }
    }

    private static ElementPath path(@Nullable Open parent, String name) {
        return parent == null
                ? ElementPath.ROOT
                : parent.path().child(name, parent.children().merge(name, 1, Integer::sum));
    }

    /** What stands between a start tag's {@code <} and the place where the parser sees its end tag. */
    private Span span(int start, int endTag) {
        if (text.charAt(start) != '<') {
            throw new IllegalStateException("the parser's offsets are not those of the text");
        }
        Map<String, Range> attributes = new LinkedHashMap<>();
        Map<String, Range> values = new LinkedHashMap<>();
        int at = start + 1;
        while (isName(text.charAt(at))) {
            at++;
        }
        while (true) {
            int blank = at;
            while (Character.isWhitespace(text.charAt(at))) {
                at++;
            }
            if (text.charAt(at) == '>' || text.charAt(at) == '/') {
                break;
            }
            int name = at;
            while (isName(text.charAt(at))) {
                at++;
            }
            String key = text.substring(name, at);
            while (text.charAt(at) != '"' && text.charAt(at) != '\'') {
                at++;
            }
            int value = at + 1;
            at = text.indexOf(text.charAt(at), value) + 1;
            attributes.put(key, new Range(blank, at));
            values.put(key, new Range(value, at - 1));
        }
        if (text.charAt(at) == '/') {
            return new Span(new Range(start, at + 2), null, attributes, values);
        }
        int end = text.indexOf('>', endTag) + 1;
        return new Span(new Range(start, end), new Range(at + 1, endTag), attributes, values);
    }

    private static boolean isName(char character) {
        return Character.isLetterOrDigit(character) || "_:.-".indexOf(character) >= 0;
    }
}
