package io.github.nscope.cli;

import io.github.nscope.App;
import io.github.nscope.Client;
import io.github.nscope.ClientVerdict;
import io.github.nscope.ConfigurationNotCompiled;
import io.github.nscope.ConfigurationRefused;
import io.github.nscope.Connection;
import io.github.nscope.Decision;
import io.github.nscope.Device;
import io.github.nscope.NotJudged;
import io.github.nscope.NscEngine;
import io.github.nscope.ReasonCode;
import io.github.nscope.WithoutEffect;
import io.github.nscope.cli.input.BadInput;
import io.github.nscope.cli.option.AppOptions;
import io.github.nscope.cli.option.ConnectionOptions;
import io.github.nscope.cli.option.DeviceOptions;
import io.github.nscope.cli.option.Resolved;
import io.github.nscope.cli.option.StoreOptions;
import io.github.nscope.cli.render.Notes;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code nscope evaluate}: what a device decides about a certificate chain, and why. */
@Command(
        name = "evaluate",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        sortOptions = false,
        customSynopsis = "nscope evaluate --api LEVEL --chain FILE --host NAME [OPTION...]%n",
        description = "Says whether an app on an Android device would trust what a server sent, and why.",
        exitCodeListHeading = "%nExit status:%n",
        exitCodeList = {
            "0:trusted",
            "1:not trusted",
            "2:wrong usage",
            "3:the platform, or the build, refuses the configuration",
            "4:a file can't be read",
            "5:not judged: the search for a path exceeds its limit",
            "70:internal error"
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  nscope evaluate --config network_security_config.xml --api 34 \\",
            "      --chain chain.pem --host api.example.com",
            "",
            "  openssl s_client -connect api.example.com:443 -showcerts < /dev/null |",
            "      nscope evaluate --manifest app/src/main/AndroidManifest.xml \\",
            "      --target-sdk 34 --api 28 --chain - --host api.example.com"
        })
final class EvaluateCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    @ArgGroup(validate = false, heading = "%nThe connection:%n", order = 1)
    private ConnectionOptions connection = new ConnectionOptions();

    @ArgGroup(validate = false, heading = "%nThe app:%n", order = 2)
    private AppOptions app = new AppOptions();

    @ArgGroup(validate = false, heading = "%nThe device:%n", order = 3)
    private DeviceOptions device = new DeviceOptions();

    @ArgGroup(validate = false, heading = "%nThe device's certificates:%n", order = 4)
    private StoreOptions stores = new StoreOptions();

    @Mixin
    private Output output;

    EvaluateCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
        this.output = new Output(surroundings);
    }

    @Override
    public Integer call() throws BadInput {
        Resolved<Device> onDevice = device.read(surroundings.clock(), stores);
        Resolved<App> ofApp = app.read(onDevice.value().apiLevel());
        Connection to = connection.read(surroundings.in());
        NscEngine engine = NscEngine.of(ofApp.value(), onDevice.value());
        Resources.demand(engine, ofApp.value(), to.hostOrNull());
        List<Connection> before = connection.before(to);
        for (Connection earlier : before) {
            Resources.demand(engine, ofApp.value(), earlier.hostOrNull());
        }
        Decision decision = engine.after(before).evaluate(to);
        List<String> assumptions = Stream.of(ofApp.remarks(), onDevice.remarks())
                .flatMap(List::stream)
                .toList();
        Client client = connection.client();
        Notes notes = Notes.assuming(assumptions)
                .with(client == null ? null : ClientVerdict.of(client, decision))
                .with(worthTelling(engine.withoutEffect(to.hostOrNull()), decision));
        output.print(renderer -> renderer.decision(decision, notes));
        return exitCode(decision).status();
    }

    /** What is there for debugging would change anchors and pins, and nothing else. */
    private static List<WithoutEffect> worthTelling(List<WithoutEffect> parts, Decision decision) {
        boolean byAnchors =
                decision.reason() == ReasonCode.NO_TRUST_ANCHOR || decision.reason() == ReasonCode.PIN_MISMATCH;
        return parts.stream()
                .filter(part -> byAnchors
                        || (part.kind() != WithoutEffect.Kind.DEBUG_OVERRIDES
                                && part.kind() != WithoutEffect.Kind.DEBUG_SIBLING))
                .toList();
    }

    private static ExitCode exitCode(Decision decision) {
        if (decision.isTrusted()) {
            return ExitCode.TRUSTED;
        }
        if (decision instanceof ConfigurationRefused || decision instanceof ConfigurationNotCompiled) {
            return ExitCode.CONFIGURATION_REFUSED;
        }
        return decision instanceof NotJudged ? ExitCode.NOT_JUDGED : ExitCode.NOT_TRUSTED;
    }
}
