package io.github.nscope.cli.option;

import io.github.nscope.platform.ConscryptVersion;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a version of Conscrypt: the level that shipped it, or {@code newest}. */
final class ConscryptConverter implements ITypeConverter<ConscryptVersion> {
    private static final Pattern LEVEL = Pattern.compile("[0-9]{1,4}");

    @Override
    public ConscryptVersion convert(String text) {
        if (text.equals("newest") || text.equals(ConscryptVersion.UPSTREAM_2026.toString())) {
            return ConscryptVersion.UPSTREAM_2026;
        }
        if (!LEVEL.matcher(text).matches()) {
            throw new TypeConversionException(
                    "'" + text + "' is no version of Conscrypt, give the level that shipped it, or newest");
        }
        int level = Integer.parseInt(text);
        // The number after the newest level's stands for what is published since, and is no level.
        if (level == ConscryptVersion.UPSTREAM_2026.generation()) {
            throw new TypeConversionException("API level " + level + " is not supported; give newest");
        }
        try {
            return new ConscryptVersion(level);
        } catch (IllegalArgumentException e) {
            throw new TypeConversionException(e.getMessage());
        }
    }
}
