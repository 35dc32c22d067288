package io.github.nscope.cli.option;

import io.github.nscope.platform.ApiLevel;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * Two levels, {@code 24..37}.
 *
 * @param earlier the first
 * @param later the second
 */
record LevelPair(ApiLevel earlier, ApiLevel later) {
    /** Reads two levels. */
    static final class Converter implements ITypeConverter<LevelPair> {
        private static final String SEPARATOR = "..";

        @Override
        public LevelPair convert(String text) {
            int dots = text.indexOf(SEPARATOR);
            if (dots < 0) {
                throw new TypeConversionException("'" + text + "' is not two levels, give 24..37 for instance");
            }
            ApiLevelConverter level = new ApiLevelConverter();
            LevelPair pair = new LevelPair(
                    level.convert(text.substring(0, dots)), level.convert(text.substring(dots + SEPARATOR.length())));
            if (pair.earlier().compareTo(pair.later()) >= 0) {
                throw new TypeConversionException("'" + text + "' does not go up, give the older level first");
            }
            return pair;
        }
    }
}
