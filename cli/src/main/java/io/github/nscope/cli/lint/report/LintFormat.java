package io.github.nscope.cli.lint.report;

import io.github.nscope.cli.render.Terminal;
import java.util.Iterator;
import java.util.Locale;
import java.util.stream.Stream;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** The formats in which a run of the linter can be written. */
public enum LintFormat {
    /** For people. */
    TEXT,
    /** For programs. */
    JSON,
    /** SARIF 2.1.0, for code hosts. */
    SARIF,
    /** JUnit's XML, for build servers. */
    JUNIT,
    /** For pull requests. */
    MARKDOWN,
    /** A page for browsers. */
    HTML,
    /** What MobSF's analysis of a configuration answers, for programs that read that. */
    MOBSF;

    /** What writes this format. */
    public LintReport report(Terminal terminal) {
        return switch (this) {
            case TEXT -> new TextReport(terminal);
            case JSON -> new JsonReport();
            case SARIF -> new SarifReport();
            case JUNIT -> new JUnitReport();
            case MARKDOWN -> new MarkdownReport();
            case HTML -> new HtmlReport();
            case MOBSF -> new MobsfReport();
        };
    }

    /** What is typed. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Reads the name of a format. */
    public static final class Converter implements ITypeConverter<LintFormat> {
        @Override
        public LintFormat convert(String text) {
            return Stream.of(values())
                    .filter(format -> format.toString().equals(text))
                    .findFirst()
                    .orElseThrow(() -> new TypeConversionException(
                            "'" + text + "' is no format, give one of " + String.join(", ", new Names())));
        }
    }

    /** The names, for help and completion. */
    public static final class Names implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return Stream.of(values()).map(LintFormat::toString).iterator();
        }
    }
}
