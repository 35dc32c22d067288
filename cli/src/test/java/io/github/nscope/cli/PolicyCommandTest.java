package io.github.nscope.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.nscope.cli.render.Terminal;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PolicyCommandTest {
    private static final String CONFIG = "../docs/examples/network_security_config.xml";

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({
        "pinned, --api 34 --host api.example.com",
        "nested, --api 34 --host cdn.example.com",
        "base, --api 34 --host example.org",
        "without-host, --api 34",
        "client-that-asks, --api 34 --host api.example.com --client okhttp",
        "client-that-does-not-ask, --api 34 --host api.example.com --client dart-io",
        "level-without-configurations, --api 23 --host api.example.com",
        "newest-level, --api 37 --host api.example.com",
        "debuggable, --api 37 --host api.example.com --debuggable",
        "pins-expired, --api 34 --host api.example.com --at 2027-06-02 --time-zone Asia/Tokyo",
    })
    void answersInEveryFormat(String name, String arguments) {
        for (Format format : Golden.FORMATS) {
            Run run = policy(arguments + " --config " + CONFIG + " --format " + format);

            assertThat(run.err()).isEmpty();
            assertThat(run.status()).isZero();
            Golden.check("policy/" + name + "." + format, run.out());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "no-config-old, --api 27 --target-sdk 34",
        "no-config, --api 34",
        "no-config-flag, --api 34 --uses-cleartext-traffic=true",
        "user-cas-by-target, --api 34 --target-sdk 23",
        "localhost, --api 37 --host localhost",
    })
    void answersForAnAppWithoutConfiguration(String name, String arguments) {
        for (Format format : Golden.FORMATS) {
            Run run = policy(arguments + " --format " + format);

            assertThat(run.err()).isEmpty();
            assertThat(run.status()).isZero();
            Golden.check("policy/" + name + "." + format, run.out());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "apk, --app APP/fixture.apk --api 34 --host api.example.com",
        "apk-old, --app APP/fixture.apk --api 27 --host api.example.com",
        "manifest-debug, --app APP/fixture/AndroidManifest.xml --build debug --uses-cleartext-traffic=true --api 34",
        "configuration-as-app, --app ../docs/examples/network_security_config.xml --api 34 --target-sdk 33",
    })
    void answersForAWholeApp(String name, String arguments) {
        for (Format format : Golden.FORMATS) {
            Run run = policy(arguments.replace("APP", "src/test/resources/app") + " --format " + format);

            assertThat(run.err()).isEmpty();
            assertThat(run.status()).isZero();
            Golden.check("policy/" + name + "." + format, run.out());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "refused-at-first-use, 28, <network-security-config><domain-config/></network-security-config>",
        "refused-at-start, 30, <network-security-config><domain-config/></network-security-config>",
        "not-compiled, 34, <network-security-config><domain-config></network-security-config>",
    })
    void aRefusedConfigurationIsExitCode3(String name, String level, String xml) throws Exception {
        Path config = Files.writeString(folder.resolve("net.xml"), xml);
        for (Format format : Golden.FORMATS) {
            Run run = policy("--api " + level + " --config " + config + " --format " + format);

            assertThat(run.err()).isEmpty();
            assertThat(run.status()).isEqualTo(3);
            Golden.check("policy/" + name + "." + format, run.out());
        }
    }

    @Test
    void withoutAHostTheQueryAboutTheWholeAppIsTold() throws Exception {
        Path config = Files.writeString(
                folder.resolve("net.xml"),
                "<network-security-config><base-config cleartextTrafficPermitted='true'/>"
                        + "<domain-config cleartextTrafficPermitted='false'><domain>example.com</domain>"
                        + "</domain-config></network-security-config>");

        assertThat(policy("--api 34 --config " + config).out().replaceAll("\\s+", " "))
                .contains("The app, without a host, may use cleartext")
                .contains("NetworkSecurityPolicy.isCleartextTrafficPermitted() without a host is false");
        assertThat(policy("--api 34 --host example.org --config " + config).out())
                .doesNotContain("Worth knowing");
    }

    @Test
    void aRefusedHostIsExitCode3() {
        for (Format format : Golden.FORMATS) {
            Run run = policy("--api 34 --host .example.com --config " + CONFIG + " --format " + format);

            assertThat(run.status()).isEqualTo(3);
            Golden.check("policy/refused-host." + format, run.out());
        }
    }

    @Test
    void aWideTerminalGetsWideLinesAndColour() {
        Run run = Run.on(
                new Terminal(120, Terminal.Colour.ON),
                "",
                "policy",
                "--api",
                "37",
                "--host",
                "api.example.com",
                "--config",
                CONFIG,
                "--debuggable");

        Golden.check("policy/wide.ansi", run.out());
    }

    @ParameterizedTest
    @CsvSource({"60", "80", "120"})
    void linesFitTheTerminal(int width) {
        Run run = Run.on(
                new Terminal(width, Terminal.Colour.OFF),
                "",
                "policy",
                "--api",
                "37",
                "--host",
                "api.example.com",
                "--config",
                CONFIG,
                "--debuggable");

        assertThat(run.out().lines())
                .filteredOn(line -> line.strip().contains(" "))
                .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(width));
    }

    private static Run policy(String arguments) {
        return Run.of(("policy " + arguments).split(" ", -1));
    }
}
