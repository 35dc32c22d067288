package io.github.nscope.cli;

import io.github.nscope.certificate.Certificate;
import io.github.nscope.cli.input.BadInput;
import io.github.nscope.cli.intercept.Interception;
import io.github.nscope.cli.intercept.InterceptionReport;
import io.github.nscope.cli.option.AppOptions;
import io.github.nscope.cli.option.ClientOption;
import io.github.nscope.cli.option.DeviceSettings;
import io.github.nscope.cli.option.HostsOptions;
import io.github.nscope.cli.option.LevelsOptions;
import io.github.nscope.cli.option.Resolved;
import io.github.nscope.cli.option.StoreOptions;
import io.github.nscope.cli.render.Notes;
import io.github.nscope.cli.render.ProgressBar;
import io.github.nscope.cli.whatif.Comparison;
import io.github.nscope.cli.whatif.Inquiry;
import io.github.nscope.cli.whatif.Situation;
import io.github.nscope.platform.ApiLevel;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code nscope intercept}: who could read what an app and its servers say. */
@Command(
        name = "intercept",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        sortOptions = false,
        customSynopsis = "nscope intercept --config FILE [--host NAME] [OPTION...]%n",
        description = {
            "Says whether somebody in the middle could read an app's traffic: in cleartext, with a CA that the user"
                    + " added, with a CA in the system store, or with a mis-issued certificate.",
            "",
            "The impostor's certificates are made in memory, and the devices asked. The smallest change of the app that"
                    + " would close or open each way is made, too, and the newest device asked again. Without --host"
                    + " the hosts are those that the configuration could tell apart."
        },
        exitCodeListHeading = "%nExit status:%n",
        exitCodeList = {"0:answered", "2:wrong usage", "4:a file can't be read", "70:internal error"},
        footerHeading = "%nExamples:%n",
        footer = {
            "  nscope intercept --app app.apk --host api.example.com",
            "  nscope intercept --config network_security_config.xml --chain chain.pem \\",
            "      --host api.example.com --client okhttp --format html > intercept.html"
        })
final class InterceptCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    @ArgGroup(validate = false, heading = "%nThe question:%n", order = 1)
    private HostsOptions hosts = new HostsOptions();

    @ArgGroup(validate = false, order = 2)
    private ClientOption client = new ClientOption();

    @ArgGroup(validate = false, heading = "%nThe app:%n", order = 3)
    private AppOptions app = new AppOptions();

    @ArgGroup(validate = false, heading = "%nThe devices:%n", order = 4)
    private LevelsOptions levels = new LevelsOptions();

    @ArgGroup(validate = false, order = 5)
    private DeviceSettings settings = new DeviceSettings();

    @ArgGroup(validate = false, heading = "%nThe devices' certificates, for --chain:%n", order = 6)
    private StoreOptions stores = new StoreOptions();

    @Mixin
    private Output output;

    private final Remarks remarks = new Remarks();

    InterceptCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
        this.output = new Output(surroundings);
    }

    @Override
    public Integer call() throws BadInput {
        List<Certificate> presented = hosts.chain(surroundings.in());
        Resolved<Instant> time = levels.time(surroundings.clock(), settings.zone());
        List<ApiLevel> asked = levels.levels();
        List<Situation> situations =
                new LevelSituations(app, settings, presented == null ? null : stores, remarks).at(time.value(), asked);
        remarks.addAll(time.remarks());
        List<String> names = hosts.hosts().isEmpty() ? Comparison.hostsOf(situations) : hosts.hosts();
        List<Inquiry> inquiries = Inquiry.of(names, presented);
        List<Interception.Host> answers = new ArrayList<>();
        Notes notes = Notes.assuming(remarks.all());
        try (ProgressBar bar = surroundings.progress(inquiries.size())) {
            for (Inquiry inquiry : inquiries) {
                Situation newest = situations.get(situations.size() - 1);
                Resources.demand(newest.engine(), newest.app(), inquiry.hostOrNull());
                Interception.Host answer = Interception.about(inquiry, situations, client.client());
                bar.done(inquiry.hostWords());
                if (output.streams()) {
                    print(new Interception(asked, List.of(answer)), notes);
                } else {
                    answers.add(answer);
                }
            }
        }
        if (!output.streams()) {
            print(new Interception(asked, answers), notes);
        }
        return ExitCode.TRUSTED.status();
    }

    private void print(Interception interception, Notes notes) {
        output.print(renderer -> renderer.report(new InterceptionReport(interception), notes));
    }
}
