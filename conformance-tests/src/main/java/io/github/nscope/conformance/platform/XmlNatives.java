package io.github.nscope.conformance.platform;

import io.github.nscope.conformance.buildtools.CompiledAttribute;
import io.github.nscope.conformance.buildtools.CompiledXml;
import io.github.nscope.conformance.buildtools.TypedText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The natives of {@code XmlBlock} and {@code StringBlock} over compiled documents instead of bytes. Each method is named
 * after the class and native that it answers.
 */
@SuppressWarnings({"unused", "MethodName", "UnusedMethod", "UnusedVariable"})
final class XmlNatives {
    private static final int END_DOCUMENT = 1;
    private static final int START_TAG = 2;
    private static final int END_TAG = 3;
    private static final int TEXT = 4;

    private final Map<Long, Document> documents = new ConcurrentHashMap<>();
    private final Map<Long, Position> positions = new ConcurrentHashMap<>();
    private long handles;

    private static final class Document {
        private final List<CompiledXml.Event> events;
        private final List<String> strings = new ArrayList<>();
        private final Map<String, Integer> indexes = new HashMap<>();

        Document(CompiledXml xml) {
            this.events = xml.events();
        }

        int index(@Nullable String text) {
            if (text == null) {
                return -1;
            }
            return indexes.computeIfAbsent(text, added -> {
                strings.add(added);
                return strings.size() - 1;
            });
        }
    }

    private static final class Position {
        private final Document document;
        private int at = -1;

        Position(Document document) {
            this.document = document;
        }

        CompiledXml.@Nullable Event event() {
            return at >= 0 && at < document.events.size() ? document.events.get(at) : null;
        }

        List<CompiledAttribute> attributes() {
            return event() instanceof CompiledXml.Start start ? start.attributes() : List.of();
        }

        @Nullable
        CompiledAttribute attribute(int index) {
            List<CompiledAttribute> attributes = attributes();
            return index >= 0 && index < attributes.size() ? attributes.get(index) : null;
        }
    }

    /** Registers a document; the handle is what the platform's parser is constructed over. */
    long open(CompiledXml xml) {
        documents.put(++handles, new Document(xml));
        return handles;
    }

    /** Forgets all documents. */
    void clear() {
        documents.clear();
        positions.clear();
    }

    private Document document(long handle) {
        return Objects.requireNonNull(documents.get(handle), "document");
    }

    private Position position(long handle) {
        return Objects.requireNonNull(positions.get(handle), "parse state");
    }

    private int index(long state, @Nullable String text) {
        return position(state).document.index(text);
    }

    long XmlBlock_nativeGetStringBlock(long document) {
        return document;
    }

    long XmlBlock_nativeCreateParseState(long document) {
        positions.put(++handles, new Position(document(document)));
        return handles;
    }

    long XmlBlock_nativeCreateParseState(long document, int resource) {
        return XmlBlock_nativeCreateParseState(document);
    }

    void XmlBlock_nativeDestroyParseState(long state) {
        positions.remove(state);
    }

    void XmlBlock_nativeDestroy(long document) {
        documents.remove(document);
    }

    int XmlBlock_nativeNext(long state) {
        Position position = position(state);
        if (position.at < position.document.events.size()) {
            position.at++;
        }
        CompiledXml.Event event = position.event();
        if (event == null) {
            return END_DOCUMENT;
        }
        return event instanceof CompiledXml.Start ? START_TAG : event instanceof CompiledXml.End ? END_TAG : TEXT;
    }

    int XmlBlock_nativeGetNamespace(long state) {
        CompiledXml.Event event = position(state).event();
        return index(
                state,
                event instanceof CompiledXml.Start start
                        ? start.namespace()
                        : event instanceof CompiledXml.End end ? end.namespace() : null);
    }

    int XmlBlock_nativeGetName(long state) {
        CompiledXml.Event event = position(state).event();
        return index(
                state,
                event instanceof CompiledXml.Start start
                        ? start.name()
                        : event instanceof CompiledXml.End end ? end.name() : null);
    }

    int XmlBlock_nativeGetText(long state) {
        return index(state, position(state).event() instanceof CompiledXml.Text text ? text.text() : null);
    }

    int XmlBlock_nativeGetLineNumber(long state) {
        CompiledXml.Event event = position(state).event();
        return event == null ? -1 : event.line();
    }

    int XmlBlock_nativeGetAttributeCount(long state) {
        return position(state).event() instanceof CompiledXml.Start start
                ? start.attributes().size()
                : -1;
    }

    int XmlBlock_nativeGetAttributeNamespace(long state, int attribute) {
        CompiledAttribute found = position(state).attribute(attribute);
        return found == null ? -2 : index(state, found.namespace());
    }

    int XmlBlock_nativeGetAttributeName(long state, int attribute) {
        CompiledAttribute found = position(state).attribute(attribute);
        return found == null ? -1 : index(state, found.name());
    }

    int XmlBlock_nativeGetAttributeResource(long state, int attribute) {
        return 0;
    }

    int XmlBlock_nativeGetAttributeDataType(long state, int attribute) {
        CompiledAttribute found = position(state).attribute(attribute);
        return found == null ? TypedText.NULL : found.value().type();
    }

    int XmlBlock_nativeGetAttributeData(long state, int attribute) {
        CompiledAttribute found = position(state).attribute(attribute);
        if (found == null) {
            return 0;
        }
        TypedText value = found.value();
        return value.type() == TypedText.STRING ? index(state, value.string()) : value.data();
    }

    int XmlBlock_nativeGetAttributeStringValue(long state, int attribute) {
        CompiledAttribute found = position(state).attribute(attribute);
        return found == null ? -1 : index(state, found.value().string());
    }

    int XmlBlock_nativeGetAttributeIndex(long state, @Nullable String namespace, String name) {
        List<CompiledAttribute> attributes = position(state).attributes();
        for (int i = 0; i < attributes.size(); i++) {
            CompiledAttribute attribute = attributes.get(i);
            if (attribute.name().equals(name) && Objects.equals(attribute.namespace(), namespace)) {
                return i;
            }
        }
        return -1;
    }

    int XmlBlock_nativeGetSourceResId(long state) {
        return 0;
    }

    @Nullable
    Object XmlBlock_nativeGetFlagInfo(long state) {
        return null;
    }

    int StringBlock_nativeGetSize(long document) {
        // The pool grows while the document is read, and the platform sizes its cache by this once.
        return 1 << 16;
    }

    @Nullable
    String StringBlock_nativeGetString(long document, int index) {
        return document(document).strings.get(index);
    }

    int @Nullable [] StringBlock_nativeGetStyle(long document, int index) {
        return null;
    }

    void StringBlock_nativeDestroy(long document) {
        // Owned by the document.
    }
}
