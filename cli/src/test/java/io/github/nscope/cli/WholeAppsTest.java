package io.github.nscope.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.nscope.cli.app.RealApps;
import io.github.nscope.cli.compiled.ResourceCompiler;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Apps as people have them go through every command: one that is built and signed here, by each of Android's resource
 * compilers, and one that is published.
 */
class WholeAppsTest {
    private static final Path SHOP = Path.of("src/test/resources/app/shop");
    private static final String SERVER = " --chain server.pem --host api.example.com";
    private static final String OTHER_CA = " --chain server-of-another-ca.pem --host api.example.com";
    private static final String PROXY = " --chain through-the-proxy.pem --host api.example.com --user-ca proxy-ca.pem";
    private static final String DEVICES = " --system-store system-store.pem --at 2026-06-01";
    private static final String DEVICE = " --api 34" + DEVICES;

    /** Where the certificates of the recipes are. */
    private static final Path FILES = Path.of("../docs/recipes/files");

    @TempDir
    private Path folder;

    /** A run, with line breaks as blanks. */
    private static Run run(String command, Path app, String rest) {
        String[] arguments = Stream.concat(
                        Stream.of(command.split(" ", -1)), Arrays.stream((app + rest).split(" ", -1)))
                .map(argument ->
                        argument.endsWith(".pem") ? FILES.resolve(argument).toString() : argument)
                .toArray(String[]::new);
        Run run = Run.of(arguments);
        return new Run(run.status(), run.out().replaceAll("\\s+", " "), run.err());
    }

    private static void says(Run run, int status, String... words) {
        assertThat(run.err()).isEmpty();
        assertThat(run.out()).contains(words);
        assertThat(run.status()).isEqualTo(status);
    }

    @ParameterizedTest
    @EnumSource
    void an_app_that_is_built_here(ResourceCompiler compiler) throws Exception {
        assumeTrue(compiler.canBuild(), "needs the Debian packages aapt, apksigner and android-framework-res");
        Path apk = compiler.build(SHOP, folder);

        says(run("evaluate --app", apk, SERVER + DEVICE), 0, "TRUSTED", "and a pin matches");
        says(run("evaluate --app", apk, OTHER_CA + DEVICE), 1, "[PIN_MISMATCH]");
        says(run("evaluate --app", apk, PROXY + DEVICE), 1, "[NO_TRUST_ANCHOR]", "not debuggable");
        says(run("evaluate --app", apk, PROXY + DEVICE + " --build debug"), 0, "the trust anchor overrides the pins");
        says(
                run("evaluate --app", apk, " --chain through-the-proxy.pem --host private.example.org" + DEVICE),
                0,
                "@raw/private_ca");
        says(
                run("policy --app", apk, " --host cdn.example.com --api 34 --at 2026-06-01"),
                0,
                "may use cleartext",
                "cleartextTrafficPermitted, line 9",
                "usesCleartextTraffic=\"true\": an app that has a configuration");
        says(
                run("matrix --app", apk, OTHER_CA + DEVICES + " --build release"),
                0,
                "chain 24–37 rejected: a trusted path exists",
                "cleartext 24–27 permitted; 28–37 not permitted");
        says(run("diff " + SHOP, apk, " --at 2026-06-01"), 0, "Nothing changes");
        says(run("diff --to-at 2026-07-02 --at 2026-06-01", apk, ""), 1, "pins 24–37 in force → expired");
        says(run("intercept --app", apk, " --host api.example.com --at 2026-06-01"), 0, "mis-issued 24–37 closed");
        says(run("pins --check --app", apk, SERVER + DEVICE), 0, "a pin matches", "Public Trust TLS 1");
        says(run("timeline --app", apk, SERVER + DEVICES), 0, "from 2026-07-01");
    }

    @Test
    void its_answers_are_those_of_its_project() throws Exception {
        assumeTrue(
                ResourceCompiler.AAPT2.canBuild(),
                "needs the Debian packages aapt, apksigner and android-framework-res");
        Path apk = ResourceCompiler.AAPT2.build(SHOP, folder);

        String rest = " --host api.example.com --at 2026-06-01";
        for (String command : List.of("policy --api 34 --app", "matrix --build release --app", "intercept --app")) {
            assertThat(run(command, apk, rest)).isEqualTo(run(command, SHOP, rest));
        }
    }

    /** {@code io.appium.settings}: debuggable, for level 26 and later, targets 35, and has no configuration. */
    @Test
    void a_published_app() {
        Path apk = RealApps.named("settings_apk-debug.apk");
        assumeTrue(Files.isRegularFile(apk), "needs fetch-real-apps.sh");

        says(run("evaluate --app", apk, SERVER + DEVICE), 0, "TRUSTED", "the app has no configuration of its own");
        says(run("evaluate --app", apk, PROXY + DEVICE), 1, "[NO_TRUST_ANCHOR]", "is in the user's store");
        says(run("policy --app", apk, " --host example.org --api 37 --at 2026-06-01"), 0, "must use TLS");
        says(
                run("matrix --app", apk, SERVER + DEVICES),
                0,
                "24–27 permitted; 28–37 not permitted",
                "No device of level 25 installs the app: its minSdk is 26.");
        says(run("diff --to-build release --at 2026-06-01", apk, ""), 0, "Nothing changes");
        says(run("intercept --app", apk, " --host example.org --at 2026-06-01"), 0, "user CA 24–37 closed");
        says(run("pins --check --app", apk, SERVER + DEVICE), 1, "has no pins");
        says(run("timeline --app", apk, SERVER + DEVICES), 0, "from 2026-07-29");
    }
}
