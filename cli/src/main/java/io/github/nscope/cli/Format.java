package io.github.nscope.cli;

import io.github.nscope.cli.render.HtmlRenderer;
import io.github.nscope.cli.render.JsonRenderer;
import io.github.nscope.cli.render.Renderer;
import io.github.nscope.cli.render.Terminal;
import io.github.nscope.cli.render.TextRenderer;
import java.util.Iterator;
import java.util.Locale;
import java.util.stream.Stream;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** The formats that {@code --format} knows. */
enum Format {
    /** For people. */
    TEXT,
    /** For programs. */
    JSON,
    /** For programs that don't wait: an object on a line of its own for each host, as soon as it is known. */
    JSONL,
    /** For browsers: one page that loads nothing. */
    HTML;

    /** What writes this format; only its classes are loaded. */
    Renderer renderer(Terminal terminal) {
        return switch (this) {
            case TEXT -> new TextRenderer(terminal);
            case JSON -> new JsonRenderer(JsonRenderer.Layout.INDENTED);
            case JSONL -> new JsonRenderer(JsonRenderer.Layout.ONE_LINE);
            case HTML -> new HtmlRenderer();
        };
    }

    /** What is typed. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Reads the name of a format. */
    static final class Converter implements ITypeConverter<Format> {
        @Override
        public Format convert(String text) {
            return Stream.of(values())
                    .filter(format -> format.toString().equals(text))
                    .findFirst()
                    .orElseThrow(() -> new TypeConversionException(
                            "'" + text + "' is no format, give one of " + String.join(", ", new Names())));
        }
    }

    /** The names, for help and completion. */
    static final class Names implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return Stream.of(values()).map(Format::toString).iterator();
        }
    }
}
