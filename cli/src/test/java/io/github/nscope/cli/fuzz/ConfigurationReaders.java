package io.github.nscope.cli.fuzz;

import io.github.nscope.App;
import io.github.nscope.ConfigurationFile;
import io.github.nscope.Device;
import io.github.nscope.NscEngine;
import io.github.nscope.certificate.Bytes;
import io.github.nscope.cli.input.BadInput;
import io.github.nscope.cli.input.InputFile;
import io.github.nscope.cli.input.Manifest;
import io.github.nscope.cli.input.ManifestFile;
import java.nio.file.Path;

/** What reads XML as an app's author wrote it. */
final class ConfigurationReaders {
    private static final int[] LEVELS = {24, 29, 34, 37};

    private ConfigurationReaders() {}

    static void text(byte[] content) {
        for (int level : LEVELS) {
            App app = App.targeting(level)
                    .debuggable(true)
                    .configuration(new ConfigurationFile("network_security_config", Bytes.copyOf(content)))
                    .build();
            Device device = Device.of(level).at(CertificateReaders.TIME);
            NscEngine engine = NscEngine.of(app, device);
            Answers.write(
                    engine.policy("www.example.com").explanation(),
                    engine.policy("localhost").explanation(),
                    engine.policy(null),
                    engine.appCleartextPermitted());
        }
    }

    static void manifest(byte[] content) {
        try {
            Manifest manifest = ManifestFile.read(
                    new InputFile("--manifest", Path.of("AndroidManifest.xml")), Bytes.copyOf(content));
            Answers.write(
                    manifest.packageName(),
                    manifest.minSdk(),
                    manifest.targetSdk(),
                    manifest.targetSandboxVersion(),
                    manifest.usesCleartextTraffic(),
                    manifest.debuggable(),
                    manifest.configurationEntry());
        } catch (BadInput refused) {
            Refusals.check(refused);
        }
    }
}
