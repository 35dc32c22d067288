package io.github.nscope.cli.option;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * A compatibility change that is forced on or off, as {@code am compat} does.
 *
 * @param id the change's number
 * @param enabled whether it is forced on
 */
record CompatChange(long id, boolean enabled) {
    private static final Pattern FORM = Pattern.compile("([0-9]{1,18})=(on|off)");

    /** Reads {@code 407952621=off}. */
    static final class Converter implements ITypeConverter<CompatChange> {
        @Override
        public CompatChange convert(String text) {
            Matcher form = FORM.matcher(text);
            if (!form.matches()) {
                throw new TypeConversionException("'" + text + "' is not of the form ID=on or ID=off");
            }
            return new CompatChange(Long.parseLong(form.group(1)), form.group(2).equals("on"));
        }
    }
}
