package io.github.nscope.cli;

import io.github.nscope.App;
import io.github.nscope.Decision;
import io.github.nscope.Device;
import io.github.nscope.HostPolicy;
import io.github.nscope.NscEngine;
import io.github.nscope.PolicyAnswer;
import io.github.nscope.anchor.DeviceStores;
import io.github.nscope.certificate.Certificate;
import io.github.nscope.certificate.PublicKeyInfo;
import io.github.nscope.cli.input.BadInput;
import io.github.nscope.cli.option.AppOptions;
import io.github.nscope.cli.option.ConnectionFile;
import io.github.nscope.cli.option.DeviceSettings;
import io.github.nscope.cli.option.OneDeviceOptions;
import io.github.nscope.cli.option.PinOptions;
import io.github.nscope.cli.option.Resolved;
import io.github.nscope.cli.option.StoreOptions;
import io.github.nscope.cli.pins.PathKey;
import io.github.nscope.cli.pins.PinAudit;
import io.github.nscope.cli.pins.PinAuditReport;
import io.github.nscope.cli.pins.PinProposal;
import io.github.nscope.cli.pins.PinProposalReport;
import io.github.nscope.cli.render.Notes;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code nscope pins}: a pin-set for a server, or what an app's pins come to. */
@Command(
        name = "pins",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        sortOptions = false,
        customSynopsis = {
            "nscope pins --chain FILE [--host NAME] [OPTION...]",
            "       nscope pins --check --chain FILE --config FILE [OPTION...]%n"
        },
        description = {
            "Writes a pin-set for what a server sends, with advice about a backup; or checks the pins that an app has.",
            "",
            "Each way says what a renewal with the same or a new key, or another CA, would break."
        },
        exitCodeListHeading = "%nExit status:%n",
        exitCodeList = {
            "0:written; of a check: a pin matches",
            "1:of a check: no pin matches, they have expired, or there are none",
            "2:wrong usage",
            "3:the platform, or the build, refuses the configuration",
            "4:a file can't be read",
            "70:internal error"
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  nscope pins --chain chain.pem --backup backup.pem --expiration 2027-06-01",
            "  nscope pins --check --config network_security_config.xml --chain chain.pem \\",
            "      --host api.example.com"
        })
final class PinsCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    @ArgGroup(validate = false, heading = "%nThe question:%n", order = 1)
    private PinOptions pins = new PinOptions();

    @ArgGroup(validate = false, heading = "%nThe server:%n", order = 2)
    private ConnectionFile server = new ConnectionFile();

    @ArgGroup(validate = false, heading = "%nThe app, for --check:%n", order = 3)
    private AppOptions app = new AppOptions();

    @ArgGroup(validate = false, heading = "%nThe device:%n", order = 4)
    private OneDeviceOptions device = new OneDeviceOptions();

    @ArgGroup(validate = false, order = 5)
    private DeviceSettings settings = new DeviceSettings();

    @ArgGroup(validate = false, heading = "%nThe device's certificates:%n", order = 6)
    private StoreOptions stores = new StoreOptions();

    @Mixin
    private Output output;

    private final List<String> remarks = new ArrayList<>();

    PinsCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
        this.output = new Output(surroundings);
    }

    @Override
    public Integer call() throws BadInput {
        List<Certificate> presented = server.chain(surroundings.in());
        Device on = device();
        return (pins.checks() ? check(presented, on) : propose(presented, on)).status();
    }

    private Device device() throws BadInput {
        Resolved<Instant> time = device.time(surroundings.clock(), settings.zone());
        Resolved<DeviceStores> found = stores.read(device.level());
        remarks.addAll(time.remarks());
        remarks.addAll(found.remarks());
        return settings.settings().on(device.level(), found.value()).at(time.value());
    }

    private ExitCode check(List<Certificate> presented, Device on) throws BadInput {
        String host = server.host(presented);
        Resolved<App> ofApp = app.read(on.apiLevel());
        remarks.addAll(0, ofApp.remarks());
        NscEngine engine = NscEngine.of(ofApp.value(), on);
        Resources.demand(engine, ofApp.value(), host);
        PolicyAnswer answer = engine.policy(host);
        if (!(answer instanceof HostPolicy policy)) {
            output.print(renderer -> renderer.policy(answer, Notes.assuming(remarks)));
            return ExitCode.CONFIGURATION_REFUSED;
        }
        Decision decision = engine.evaluate(presented, host);
        PinAudit audit = PinAudit.of(policy, decision, PathKey.of(decision, presented));
        output.print(renderer -> renderer.report(new PinAuditReport(audit), Notes.assuming(remarks)));
        return audit.outcome() == PinAudit.Outcome.MATCHED ? ExitCode.TRUSTED : ExitCode.NOT_TRUSTED;
    }

    private ExitCode propose(List<Certificate> presented, Device on) throws BadInput {
        String host = server.host(presented);
        App without = App.targeting(on.apiLevel().major()).build();
        List<PathKey> keys = PathKey.of(NscEngine.of(without, on).evaluate(presented, host), presented);
        List<PinProposal.Proposed> proposed = new ArrayList<>();
        for (PathKey key : pins.chosen(keys)) {
            proposed.add(new PinProposal.Proposed(key.digest(), key.role().label() + ": " + key.subject()));
        }
        List<PublicKeyInfo> backups = pins.backups();
        for (int at = 0; at < backups.size(); at++) {
            proposed.add(new PinProposal.Proposed(
                    backups.get(at).sha256(),
                    "backup: " + pins.backupFiles().get(at).getFileName()));
        }
        if (proposed.isEmpty()) {
            throw BadInput.usage("nothing to pin", "name other keys by --pin");
        }
        boolean wildcard = server.isWildcard(presented);
        PinProposal proposal = new PinProposal(
                server.domain(presented),
                wildcard || pins.includesSubdomains()
                        ? PinProposal.Subdomains.INCLUDED
                        : PinProposal.Subdomains.NOT_INCLUDED,
                proposed,
                pins.expiration(on.time().atZone(on.zone()).toLocalDate()));
        App with = App.targeting(on.apiLevel().major())
                .configuration(proposal.configuration())
                .build();
        Decision proof = NscEngine.of(with, on).evaluate(presented, host);
        PinProposalReport report = new PinProposalReport(
                proposal,
                keys,
                backups.isEmpty() ? PinProposalReport.Backup.MISSING : PinProposalReport.Backup.GIVEN,
                proof);
        output.print(renderer -> renderer.report(report, Notes.assuming(remarks)));
        return ExitCode.TRUSTED;
    }
}
