package io.github.nscope.platform;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * An Android API level, {@code Build.VERSION.SDK_INT} with its minor release: 36.1 is {@code new ApiLevel(36, 1)}.
 *
 * @param major the level proper, 24 for Android 7.0
 * @param minor the minor release within the level, 0 for the first
 */
public record ApiLevel(int major, int minor) implements Comparable<ApiLevel> {
    /** The first level with a network security configuration, Android 7.0. */
    public static final ApiLevel OLDEST = new ApiLevel(24, 0);

    /** The level before there were configurations, Android 6.0: mirrored too, and not among {@link #all()}. */
    public static final ApiLevel WITHOUT_CONFIGURATIONS = new ApiLevel(23, 0);

    /** The newest level whose classes this engine mirrors, Android 17. */
    public static final ApiLevel NEWEST = new ApiLevel(37, 0);

    private static final Comparator<ApiLevel> ORDER =
            Comparator.comparingInt(ApiLevel::major).thenComparingInt(ApiLevel::minor);

    /**
     * Checks that the level is one the engine mirrors.
     *
     * @throws IllegalArgumentException for a level outside {@link #WITHOUT_CONFIGURATIONS} to {@link #NEWEST}
     */
    public ApiLevel {
        if (major < 23 || major > 37 || minor < 0) {
            throw new IllegalArgumentException(
                    "API level " + major + (minor == 0 ? "" : "." + minor) + " is not supported; levels 23 to 37 are");
        }
    }

    /**
     * The first release of a level.
     *
     * @throws IllegalArgumentException for a level the engine does not mirror
     */
    public static ApiLevel of(int major) {
        return new ApiLevel(major, 0);
    }

    /** Every level with network security configurations, oldest first. */
    public static List<ApiLevel> all() {
        return between(OLDEST, NEWEST);
    }

    /** Every supported level, that without configurations first. */
    public static List<ApiLevel> supported() {
        return between(WITHOUT_CONFIGURATIONS, NEWEST);
    }

    private static List<ApiLevel> between(ApiLevel first, ApiLevel last) {
        return IntStream.rangeClosed(first.major, last.major)
                .mapToObj(ApiLevel::of)
                .toList();
    }

    @Override
    public int compareTo(ApiLevel other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return minor == 0 ? Integer.toString(major) : major + "." + minor;
    }
}
