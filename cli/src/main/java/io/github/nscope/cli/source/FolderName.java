package io.github.nscope.cli.source;

import io.github.nscope.cli.compiled.Axis;
import io.github.nscope.cli.compiled.Qualifiers;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A folder of resources, {@code xml-night-v28}.
 *
 * @param type the type of the resources in it, {@code xml}
 * @param qualifiers for which devices they are
 */
record FolderName(String type, Qualifiers qualifiers) {
    private static final Pattern NUMBERED = Pattern.compile("(mcc|mnc|sw|v)([0-9]{1,5})(?:dp)?|([0-9]{2,5})dpi");
    private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2}");
    private static final Pattern REGION = Pattern.compile("r[A-Z]{2}");

    /** The folder of this name, or empty where it has qualifiers that aren't known here. */
    static Optional<FolderName> parse(String name) {
        String[] parts = name.split("-", -1);
        Qualifiers qualifiers = Qualifiers.ANY;
        for (int i = 1; i < parts.length; i++) {
            Qualifiers more = with(qualifiers, parts[i]);
            if (more == null) {
                return Optional.empty();
            }
            qualifiers = more;
        }
        return Optional.of(new FolderName(parts[0], qualifiers));
    }

    private static @Nullable Qualifiers with(Qualifiers qualifiers, String part) {
        Matcher numbered = NUMBERED.matcher(part);
        if (numbered.matches()) {
            return numbered.group(3) != null
                    ? qualifiers.with(Axis.DENSITY, Integer.parseInt(numbered.group(3)))
                    : qualifiers.with(axis(numbered.group(1)), Integer.parseInt(numbered.group(2)));
        }
        if (REGION.matcher(part).matches()) {
            return qualifiers.with(Axis.REGION, part.charAt(1) | part.charAt(2) << 8);
        }
        return switch (part) {
            case "ldltr" -> qualifiers.with(Axis.LAYOUT_DIRECTION, 1);
            case "ldrtl" -> qualifiers.with(Axis.LAYOUT_DIRECTION, 2);
            case "small" -> qualifiers.with(Axis.SCREEN_SIZE, 1);
            case "normal" -> qualifiers.with(Axis.SCREEN_SIZE, 2);
            case "large" -> qualifiers.with(Axis.SCREEN_SIZE, 3);
            case "xlarge" -> qualifiers.with(Axis.SCREEN_SIZE, 4);
            case "port" -> qualifiers.with(Axis.ORIENTATION, 1);
            case "land" -> qualifiers.with(Axis.ORIENTATION, 2);
            case "car" -> qualifiers.with(Axis.INTERFACE, 3);
            case "television" -> qualifiers.with(Axis.INTERFACE, 4);
            case "watch" -> qualifiers.with(Axis.INTERFACE, 6);
            case "notnight" -> qualifiers.with(Axis.NIGHT, 1);
            case "night" -> qualifiers.with(Axis.NIGHT, 2);
            default ->
                LANGUAGE.matcher(part).matches()
                        ? qualifiers.with(Axis.LANGUAGE, part.charAt(0) | part.charAt(1) << 8)
                        : null;
        };
    }

    private static Axis axis(String prefix) {
        return switch (prefix) {
            case "mcc" -> Axis.COUNTRY_CODE;
            case "mnc" -> Axis.NETWORK_CODE;
            case "sw" -> Axis.SMALLEST_WIDTH;
            default -> Axis.API_LEVEL;
        };
    }
}
