package io.github.nscope.conformance.buildtools;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An XML resource as the runtime's parser meets it.
 *
 * @param events in document order, from the root's start to the root's end
 */
public record CompiledXml(List<Event> events) {
    /** Copies the list. */
    public CompiledXml {
        events = List.copyOf(events);
    }

    /** One event. */
    public sealed interface Event permits Start, End, Text {
        /** The line that error messages show. */
        int line();
    }

    /** A start tag; its line is that of its {@code <}. */
    public record Start(int line, @Nullable String namespace, String name, List<CompiledAttribute> attributes)
            implements Event {
        /** Copies the list. */
        public Start {
            attributes = List.copyOf(attributes);
        }
    }

    /** An end tag; its line is that of its start tag. */
    public record End(int line, @Nullable String namespace, String name) implements Event {}

    /** A run of text; its line is that of its first character. */
    public record Text(int line, String text) implements Event {}
}
