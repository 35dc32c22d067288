package io.github.nscope.cli.option;

import java.nio.file.Path;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * A file under the name by which the app or the platform knows it, {@code my_ca=certs/ca.pem}.
 *
 * @param name what stands before the first {@code =}
 * @param path the file
 */
record NamedFile(String name, Path path) {
    /** Reads {@code name=file}. */
    static final class Converter implements ITypeConverter<NamedFile> {
        @Override
        public NamedFile convert(String text) {
            int equals = text.indexOf('=');
            if (equals < 1 || equals == text.length() - 1) {
                throw new TypeConversionException("'" + text + "' is not of the form name=file");
            }
            return new NamedFile(text.substring(0, equals), Path.of(text.substring(equals + 1)));
        }
    }
}
