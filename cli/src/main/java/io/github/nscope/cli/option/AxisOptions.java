package io.github.nscope.cli.option;

import io.github.nscope.cli.input.BadInput;
import io.github.nscope.cli.input.Moment;
import io.github.nscope.platform.ApiLevel;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that say what is varied. */
public final class AxisOptions {
    // What a platform or a build can hold in a target SDK; 10000 is a codename.
    private static final int HIGHEST_TARGET = 10000;

    @Option(
            names = "--api",
            paramLabel = "LEVELS",
            description = "Device API levels, as in 24..37 or 27,28,34.. Default: 24..37; 23 has no configurations.")
    private String api = ApiLevel.OLDEST + ".." + ApiLevel.NEWEST;

    @Option(
            names = "--target-sdk",
            paramLabel = "NUMBERS",
            description = "Target SDKs, as in 27,28. Default: the app's, else each device's level.")
    private @Nullable String targets;

    @Option(
            names = "--build",
            paramLabel = "BUILDS",
            split = ",",
            description = "Builds: release, debug, or variants of a project. Default: release,debug.")
    private List<String> builds = List.of("release", "debug");

    @Option(
            names = "--at",
            paramLabel = "TIMES",
            split = ",",
            description = "Times of the device's clock, ISO 8601. Default: now.")
    private List<String> times = List.of();

    /** The device levels, oldest first. */
    public List<ApiLevel> levels() throws BadInput {
        return NumberRanges.read("--api", api, ApiLevel.WITHOUT_CONFIGURATIONS.major(), ApiLevel.NEWEST.major())
                .stream()
                .map(ApiLevel::of)
                .toList();
    }

    /** The target SDKs; empty for what the app says. */
    public List<Integer> targets() throws BadInput {
        return targets == null ? List.of() : NumberRanges.read("--target-sdk", targets, 1, HIGHEST_TARGET);
    }

    /** The builds, each once. */
    public List<String> builds() {
        return builds.stream().distinct().toList();
    }

    /** Whether the times are the user's rather than this machine's. */
    public boolean hasTimes() {
        return !times.isEmpty();
    }

    /**
     * The times.
     *
     * @param clock tells the time where no option does
     */
    public List<Instant> times(Clock clock, ZoneId zone) throws BadInput {
        List<Instant> moments = new ArrayList<>();
        for (String time : times) {
            moments.add(Moment.read(time, zone));
        }
        return moments.isEmpty()
                ? List.of(clock.instant().truncatedTo(ChronoUnit.SECONDS))
                : moments.stream().distinct().sorted().toList();
    }
}
