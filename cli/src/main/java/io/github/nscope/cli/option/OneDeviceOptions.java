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

/** The options of a question that one device answers for all: the newest, unless another is named. */
public final class OneDeviceOptions {
    @Option(
            names = "--api",
            paramLabel = "LEVEL",
            converter = ApiLevelConverter.class,
            description = "The device's API level. Default: the newest, 37.")
    private ApiLevel api = ApiLevel.NEWEST;

    @Option(names = "--at", paramLabel = "TIME", description = "The device's clock, ISO 8601. Default: now.")
    private @Nullable String at;

    /** The device's level. */
    public ApiLevel level() {
        return api;
    }

    /** The device's clock, with what was assumed. */
    public Resolved<Instant> time(Clock clock, ZoneId zone) throws BadInput {
        if (at != null) {
            return new Resolved<>(Moment.read(at, zone), List.of());
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        return new Resolved<>(now, List.of("The device's clock is this machine's: " + now + " (--at)."));
    }
}
