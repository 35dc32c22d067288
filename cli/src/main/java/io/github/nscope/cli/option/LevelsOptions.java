package io.github.nscope.cli.option;

import io.github.nscope.cli.input.BadInput;
import io.github.nscope.cli.input.Moment;
import io.github.nscope.platform.ApiLevel;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options of a question that devices of many levels answer. */
public final class LevelsOptions {
    @Option(
            names = "--api",
            paramLabel = "LEVELS",
            description = "Device API levels, as in 24..37 or 27,28,34.. Default: all, 24..37.")
    private String api = ApiLevel.OLDEST + ".." + ApiLevel.NEWEST;

    @Option(names = "--at", paramLabel = "TIME", description = "The devices' clock, ISO 8601. Default: now.")
    private @Nullable String at;

    /** The device levels, oldest first. */
    public List<ApiLevel> levels() throws BadInput {
        return NumberRanges.read("--api", api, ApiLevel.OLDEST.major(), ApiLevel.NEWEST.major()).stream()
                .map(ApiLevel::of)
                .toList();
    }

    /** The devices' clock, with what was assumed. */
    public Resolved<Instant> time(Clock clock, ZoneId zone) throws BadInput {
        if (at != null) {
            return new Resolved<>(Moment.read(at, zone), List.of());
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        return new Resolved<>(now, List.of("The devices' clock is this machine's: " + now + " (--at)."));
    }
}
