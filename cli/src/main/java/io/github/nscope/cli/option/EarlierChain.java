package io.github.nscope.cli.option;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * What an earlier connection was sent, {@code chain.pem} or {@code other.example=chain.pem}.
 *
 * @param host its host, or null for the same as now
 * @param path the file
 */
record EarlierChain(@Nullable String host, Path path) {
    /** Reads a file with or without a host. */
    static final class Converter implements ITypeConverter<EarlierChain> {
        @Override
        public EarlierChain convert(String text) {
            int equals = text.indexOf('=');
            if (equals == 0 || equals == text.length() - 1 || text.isEmpty()) {
                throw new TypeConversionException("'" + text + "' is neither file nor host=file");
            }
            return equals < 0
                    ? new EarlierChain(null, Path.of(text))
                    : new EarlierChain(text.substring(0, equals), Path.of(text.substring(equals + 1)));
        }
    }
}
