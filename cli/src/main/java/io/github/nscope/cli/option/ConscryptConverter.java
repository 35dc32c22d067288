package io.github.nscope.cli.option;

import io.github.nscope.platform.ConscryptVersion;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a version of Conscrypt: the level that shipped it, or {@code newest}. */
final class ConscryptConverter implements ITypeConverter<ConscryptVersion> {
    @Override
    public ConscryptVersion convert(String text) {
        if (text.equals("newest")) {
            return ConscryptVersion.UPSTREAM_2026;
        }
        try {
            return ConscryptVersion.parse(text);
        } catch (IllegalArgumentException e) {
            throw new TypeConversionException(e.getMessage());
        }
    }
}
