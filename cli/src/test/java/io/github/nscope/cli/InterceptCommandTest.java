package io.github.nscope.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InterceptCommandTest {
    private static final String EXAMPLE = "--config ../docs/examples/network_security_config.xml --at 2026-06-01 ";
    private static final String SERVER = "--chain ../docs/examples/chain.pem --system-store ../docs/examples/root.pem ";

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "hosts~EXAMPLE",
                "server~EXAMPLE SERVER --host api.example.com,example.com --api 34..",
                "debug~EXAMPLE --host api.example.com --build debug --api 34",
                "later~EXAMPLE SERVER --host api.example.com --api 34 --at 2026-12-31 --time-zone Asia/Tokyo",
                "okhttp~EXAMPLE --host api.example.com --client okhttp --api 28..30",
                "dotnet~EXAMPLE --host api.example.com --client dotnet-sockets-http-handler --api 34",
                "dart~EXAMPLE --host api.example.com --client dart-io --api 34",
                "old-target~--target-sdk 23 --host example.org --at 2026-06-01",
                "new-target~--target-sdk 37 --host example.org --at 2026-06-01 --api 35..",
                "address~--target-sdk 34 --host 10.0.2.2 --at 2026-06-01 --api 34",
            })
    void answersInEveryFormat(String name, String arguments) {
        for (Format format : Golden.FORMATS) {
            Run run = intercept(arguments + " --format " + format);

            assertThat(run.err()).isEmpty();
            assertThat(run.status()).as(run.out()).isZero();
            Golden.check("intercept/" + name + "." + format, run.out());
        }
    }

    @Test
    void aUserCaThatOverridesPinsIsFoundAndTakenAway() throws Exception {
        Path config = config("""
                <network-security-config>
                    <domain-config>
                        <domain>api.example.com</domain>
                        <trust-anchors>
                            <certificates src="system"/>
                            <certificates src="user" overridePins="true"/>
                        </trust-anchors>
                        <pin-set><pin digest="SHA-256">fXrS4449Xj0Av5jKBkXPEi8BDLmsQW77ZJ+XlBB71js=</pin></pin-set>
                    </domain-config>
                </network-security-config>
                """);

        Run run = intercept("--config " + config + " --host api.example.com --api 34 --at 2026-06-01");

        assertThat(run.out().replaceAll("\\s+", " "))
                .contains(
                        "user CA 34 open: its anchor overrides the pins",
                        "to close it, remove <certificates src=\"user\">, line 6",
                        "system CA 34 closed: no pin matches");
    }

    @Test
    void theOnlyAnchorIsNotTakenAway() throws Exception {
        Path config = config("""
                <network-security-config>
                    <base-config><trust-anchors><certificates src="user"/></trust-anchors></base-config>
                </network-security-config>
                """);

        Run run = intercept("--config " + config + " --host api.example.com --api 34 --at 2026-06-01");

        assertThat(run.out())
                .contains("to close it, trust these alone in <base-config>, line 2:")
                .doesNotContain("remove");
    }

    @Test
    void expiredPinsKeepNobodyOut() {
        Run before = intercept("EXAMPLE --host api.example.com --api 34");
        Run later = intercept("EXAMPLE --host api.example.com --api 34 --at 2027-06-02");

        assertThat(before.out()).contains("34 closed: no pin matches");
        assertThat(later.out()).contains("34 open: the pins have expired");
    }

    @Test
    void aRefusedConfigurationIsNoWayToClose() {
        String json = intercept("EXAMPLE --format json").out();

        assertThat(json).contains("\"changes\"").doesNotContain("CONFIGURATION_REFUSED");
    }

    @Test
    void thePageShowsEachHostByLevel() {
        String page =
                intercept("EXAMPLE --format html --host api.example.com,<b>").out();

        assertThat(page)
                .contains(
                        "<h2>api.example.com</h2>", "<h2>&lt;b&gt;</h2>", "<th scope=\"col\">24</th>", "class=\"good\"")
                .doesNotContain("<script", "http:", "https:", "url(", "src=\"h");
    }

    private Path config(String xml) throws Exception {
        return Files.writeString(folder.resolve("net.xml"), xml);
    }

    private static Run intercept(String arguments) {
        String all = "intercept " + arguments.replace("EXAMPLE", EXAMPLE).replace("SERVER", SERVER);
        return Run.of(lastWins(all.strip().split(" +", -1)));
    }

    /** A later --at stands in the place of the example's. */
    private static String[] lastWins(String[] words) {
        java.util.List<String> kept = new java.util.ArrayList<>(java.util.List.of(words));
        while (kept.indexOf("--at") != kept.lastIndexOf("--at")) {
            int first = kept.indexOf("--at");
            kept.remove(first);
            kept.remove(first);
        }
        return kept.toArray(String[]::new);
    }
}
