package io.github.nscope.cli;

import io.github.nscope.App;
import io.github.nscope.Client;
import io.github.nscope.ClientVerdict;
import io.github.nscope.Device;
import io.github.nscope.HostPolicy;
import io.github.nscope.NscEngine;
import io.github.nscope.PolicyAnswer;
import io.github.nscope.cli.input.BadInput;
import io.github.nscope.cli.option.AppOptions;
import io.github.nscope.cli.option.ClientOptions;
import io.github.nscope.cli.option.DeviceOptions;
import io.github.nscope.cli.option.HostOptions;
import io.github.nscope.cli.option.Resolved;
import io.github.nscope.cli.render.Notes;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code nscope policy}: what a configuration says about a host, and by which line. */
@Command(
        name = "policy",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        sortOptions = false,
        customSynopsis = "nscope policy --api LEVEL [--host NAME] [OPTION...]%n",
        description = "Says what an app's configuration lays down for a host on a device, and by which line or rule."
                + " Without a host, what it lays down by default.",
        exitCodeListHeading = "%nExit status:%n",
        exitCodeList = {
            "0:answered",
            "2:wrong usage",
            "3:the platform, or the build, refuses the configuration, or the platform refuses the host",
            "4:a file can't be read",
            "70:internal error"
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  nscope policy --config network_security_config.xml --api 34 \\",
            "      --host api.example.com",
            "  nscope policy --manifest app/src/main/AndroidManifest.xml \\",
            "      --target-sdk 34 --api 27 --format json"
        })
final class PolicyCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    @ArgGroup(validate = false, heading = "%nThe question:%n", order = 1)
    private HostOptions host = new HostOptions();

    @ArgGroup(validate = false, heading = "%nThe app:%n", order = 2)
    private AppOptions app = new AppOptions();

    @ArgGroup(validate = false, heading = "%nThe device:%n", order = 3)
    private DeviceOptions device = new DeviceOptions();

    @ArgGroup(validate = false, heading = "%nThe client:%n", order = 4)
    private ClientOptions client = new ClientOptions();

    @Mixin
    private Output output;

    PolicyCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
        this.output = new Output(surroundings);
    }

    @Override
    public Integer call() throws BadInput {
        String name = host.host();
        Resolved<Device> onDevice = device.read(surroundings.clock());
        Resolved<App> ofApp = app.read(onDevice.value().apiLevel());
        List<String> remarks = new ArrayList<>(ofApp.remarks());
        remarks.addAll(onDevice.remarks());
        NscEngine engine = NscEngine.of(ofApp.value(), onDevice.value());
        PolicyAnswer answer = engine.policy(name);
        Notes notes = answer instanceof HostPolicy policy
                ? Notes.assuming(remarks).with(engine.withoutEffect(name)).hinting(hints(engine, policy))
                : Notes.assuming(remarks);
        Client asking = client.client();
        Notes complete = asking != null && answer instanceof HostPolicy policy
                ? notes.with(ClientVerdict.ofCleartext(asking, policy))
                : notes;
        output.print(renderer -> renderer.policy(answer, complete));
        return exitCode(answer).status();
    }

    /** The platform's query without a host is about more than what holds without one. */
    private static List<String> hints(NscEngine engine, HostPolicy policy) {
        return policy.question().hostOrNull() == null
                        && policy.cleartextPermitted()
                        && !engine.appCleartextPermitted().orElse(true)
                ? List.of("A <domain-config> denies cleartext, so NetworkSecurityPolicy.isCleartextTrafficPermitted()"
                        + " without a host is false.")
                : List.of();
    }

    private static ExitCode exitCode(PolicyAnswer answer) {
        return answer instanceof HostPolicy ? ExitCode.TRUSTED : ExitCode.CONFIGURATION_REFUSED;
    }
}
