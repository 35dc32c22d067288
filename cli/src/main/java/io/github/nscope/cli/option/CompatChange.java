package io.github.nscope.cli.option;

import io.github.nscope.platform.Behavior;
import io.github.nscope.platform.Condition;
import java.util.SortedSet;
import java.util.TreeSet;
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
            long id = Long.parseLong(form.group(1));
            if (!known().contains(id)) {
                throw new TypeConversionException(
                        "nothing here depends on the change " + id + ", known are " + known());
            }
            return new CompatChange(id, form.group(2).equals("on"));
        }
    }

    /** The changes on which some behaviour depends; any other is a slip of the fingers. */
    private static SortedSet<Long> known() {
        SortedSet<Long> ids = new TreeSet<>();
        for (Behavior behavior : Behavior.values()) {
            collect(behavior.condition(), ids);
        }
        return ids;
    }

    private static void collect(Condition condition, SortedSet<Long> ids) {
        if (condition instanceof Condition.CompatChange change) {
            ids.add(change.id());
        } else if (condition instanceof Condition.All all) {
            all.parts().forEach(part -> collect(part, ids));
        } else if (condition instanceof Condition.Any any) {
            any.parts().forEach(part -> collect(part, ids));
        } else if (condition instanceof Condition.Not not) {
            collect(not.part(), ids);
        }
    }
}
