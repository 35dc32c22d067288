package io.github.nscope.cli.option;

import java.util.Locale;
import java.util.stream.Stream;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** A key of a path, as people name it. */
enum PinnedKey {
    SERVER,
    ISSUER,
    ROOT;

    /** Reads one. */
    static final class Converter implements ITypeConverter<PinnedKey> {
        @Override
        public PinnedKey convert(String text) {
            return Stream.of(values())
                    .filter(key -> key.name().toLowerCase(Locale.ROOT).equals(text))
                    .findFirst()
                    .orElseThrow(() -> new TypeConversionException(
                            "'" + text + "' is no key of a path, give some of server, issuer, root"));
        }
    }
}
