package io.github.nscope.cli.compiled;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads a compiled XML file, {@code ResXMLTree}: its first element and all within, as {@code XmlBlock.Parser} reports them.
 * Elements that carry {@code android:featureFlag} are reported like any other, although a device of level 37 may drop them.
 */
public final class CompiledXml {
    /** Where the events go. */
    public interface Handler {
        /** A start tag; the attributes are in the order of the file. */
        void startElement(String namespace, String name, List<CompiledAttribute> attributes, int line)
                throws MalformedResource;

        /** The end tag of the element opened last. */
        void endElement(int line) throws MalformedResource;

        /** A run of text. */
        void text(String value, int line) throws MalformedResource;
    }

    /** Something that reports the content of an XML file. */
    public interface Events {
        /** Reports all of it. */
        void report(Handler handler) throws MalformedResource;
    }

    /** Open elements: more than any platform parser, which recurses, could follow. */
    private static final int DEEPEST = 10_000;

    /** Characters of all names, values and texts together: a small file may name one long string many times. */
    private static final int MOST_CHARACTERS = 1 << 25;

    private static final int NODE_HEADER = 16;
    private static final int ATTRIBUTE_SIZE = 20;
    private static final byte[] MAGIC = {3, 0, 8, 0};

    private final Handler handler;
    private final Map<Integer, String> decoded = new HashMap<>();
    private StringPool strings = StringPool.EMPTY;
    private @Nullable ByteView resourceIds;
    private int depth;
    private int characters;
    private boolean complete;

    private CompiledXml(Handler handler) {
        this.handler = handler;
    }

    /** Whether a file begins like compiled XML. */
    public static boolean is(byte[] file) {
        return file.length >= MAGIC.length
                && file[0] == MAGIC[0]
                && file[1] == MAGIC[1]
                && file[2] == MAGIC[2]
                && file[3] == MAGIC[3];
    }

    /**
     * Reads a file.
     *
     * @throws MalformedResource where the platform would not read it either, or a limit is passed
     */
    public static void read(byte[] file, Handler handler) throws MalformedResource {
        CompiledXml reading = new CompiledXml(handler);
        Chunk.Children chunks = Chunk.whole(file, Chunk.XML, "compiled XML").children();
        for (Chunk chunk = chunks.next(); chunk != null && !reading.complete; chunk = chunks.next()) {
            reading.take(chunk);
        }
        if (!reading.complete) {
            throw new MalformedResource("its root element is missing or not closed");
        }
    }

    private void take(Chunk chunk) throws MalformedResource {
        switch (chunk.type()) {
            case Chunk.STRING_POOL -> strings = StringPool.of(chunk);
            case Chunk.XML_RESOURCE_MAP -> resourceIds = chunk.view().from(chunk.headerSize());
            case Chunk.XML_START_ELEMENT -> startElement(chunk);
            case Chunk.XML_END_ELEMENT -> endElement(chunk);
            case Chunk.XML_TEXT -> text(chunk);
            default -> {}
        }
    }

    private void startElement(Chunk chunk) throws MalformedResource {
        if (++depth > DEEPEST) {
            throw new MalformedResource("more than " + DEEPEST + " elements within each other");
        }
        ByteView element = body(chunk);
        int start = element.u16(8);
        int size = element.u16(10);
        int count = element.u16(12);
        if (count > 0 && size < ATTRIBUTE_SIZE) {
            throw new MalformedResource("attributes of impossible size");
        }
        List<CompiledAttribute> attributes = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            attributes.add(attribute(element.slice(start + i * size, ATTRIBUTE_SIZE)));
        }
        handler.startElement(string(element.i32(0)), string(element.i32(4)), attributes, line(chunk));
    }

    private CompiledAttribute attribute(ByteView view) throws MalformedResource {
        int name = view.i32(4);
        ResourceValue value = ResourceValue.read(view, 12, strings);
        int raw = view.i32(8);
        count(value.string());
        return new CompiledAttribute(
                string(view.i32(0)), string(name), resourceId(name), value, raw == -1 ? null : string(raw));
    }

    private int resourceId(int name) throws MalformedResource {
        return resourceIds == null || name < 0 || name >= resourceIds.length() / 4 ? 0 : resourceIds.i32(4 * name);
    }

    private void endElement(Chunk chunk) throws MalformedResource {
        if (depth == 0) {
            throw new MalformedResource("an end tag without a start tag");
        }
        depth--;
        complete = depth == 0;
        handler.endElement(line(chunk));
    }

    private void text(Chunk chunk) throws MalformedResource {
        if (depth > 0) {
            handler.text(string(body(chunk).i32(0)), line(chunk));
        }
    }

    private static ByteView body(Chunk chunk) throws MalformedResource {
        return chunk.view().from(chunk.headerSize());
    }

    private static int line(Chunk chunk) throws MalformedResource {
        if (chunk.headerSize() < NODE_HEADER) {
            throw new MalformedResource("an element of impossible size");
        }
        return chunk.view().i32(8);
    }

    private String string(int number) throws MalformedResource {
        if (number == -1) {
            return "";
        }
        String text = decoded.get(number);
        if (text == null) {
            text = strings.get(number);
            decoded.put(number, text);
        }
        count(text);
        return text;
    }

    private void count(@Nullable String text) throws MalformedResource {
        characters += text == null ? 0 : text.length();
        if (characters > MOST_CHARACTERS) {
            throw new MalformedResource("more than " + (MOST_CHARACTERS >> 20) + " Mi characters");
        }
    }
}
