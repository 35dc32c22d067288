package io.github.nscope.document;

import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.Location;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import org.codehaus.stax2.XMLStreamLocation2;
import org.codehaus.stax2.XMLStreamReader2;
import org.jspecify.annotations.Nullable;

/**
 * One reading of one text: parser events in, {@link DocumentBuilder} events out, with the merging and dropping of aapt2's
 * {@code XmlDom} and {@code XmlFlattener} in between.
 */
final class TextReader {
    /** A place in the file itself, and how many characters stand before it. */
    private record Position(SourceLocation location, int offset) {
        static final Position START = new Position(new SourceLocation(1, 1), 0);

        /** What comes out of an entity stands behind the reference, on whose last character the parser's offset is. */
        static Position of(XMLStreamLocation2 location) {
            XMLStreamLocation2 outer = location;
            while (outer.getContext() != null) {
                outer = outer.getContext();
            }
            int behindReference = outer == location ? 0 : 1;
            return new Position(
                    new SourceLocation(outer.getLineNumber(), outer.getColumnNumber()),
                    outer.getCharacterOffset() + behindReference);
        }
    }

    /** Whether a tag stands in the file or came out of an entity, where its attributes have no places of their own. */
    private enum Provenance {
        FILE,
        ENTITY
    }

    private final String text;
    private final AttributeCompiler attributes;
    private final DocumentBuilder document = new DocumentBuilder();
    private final InlineResources inline;
    private final StringBuilder run = new StringBuilder();
    private SourceLocation runStart = Position.START.location();
    /**
     * Where the last event ended, and so the next begins: the parser's own start of an event is wrong behind an entity.
     */
    private Position lastEnd = Position.START;

    private long characters;

    TextReader(String text, ResourceNames resources) {
        this.text = text;
        this.attributes = new AttributeCompiler(resources);
        this.inline = new InlineResources(attributes, document);
    }

    Document read() throws RefusedText {
        try {
            XMLStreamReader2 reader = StreamReaders.open(text);
            while (reader.hasNext()) {
                take(next(reader), reader);
                lastEnd = Position.of(reader.getLocationInfo().getEndLocation());
            }
            return document.build();
        } catch (XMLStreamException malformed) {
            throw new RefusedText(reason(malformed), location(malformed));
        }
    }

    /** Woodstox 7.3 reads past its buffer where a file or entity ends in the middle of markup, {@code "<?"} for one. */
    private int next(XMLStreamReader2 reader) throws RefusedText, XMLStreamException {
        try {
            return reader.next();
        } catch (IndexOutOfBoundsException cutOff) {
            throw new RefusedText("markup ends too early", lastEnd.location());
        }
    }

    private void take(int event, XMLStreamReader2 reader) throws RefusedText, XMLStreamException {
        switch (event) {
            case XMLStreamConstants.START_ELEMENT -> {
                endRun();
                startElement(reader);
            }
            case XMLStreamConstants.END_ELEMENT -> {
                endRun();
                endElement();
            }
            case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> append(reader);
            case XMLStreamConstants.COMMENT -> endRun();
            default -> {}
        }
    }

    private void startElement(XMLStreamReader2 reader) throws RefusedText, XMLStreamException {
        Position start =
                document.depth() == 0 ? Position.of(reader.getLocationInfo().getStartLocation()) : lastEnd;
        boolean inEntity = reader.getLocationInfo().getEndLocation().getContext() != null;
        List<Attribute> compiled = attributes(reader, start, inEntity ? Provenance.ENTITY : Provenance.FILE);
        SourceLocation location = start.location();
        if (!inline.startElement(reader, location)) {
            document.startElement(namespace(reader.getNamespaceURI()), reader.getLocalName(), compiled, location);
        }
    }

    private void endElement() throws RefusedText {
        if (!inline.endElement()) {
            document.endElement();
        }
    }

    private List<Attribute> attributes(XMLStreamReader2 reader, Position element, Provenance provenance)
            throws RefusedText {
        int count = reader.getAttributeCount();
        if (count == 0) {
            return List.of();
        }
        List<SourceLocation> places = provenance == Provenance.FILE && text.startsWith("<", element.offset())
                ? AttributeLocator.locate(new LineIndex(text, element.offset(), element.location()))
                : List.of();
        List<Attribute> compiled = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            String value = reader.getAttributeValue(i);
            count(value.length(), element.location());
            SourceLocation place = i < places.size() ? places.get(i) : element.location();
            Attribute attribute = attributes.compile(
                    namespace(reader.getAttributeNamespace(i)), reader.getAttributeLocalName(i), value, place);
            if (attribute != null) {
                compiled.add(attribute);
            }
        }
        compiled.sort(AttributeCompiler.ORDER);
        return compiled;
    }

    private void append(XMLStreamReader2 reader) throws RefusedText {
        if (document.depth() == 0) {
            return;
        }
        if (run.isEmpty()) {
            runStart = lastEnd.location();
        }
        count(reader.getTextLength(), runStart);
        run.append(reader.getTextCharacters(), reader.getTextStart(), reader.getTextLength());
    }

    private void endRun() throws RefusedText {
        if (run.isEmpty()) {
            return;
        }
        String kept = WhiteSpace.collapseEnds(run.toString());
        run.setLength(0);
        if (!kept.isEmpty() && !inline.text(runStart)) {
            document.text(kept, runStart);
        }
    }

    private void count(int added, SourceLocation location) throws RefusedText {
        characters += added;
        if (characters > (long) text.length() + ReadingLimits.EXPANSION) {
            throw new RefusedText("entities expand to too much text", location);
        }
    }

    private static String namespace(@Nullable String uri) {
        return uri == null ? "" : uri;
    }

    private SourceLocation location(XMLStreamException malformed) {
        Location location = malformed.getLocation();
        return location instanceof XMLStreamLocation2 known ? Position.of(known).location() : lastEnd.location();
    }

    private static String reason(XMLStreamException malformed) {
        String message = String.valueOf(malformed.getMessage());
        int end = message.indexOf('\n');
        return end < 0 ? message : message.substring(0, end).strip();
    }
}
