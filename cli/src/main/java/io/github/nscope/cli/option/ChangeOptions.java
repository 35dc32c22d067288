package io.github.nscope.cli.option;

import io.github.nscope.cli.app.AppInputs;
import io.github.nscope.cli.input.BadInput;
import io.github.nscope.cli.input.Moment;
import io.github.nscope.platform.ApiLevel;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The options that say what is compared: an app or configuration before and after. */
public final class ChangeOptions {
    private static final int HIGHEST_TARGET = 10000;

    @Parameters(
            arity = "0..*",
            paramLabel = "APP",
            description =
                    "The app before and the one after, each as --app of other commands takes it: a configuration, a"
                            + " manifest, an APK, a project. Default of the second: the first, with what the --to- options say.")
    private List<Path> apps = List.of();

    @Option(
            names = "--api",
            paramLabel = "LEVELS",
            description = "Device API levels, as in 24..37 or 27,28,34.. Default: 24..37; 23 has no configurations.")
    private String api = ApiLevel.OLDEST + ".." + ApiLevel.NEWEST;

    @Option(
            names = "--to-api",
            paramLabel = "LEVEL",
            converter = ApiLevelConverter.class,
            description = "The level afterwards; --api is then a single level.")
    private @Nullable ApiLevel toApi;

    @Option(names = "--build", paramLabel = "BUILD", description = "The build: release, debug or a project's variant.")
    private @Nullable String build;

    @Option(names = "--to-build", paramLabel = "BUILD", description = "The build afterwards.")
    private @Nullable String toBuild;

    @Option(names = "--target-sdk", paramLabel = "N", description = "The target SDK.")
    private @Nullable Integer target;

    @Option(names = "--to-target-sdk", paramLabel = "N", description = "The target SDK afterwards.")
    private @Nullable Integer toTarget;

    @Option(names = "--at", paramLabel = "TIME", description = "The device's clock, ISO 8601. Default: now.")
    private @Nullable String at;

    @Option(names = "--to-at", paramLabel = "TIME", description = "The device's clock afterwards.")
    private @Nullable String toAt;

    /**
     * One side of the comparison.
     *
     * @param app the app
     * @param build which build of it
     * @param levels the device levels, as many on both sides
     * @param time the devices' clock
     */
    public record Side(DescribedApp app, AppBuild build, List<ApiLevel> levels, Instant time) {
        /** Copies the list. */
        public Side {
            levels = List.copyOf(levels);
        }
    }

    /** What there was. */
    public Side before(Clock clock, ZoneId zone) throws BadInput {
        return new Side(
                app(named().get(0)), new AppBuild(build, checked(target), null), levels(), time(at, clock, zone));
    }

    private List<Path> named() throws BadInput {
        if (apps.isEmpty()) {
            throw BadInput.usage("nothing to compare", "name an app or a configuration");
        }
        if (apps.size() > 2) {
            throw BadInput.usage(apps.get(2) + " is one too many", "compare two at a time");
        }
        return apps;
    }

    /** What there is afterwards. */
    public Side after(Clock clock, ZoneId zone) throws BadInput {
        List<Path> named = named();
        if (named.size() == 1 && toApi == null && toBuild == null && toTarget == null && toAt == null) {
            throw BadInput.usage(
                    named.get(0) + " alone",
                    "name a second one, or what changes by --to-api, --to-build, --to-target-sdk or --to-at");
        }
        if (toApi != null && levels().size() != 1) {
            throw BadInput.usage("--to-api without a single level", "give the level before by --api");
        }
        AppBuild afterwards =
                new AppBuild(toBuild != null ? toBuild : build, checked(toTarget != null ? toTarget : target), null);
        return new Side(
                app(named.get(named.size() - 1)),
                afterwards,
                toApi != null ? List.of(toApi) : levels(),
                time(toAt != null ? toAt : at, clock, zone));
    }

    private List<ApiLevel> levels() throws BadInput {
        return NumberRanges.read("--api", api, ApiLevel.WITHOUT_CONFIGURATIONS.major(), ApiLevel.NEWEST.major())
                .stream()
                .map(ApiLevel::of)
                .toList();
    }

    private static DescribedApp app(Path path) throws BadInput {
        return new DescribedApp.OfInput(AppInputs.read(path), DescribedApp.Settings.none());
    }

    private static @Nullable Integer checked(@Nullable Integer target) throws BadInput {
        if (target != null && (target < 0 || target > HIGHEST_TARGET)) {
            throw BadInput.usage("target SDK " + target + ": no such number", "give the app's targetSdkVersion");
        }
        return target;
    }

    private static Instant time(@Nullable String time, Clock clock, ZoneId zone) throws BadInput {
        return time == null ? clock.instant().truncatedTo(ChronoUnit.SECONDS) : Moment.read(time, zone);
    }
}
