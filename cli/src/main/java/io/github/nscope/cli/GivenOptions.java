package io.github.nscope.cli;

import io.github.nscope.cli.option.AppOptions;
import io.github.nscope.cli.option.AppSourceOptions;
import io.github.nscope.cli.option.DeviceSettings;
import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;

/** The options that a command was given, as words that can be given to another one. */
final class GivenOptions {
    private static final Set<Class<?>> OF_THE_APP =
            Set.of(AppOptions.class, AppSourceOptions.class, DeviceSettings.class);

    private GivenOptions() {}

    /** Those that describe the app, its build and the device's settings. */
    static List<String> ofApp(CommandLine command) {
        return of(command, OF_THE_APP);
    }

    /** Those that a class of options declares. */
    static List<String> of(CommandLine command, Set<Class<?>> declaring) {
        List<String> words = new ArrayList<>();
        for (OptionSpec option : command.getParseResult().matchedOptions()) {
            if (option.userObject() instanceof Field field && declaring.contains(field.getDeclaringClass())) {
                add(words, option);
            }
        }
        return words;
    }

    private static void add(List<String> words, OptionSpec option) {
        if (option.arity().max() == 0) {
            boolean isNegated = Boolean.FALSE.equals(option.getValue());
            words.add(isNegated ? option.longestName().replaceFirst("^--", "--no-") : option.longestName());
            return;
        }
        for (String value : option.originalStringValues()) {
            words.add(option.longestName());
            words.add(value);
        }
    }
}
