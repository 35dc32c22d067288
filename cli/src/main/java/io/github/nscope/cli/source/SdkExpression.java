package io.github.nscope.cli.source;

import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An SDK version as a build script writes it: a number, a codename, or a name that stands for one elsewhere in the project.
 *
 * @param text the expression
 */
record SdkExpression(String text) {
    /** The target SDK of an app built for a codename: {@code VMRuntime.SDK_VERSION_CUR_DEVELOPMENT}. */
    private static final int CODENAME_TARGET = 10000;

    private static final Pattern NUMBER =
            Pattern.compile("(?:release\\s*\\(\\s*)?[\"']?(?:android-)?([0-9]{1,5})(?:\\.[0-9]+)?[\"']?[\\s)]*+");
    private static final Pattern CODENAME =
            Pattern.compile("(?:preview\\s*\\(\\s*)?[\"']([A-Z][A-Za-z]*)[\"'][\\s)]*+");
    private static final Pattern CATALOG = Pattern.compile("\\blibs\\.versions\\.([\\w.]+?)(?:\\.get\\s*\\(.*|$)");
    private static final Pattern CALL = Pattern.compile("(?:\\.\\w+\\s*\\(\\s*\\)|\\s+as\\s+\\w+|!!|[)\\s])+$");
    private static final Pattern QUOTED_NAME = Pattern.compile("[\"'](\\w+)[\"']");
    private static final Pattern LAST_NAME = Pattern.compile("(\\w+)$");

    /** The number that is written down, 10000 for a codename; empty for a name. */
    OptionalInt number() {
        Matcher number = NUMBER.matcher(text);
        if (number.matches()) {
            return OptionalInt.of(Integer.parseInt(number.group(1)));
        }
        return CODENAME.matcher(text).matches() ? OptionalInt.of(CODENAME_TARGET) : OptionalInt.empty();
    }

    /** The key in the project's version catalog, with dashes for dots; null where it refers to none. */
    @Nullable
    String catalogKey() {
        Matcher catalog = CATALOG.matcher(text);
        return catalog.find() ? catalog.group(1).replace('.', '-') : null;
    }

    /** The last name in it, which may be defined elsewhere: {@code targetSdkVersion} of {@code rootProject.ext.targetSdkVersion}. */
    @Nullable
    String name() {
        String bare = CALL.matcher(text).replaceFirst("");
        Matcher quoted = QUOTED_NAME.matcher(text);
        if (quoted.find()) {
            return quoted.group(1);
        }
        Matcher name = LAST_NAME.matcher(bare);
        return name.find() ? name.group(1) : null;
    }
}
