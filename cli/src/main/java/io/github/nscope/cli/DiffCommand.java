package io.github.nscope.cli;

import io.github.nscope.App;
import io.github.nscope.anchor.DeviceStores;
import io.github.nscope.certificate.Certificate;
import io.github.nscope.cli.input.BadInput;
import io.github.nscope.cli.option.ChangeOptions;
import io.github.nscope.cli.option.DeviceSettings;
import io.github.nscope.cli.option.HostsOptions;
import io.github.nscope.cli.option.Resolved;
import io.github.nscope.cli.option.StoreOptions;
import io.github.nscope.cli.render.Notes;
import io.github.nscope.cli.render.ProgressBar;
import io.github.nscope.cli.whatif.Comparison;
import io.github.nscope.cli.whatif.ComparisonReport;
import io.github.nscope.cli.whatif.Inquiry;
import io.github.nscope.cli.whatif.Situation;
import io.github.nscope.platform.ApiLevel;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code nscope diff}: which answers change between two apps, builds, levels or times. */
@Command(
        name = "diff",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        sortOptions = false,
        customSynopsis = "nscope diff BEFORE [AFTER] [OPTION...]%n",
        description = {
            "Says which answers change between two apps, configurations, builds, levels or times.",
            "",
            "Each difference is two answers of the engine, not a difference in text. Without --host the questions are"
                    + " about every domain that either side names, something below it, a host that neither names, and"
                    + " localhost."
        },
        exitCodeListHeading = "%nExit status:%n",
        exitCodeList = {
            "0:nothing changes",
            "1:something changes",
            "2:wrong usage",
            "4:a file can't be read",
            "70:internal error"
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  nscope diff old/network_security_config.xml new/network_security_config.xml",
            "  nscope diff app.apk --build release --to-build debug --api 34",
            "  nscope diff app.apk --target-sdk 27 --to-target-sdk 28"
        })
final class DiffCommand implements Callable<Integer> {
    private static final Resolved<DeviceStores> NO_STORES = new Resolved<>(DeviceStores.empty(), List.of());

    private final Surroundings surroundings;

    @ArgGroup(validate = false, heading = "%nWhat is compared:%n", order = 1)
    private ChangeOptions change = new ChangeOptions();

    @ArgGroup(validate = false, heading = "%nThe question:%n", order = 2)
    private HostsOptions hosts = new HostsOptions();

    @ArgGroup(validate = false, heading = "%nThe devices:%n", order = 3)
    private DeviceSettings device = new DeviceSettings();

    @ArgGroup(validate = false, heading = "%nThe devices' certificates:%n", order = 4)
    private StoreOptions stores = new StoreOptions();

    @Mixin
    private Output output;

    private final Remarks remarks = new Remarks();

    DiffCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
        this.output = new Output(surroundings);
    }

    @Override
    public Integer call() throws BadInput {
        List<Certificate> presented = hosts.chain(surroundings.in());
        StoreOptions needed = presented == null ? null : stores;
        List<Situation> before = situations(change.before(surroundings.clock(), device.zone()), needed);
        List<Situation> after = situations(change.after(surroundings.clock(), device.zone()), needed);
        List<String> names = hosts.hosts().isEmpty()
                ? Comparison.hostsOf(
                        Stream.concat(before.stream(), after.stream()).toList())
                : hosts.hosts();
        List<Inquiry> inquiries = Inquiry.of(names, presented);
        Comparison comparison;
        try (ProgressBar bar = surroundings.progress(inquiries.size())) {
            comparison = Comparison.of(before, after, inquiries, bar);
        }
        output.print(renderer -> renderer.report(new ComparisonReport(comparison), Notes.assuming(remarks.all())));
        return (comparison.changes().isEmpty() ? ExitCode.TRUSTED : ExitCode.NOT_TRUSTED).status();
    }

    private List<Situation> situations(ChangeOptions.Side side, @Nullable StoreOptions needed) throws BadInput {
        DeviceSettings.Given given = device.settings();
        List<Situation> situations = new ArrayList<>();
        for (ApiLevel level : side.levels()) {
            Resolved<App> app = side.app().on(level, side.build());
            Resolved<DeviceStores> found = needed == null ? NO_STORES : needed.read(level);
            remarks.addAll(app.remarks());
            remarks.addAll(found.remarks());
            situations.add(
                    Situation.of(app.value(), given.on(level, found.value()).at(side.time())));
        }
        return situations;
    }
}
