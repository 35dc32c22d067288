package io.github.nscope.cli.source;

import io.github.nscope.cli.input.BadInput;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Where a build script's names may be defined: the version catalog, the scripts and properties of the module and of the project. */
final class ProjectValues {
    /** A number and the file that it was found in, null for the script itself. */
    record Value(int number, @Nullable String file) {}

    private static final String CATALOG = "gradle/libs.versions.toml";
    private static final String[] FILES = {
        "gradle.properties",
        "build.gradle",
        "build.gradle.kts",
        "config.gradle",
        "versions.gradle",
        "dependencies.gradle",
        "settings.gradle",
        "settings.gradle.kts",
        "variables.gradle",
        "gradle/config.gradle",
        "gradle/versions.gradle"
    };

    private final Map<String, String> texts = new LinkedHashMap<>();

    private ProjectValues() {}

    /**
     * Reads what is there.
     *
     * @param module the module's folder
     * @param project the project's, which may be the same
     */
    static ProjectValues read(Path module, Path project) throws BadInput {
        ProjectValues values = new ProjectValues();
        for (Path folder : new Path[] {module, project}) {
            for (String name : FILES) {
                Optional<String> text = TextFile.first(folder, name);
                text.ifPresent(found -> values.texts.put(folder.resolve(name).toString(), found));
            }
        }
        TextFile.first(project, CATALOG)
                .ifPresent(found -> values.texts.put(project.resolve(CATALOG).toString(), found));
        return values;
    }

    /** What an expression comes to; empty where that is not written down plainly. */
    Optional<Value> resolve(SdkExpression expression) {
        OptionalInt number = expression.number();
        if (number.isPresent()) {
            return Optional.of(new Value(number.getAsInt(), null));
        }
        String key = expression.catalogKey();
        if (key != null) {
            // Dots of an accessor stand for dots, dashes and underscores of the key.
            return find(key.replace("-", "[-._]"), true);
        }
        String name = expression.name();
        return name == null ? Optional.empty() : find(Pattern.quote(name), false);
    }

    private Optional<Value> find(String name, boolean inCatalog) {
        Pattern definition = Pattern.compile("(?m)(?<![\\w.-])" + name
                + "[\"']?\\]?[ \\t]*(?:[:=]|[ \\t]|\\bby\\s+extra\\s*\\()[ \\t]*[\"']?([0-9]{1,5})\\b");
        for (Map.Entry<String, String> text : texts.entrySet()) {
            if (text.getKey().endsWith(".toml") == inCatalog) {
                Matcher matcher = definition.matcher(text.getValue());
                if (matcher.find()) {
                    return Optional.of(new Value(Integer.parseInt(matcher.group(1)), text.getKey()));
                }
            }
        }
        return Optional.empty();
    }
}
