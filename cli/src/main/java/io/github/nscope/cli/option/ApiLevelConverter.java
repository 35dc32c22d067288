package io.github.nscope.cli.option;

import io.github.nscope.platform.ApiLevel;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads an API level, {@code 34} or {@code 36.1}. */
final class ApiLevelConverter implements ITypeConverter<ApiLevel> {
    private static final Pattern LEVEL = Pattern.compile("([0-9]{1,4})(?:\\.([0-9]{1,2}))?");

    @Override
    public ApiLevel convert(String text) {
        Matcher level = LEVEL.matcher(text);
        if (!level.matches()) {
            throw new TypeConversionException("'" + text + "' is not an API level, give a number from "
                    + ApiLevel.WITHOUT_CONFIGURATIONS + " to " + ApiLevel.NEWEST);
        }
        try {
            String minor = level.group(2);
            return new ApiLevel(Integer.parseInt(level.group(1)), minor == null ? 0 : Integer.parseInt(minor));
        } catch (IllegalArgumentException e) {
            throw new TypeConversionException(e.getMessage());
        }
    }
}
