package io.github.nscope.cli;

import io.github.nscope.Device;
import io.github.nscope.anchor.DeviceStores;
import io.github.nscope.cli.input.BadInput;
import io.github.nscope.cli.lint.CommandLines;
import io.github.nscope.cli.lint.Devices;
import io.github.nscope.cli.lint.Need;
import io.github.nscope.cli.lint.Said;
import io.github.nscope.cli.lint.Subject;
import io.github.nscope.cli.lint.SubjectReader;
import io.github.nscope.cli.option.AppBuild;
import io.github.nscope.cli.option.AppOptions;
import io.github.nscope.cli.option.DescribedApp;
import io.github.nscope.cli.option.DeviceSettings;
import io.github.nscope.cli.option.LintOptions;
import io.github.nscope.cli.option.Resolved;
import io.github.nscope.cli.option.StoreOptions;
import io.github.nscope.platform.ApiLevel;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import picocli.CommandLine;

/** Reads apps for the commands that report findings. */
final class AppReading {
    /** The options that say how. */
    record Options(LintOptions known, AppOptions app, DeviceSettings device, StoreOptions stores) {}

    /**
     * An app that was read.
     *
     * @param subjects one for each group of levels that read the same configuration
     * @param remarks what was assumed
     */
    record Opened(List<Subject> subjects, List<String> remarks) {
        /** Copies the lists. */
        Opened {
            subjects = List.copyOf(subjects);
            remarks = List.copyOf(remarks);
        }
    }

    private final CommandLine command;
    private final Clock clock;
    private final Options options;

    AppReading(CommandLine command, Clock clock, Options options) {
        this.command = command;
        this.clock = clock;
        this.options = options;
    }

    /** Reads the apps at paths, or the one that the options describe. */
    List<Opened> open(List<Path> paths) throws BadInput {
        List<Opened> opened = new ArrayList<>();
        if (paths.isEmpty()) {
            String name = options.app().name().map(Path::toString).orElse("the app");
            opened.add(openDescribed(name));
        }
        for (Path path : paths) {
            opened.add(open(path.toString(), options.app().open(path), List.of("--app", path.toString())));
        }
        return opened;
    }

    /** The app of the options; one whose configuration is missing is an answer, too. */
    private Opened openDescribed(String name) throws BadInput {
        DescribedApp app;
        try {
            app = options.app().open();
        } catch (BadInput e) {
            if (e.kind() != BadInput.Kind.MISSING_CONFIGURATION) {
                throw e;
            }
            Set<Need> known = known(options.app().build());
            return new Opened(List.of(SubjectReader.missing(name, e.line(), said(List.of()), known)), List.of());
        }
        return open(name, app, List.of());
    }

    private Opened open(String name, DescribedApp app, List<String> named) throws BadInput {
        AppBuild build = options.app().build();
        SubjectReader reader = new SubjectReader(name, app, build);
        List<Subject> subjects = reader.read(options.known().levels(), said(named), known(build));
        for (Subject subject : subjects) {
            demandResources(subject);
        }
        List<String> remarks = new ArrayList<>(reader.remarks());
        if (options.known().isTimeAssumed()) {
            remarks.add("The devices' clock is this machine's: "
                    + options.known().time(clock, options.device().zone()) + " (--at).");
        }
        return new Opened(subjects, remarks);
    }

    private static void demandResources(Subject subject) throws BadInput {
        List<ApiLevel> levels = subject.levels();
        for (String host : subject.chains().keySet()) {
            Resources.demand(
                    subject.engine(levels.get(levels.size() - 1)), subject.app().orElseThrow(), host);
        }
    }

    private Said said(List<String> named) throws BadInput {
        LintOptions known = options.known();
        Instant time = known.time(clock, options.device().zone());
        List<String> words = new ArrayList<>(named);
        words.addAll(GivenOptions.ofApp(command));
        return new Said(
                known.chains(),
                known.firstParty(),
                known.clients(),
                time,
                devices(),
                new CommandLines(
                        words, GivenOptions.of(command, Set.of(StoreOptions.class)), known.chainFiles(), time));
    }

    /** Stores are only read for chains: all other questions need none. */
    private Devices devices() throws BadInput {
        DeviceSettings.Given settings = options.device().settings();
        Map<ApiLevel, DeviceStores> stores = new HashMap<>();
        if (!options.known().chains().isEmpty()) {
            for (ApiLevel level : ApiLevel.all()) {
                Resolved<DeviceStores> read = options.stores().read(level);
                stores.put(level, read.value());
            }
        }
        return (level, time, forced) -> {
            Device.Builder device = settings.on(level, stores.getOrDefault(level, DeviceStores.empty()));
            if (forced != null) {
                device.compatChange(forced, true);
            }
            return device.at(time);
        };
    }

    private Set<Need> known(AppBuild build) throws BadInput {
        LintOptions known = options.known();
        Set<Need> needs = EnumSet.noneOf(Need.class);
        if (!known.chains().isEmpty()) {
            needs.add(Need.CHAIN);
        }
        if (!known.firstParty().isEmpty()) {
            needs.add(Need.FIRST_PARTY);
        }
        if (!known.clients().isEmpty()) {
            needs.add(Need.CLIENT);
        }
        if (known.hasTime()) {
            needs.add(Need.DATE);
        }
        String variant = build.variant();
        boolean isDebug = Boolean.TRUE.equals(build.debuggable())
                || (variant != null && variant.toLowerCase(Locale.ROOT).endsWith("debug"));
        if (!isDebug) {
            needs.add(Need.RELEASE);
        }
        return needs;
    }
}
