package io.github.nscope.cli;

import io.github.nscope.certificate.Certificate;
import io.github.nscope.cli.input.BadInput;
import io.github.nscope.cli.input.Moment;
import io.github.nscope.cli.option.AppOptions;
import io.github.nscope.cli.option.DeviceSettings;
import io.github.nscope.cli.option.HostsOptions;
import io.github.nscope.cli.option.LevelsOptions;
import io.github.nscope.cli.option.Resolved;
import io.github.nscope.cli.option.StoreOptions;
import io.github.nscope.cli.render.Notes;
import io.github.nscope.cli.render.ProgressBar;
import io.github.nscope.cli.timeline.Timeline;
import io.github.nscope.cli.timeline.TimelineReport;
import io.github.nscope.cli.whatif.Comparison;
import io.github.nscope.cli.whatif.Inquiry;
import io.github.nscope.cli.whatif.Situation;
import io.github.nscope.platform.ApiLevel;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code nscope timeline}: when answers change, and why. */
@Command(
        name = "timeline",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        sortOptions = false,
        customSynopsis = "nscope timeline --chain FILE --host NAME [OPTION...]%n",
        description = {
            "Says when answers change, and why: pins expire at a local midnight, certificates expire, a list of"
                    + " transparency logs grows too old, levels ship other roots.",
            "",
            "Each answer is that of the engine at the moment itself. The format html draws a chart."
        },
        exitCodeListHeading = "%nExit status:%n",
        exitCodeList = {"0:answered", "2:wrong usage", "4:a file can't be read", "70:internal error"},
        footerHeading = "%nExamples:%n",
        footer = {
            "  nscope timeline --config network_security_config.xml --chain chain.pem \\",
            "      --host api.example.com --time-zone Europe/Berlin",
            "  nscope timeline --app app.apk --until 2035-01-01 --format html > timeline.html"
        })
final class TimelineCommand implements Callable<Integer> {
    private static final int USUAL_YEARS = 5;

    private final Surroundings surroundings;

    @ArgGroup(validate = false, heading = "%nThe question:%n", order = 1)
    private HostsOptions hosts = new HostsOptions();

    @Option(
            names = "--until",
            paramLabel = "TIME",
            description = "The last moment to look at. --at is the first. Default: five years later.")
    private @Nullable String until;

    @ArgGroup(validate = false, heading = "%nThe app:%n", order = 2)
    private AppOptions app = new AppOptions();

    @ArgGroup(validate = false, heading = "%nThe devices:%n", order = 3)
    private LevelsOptions levels = new LevelsOptions();

    @ArgGroup(validate = false, order = 4)
    private DeviceSettings settings = new DeviceSettings();

    @ArgGroup(validate = false, heading = "%nThe devices' certificates, for --chain:%n", order = 5)
    private StoreOptions stores = new StoreOptions();

    @Mixin
    private Output output;

    private final Remarks remarks = new Remarks();

    TimelineCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
        this.output = new Output(surroundings);
    }

    @Override
    public Integer call() throws BadInput {
        List<Certificate> presented = hosts.chain(surroundings.in());
        ZoneId zone = settings.zone();
        Resolved<Instant> from = levels.time(surroundings.clock(), zone);
        Instant end = end(from.value(), zone);
        List<ApiLevel> asked = levels.levels();
        List<Situation> situations =
                new LevelSituations(app, settings, presented == null ? null : stores, remarks).at(from.value(), asked);
        remarks.addAll(from.remarks());
        List<String> names = hosts.hosts().isEmpty() ? Comparison.hostsOf(situations) : hosts.hosts();
        List<Inquiry> inquiries = Inquiry.of(names, presented);
        List<Timeline.Host> answers = new ArrayList<>();
        Notes notes = Notes.assuming(remarks.all());
        try (ProgressBar bar = surroundings.progress(inquiries.size())) {
            for (Inquiry inquiry : inquiries) {
                Situation newest = situations.get(situations.size() - 1);
                Resources.demand(newest.engine(), newest.app(), inquiry.hostOrNull());
                Timeline.Host answer = Timeline.about(inquiry, situations, end);
                bar.done(inquiry.hostWords());
                if (output.streams()) {
                    print(new Timeline(from.value(), end, zone, asked, List.of(answer)), notes);
                } else {
                    answers.add(answer);
                }
            }
        }
        if (!output.streams()) {
            print(new Timeline(from.value(), end, zone, asked, answers), notes);
        }
        return ExitCode.TRUSTED.status();
    }

    private void print(Timeline timeline, Notes notes) {
        output.print(renderer -> renderer.report(new TimelineReport(timeline), notes));
    }

    private Instant end(Instant from, ZoneId zone) throws BadInput {
        Instant end = until == null
                ? from.atZone(zone).plusYears(USUAL_YEARS).toInstant()
                : Moment.read("--until", until, zone);
        if (!end.isAfter(from)) {
            throw BadInput.usage("--until " + until + ": not after " + from, "give a later time");
        }
        return end;
    }
}
