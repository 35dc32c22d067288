package io.github.nscope.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.nscope.cli.render.Terminal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EvaluateCommandTest {
    private static final String CONFIG = "../docs/examples/network_security_config.xml";
    private static final String EXAMPLE = " --config " + CONFIG + " --chain ../docs/examples/chain.pem"
            + " --system-store ../docs/examples/root.pem --host api.example.com";
    private static final String PLAIN = " --at 2026-06-01 --system-store CERTS/cacerts --host api.example.com";

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({
        "0, pin-matched, --api 34",
        "0, pins-expired, --api 34 --at 2027-06-02 --chain CERTS/chain.pem --system-store CERTS/root.pem",
        "1, pin-mismatch, --api 34 --chain CERTS/chain.pem --system-store CERTS/root.pem",
        "0, pins-overridden, --api 34 --debuggable --chain CERTS/chain.pem --user-ca CERTS/root.pem",
        "1, without-host, --api 34 --without-host",
        "1, client-does-not-ask, --api 34 --chain CERTS/chain.pem --system-store CERTS/root.pem --client dart-io",
        "0, client-checks-the-host, --api 34 --host cdn.example.com --client https-url-connection",
        "0, hostname-refused, --api 34 --host cdn.example.com",
        "1, transparency-left-open, --api 37 --chain CERTS/chain-expired.pem --system-store CERTS/cacerts",
    })
    void decidesForAnAppWithConfiguration(int status, String name, String arguments) {
        check(status, name, arguments, EXAMPLE);
    }

    @ParameterizedTest
    @CsvSource({
        "0, trusted, --api 34 --chain CERTS/chain.pem",
        "0, trusted-from-pkcs7, --api 34 --chain CERTS/chain.p7b",
        "1, expired, --api 34 --chain CERTS/chain-expired.pem",
        "1, intermediate-missing, --api 34 --chain CERTS/server.der",
        "0, user-ca-on-23, --api 23 --chain CERTS/chain-proxied.pem --user-ca CERTS/proxy-root.pem",
        "1, user-ca-not-trusted, --api 34 --chain CERTS/chain-proxied.pem --user-ca CERTS/proxy-root.pem",
        "0, user-ca-by-target, --api 34 --target-sdk 23 --chain CERTS/chain-proxied.pem --user-ca CERTS/proxy-root.pem",
        "0, remembered, --api 34 --chain CERTS/server.der --after CERTS/chain.pem",
        "0, remembered-from-another-host, --api 34 --chain CERTS/server.der --after cdn.example.com=CERTS/chain.pem",
        "1, removed, --api 34 --chain CERTS/chain.pem --removed-ca CERTS/root.pem",
        "1, localhost-without-anchors, --api 37 --chain CERTS/chain.pem --host localhost",
    })
    void decidesForAnAppWithoutConfiguration(int status, String name, String arguments) {
        check(status, name, arguments, PLAIN);
    }

    @ParameterizedTest
    @CsvSource({"ca", "raw/ca", "@raw/ca"})
    void aResourceIsGivenByName(String name) throws Exception {
        Path config = configWithResource();
        Run run = evaluate("--api 34 --chain CERTS/chain-proxied.pem --config " + config + " --raw " + name
                + "=CERTS/proxy-root.pem" + PLAIN);

        assertThat(run.status()).isZero();
        assertThat(run.out()).contains("TRUSTED on API level 34", "trust anchors  @raw/ca");
    }

    @Test
    void aResourceThatIsNotGivenIsAskedFor() throws Exception {
        Run run = evaluate("--api 34 --chain CERTS/chain-proxied.pem --config " + configWithResource() + PLAIN);

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err())
                .isEqualTo("nscope evaluate: the configuration trusts @raw/ca, which is not given;"
                        + " give it by --raw ca=FILE" + System.lineSeparator());
        assertThat(run.out()).isEmpty();
    }

    private Path configWithResource() throws Exception {
        return Files.writeString(folder.resolve("net.xml"), """
                <network-security-config>
                    <base-config><trust-anchors><certificates src="@raw/ca"/></trust-anchors></base-config>
                </network-security-config>
                """);
    }

    @Test
    void aRefusedConfigurationIsExitCode3() throws Exception {
        Path config = Files.writeString(
                folder.resolve("net.xml"), "<network-security-config><domain-config/></network-security-config>");

        check(3, "refused", "--api 34 --chain CERTS/chain.pem --config " + config, PLAIN);
    }

    @Test
    void theChainMayComeFromStandardInput() throws Exception {
        String pem = Files.readString(Run.CERTIFICATES.resolve("chain.pem"));
        Run run = Run.fed(
                "CONNECTED(00000003)\n" + pem + "---\n",
                "evaluate --api 34 --chain - --host api.example.com --system-store src/test/resources/certificates/root.pem"
                        .split(" ", -1));

        assertThat(run.status()).isZero();
    }

    @Test
    void theSystemStoreIsThisJavasUnlessOneIsNamed() {
        Run run = evaluate("--api 34 --chain CERTS/chain.pem --host api.example.com");

        assertThat(run.status()).isEqualTo(1);
        assertThat(run.out().replaceAll("\\s+", " "))
                .contains("The system store is taken from this Java's roots: the ", " that level 34 ships; ");
    }

    @Test
    void aMissingRootIsLookedUpAmongTheLevels() throws Exception {
        // Names are enough for a hint: this root only has the name of one that older levels lack.
        Run run = evaluate("--api 24 --chain CERTS/chain-isrg.pem" + PLAIN);

        assertThat(run.status()).isEqualTo(1);
        assertThat(run.out().replaceAll("\\s+", " "))
                .contains("Worth knowing CN=ISRG Root X1,O=Internet Security Research Group,C=US is part of the system"
                        + " store only on levels 25+.");
    }

    @Test
    void aTerminalGetsColour() {
        Run run = Run.on(
                new Terminal(120, Terminal.Colour.ON),
                "",
                resolve("evaluate --api 34" + EXAMPLE).toArray(String[]::new));

        Golden.check("evaluate/wide.ansi", run.out());
    }

    private static void check(int status, String name, String arguments, String defaults) {
        for (Format format : Golden.FORMATS) {
            Run run = evaluate(arguments + withoutRepeated(defaults, arguments) + " --format " + format);

            assertThat(run.err()).isEmpty();
            assertThat(run.status()).as(run.out()).isEqualTo(status);
            Golden.check("evaluate/" + name + "." + format, run.out());
        }
    }

    /** The defaults less those options that the arguments give. */
    private static String withoutRepeated(String defaults, String arguments) {
        StringBuilder kept = new StringBuilder();
        List<String> words = List.of(defaults.strip().split(" ", -1));
        boolean hostIsWithheld = arguments.contains("--without-host");
        for (int i = 0; i < words.size(); i += 2) {
            boolean given = arguments.contains(words.get(i) + " ")
                    || (hostIsWithheld && words.get(i).equals("--host"));
            if (!given) {
                kept.append(' ').append(words.get(i)).append(' ').append(words.get(i + 1));
            }
        }
        return kept.toString();
    }

    private static Run evaluate(String arguments) {
        return Run.of(resolve("evaluate " + arguments).toArray(String[]::new));
    }

    private static List<String> resolve(String arguments) {
        List<String> words = new ArrayList<>();
        for (String word : arguments.strip().split(" +", -1)) {
            words.add(word.replace("CERTS", "src/test/resources/certificates"));
        }
        return words;
    }
}
