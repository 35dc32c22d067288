package io.github.nscope.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.nscope.cli.render.Terminal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimelineCommandTest {
    private static final String EXAMPLE = "--config ../docs/examples/network_security_config.xml --at 2026-06-01 ";
    private static final String SERVER = "--chain ../docs/examples/chain.pem --system-store ../docs/examples/root.pem ";

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "server~EXAMPLE SERVER --host api.example.com",
                "berlin~EXAMPLE --host api.example.com,example.org --time-zone Europe/Berlin --until 2028-01-01",
                "hosts~EXAMPLE",
                "root~--chain ../docs/examples/chain-isrg.pem --host api.example.com --at 2026-06-01"
                        + " --system-store ../docs/examples/root.pem",
                "long~SERVER --host api.example.com --at 2010-01-01 --until 2050-01-01",
            })
    void answersInEveryFormat(String name, String arguments) {
        for (Format format : Golden.FORMATS) {
            Run run = timeline(arguments + " --format " + format);

            assertThat(run.err()).isEmpty();
            assertThat(run.status()).as(run.out()).isZero();
            Golden.check("timeline/" + name + "." + format, run.out());
        }
    }

    @Test
    void pinsExpireAtTheMidnightOfTheDevice() {
        assertThat(timeline("EXAMPLE --host example.com --api 34 --time-zone Pacific/Auckland")
                        .out())
                .contains("from 2027-06-01 00:00:00.001 Pacific/Auckland expired");
        assertThat(timeline("EXAMPLE --host example.com --api 34 --time-zone Pacific/Auckland --format json")
                        .out())
                .contains("\"2027-05-31T12:00:00.001Z\"");
    }

    @Test
    void aLogListIsUsedForSeventyDays() throws Exception {
        long made = Instant.parse("2026-05-01T00:00:00Z").toEpochMilli();
        Path list = Files.writeString(
                folder.resolve("list.json"),
                "{\"version\":\"1.0\",\"log_list_timestamp\":" + made + ",\"operators\":[]}");

        Run run = timeline("SERVER --host api.example.com --api 36 --at 2026-06-01 --data-file"
                + " misc/keychain/ct/v2/current/log_list.json=" + list);

        assertThat(run.out().replaceAll("\\s+", " "))
                .contains(
                        "log list in use by processes that start",
                        "from 2026-07-10 00:00:00.001 UTC not used by processes that start",
                        "the list of transparency logs is 70 days old");
    }

    @Test
    void theChartIsAsWideAsTheTerminal() {
        String wide = Run.on(
                        new Terminal(120, Terminal.Colour.OFF),
                        "",
                        ("timeline " + EXAMPLE + "--host example.com").split(" +", -1))
                .out();

        assertThat(wide.lines().filter(line -> line.endsWith("|"))).isNotEmpty().allMatch(line -> line.length() == 120);
    }

    @Test
    void thePageDrawsAChartAndLoadsNothing() {
        String page =
                timeline("EXAMPLE SERVER --host api.example.com --format html").out();

        assertThat(page)
                .contains("<svg viewBox=", "<title>2027-01-01 00:00:00.001 UTC: rejected", "class=\"bad\"")
                .doesNotContain("<script", "http:", "https:", "url(", "src=");
    }

    @Test
    void theEndIsAfterTheBeginning() {
        assertThat(timeline("EXAMPLE --until 2026-01-01").err())
                .isEqualTo("nscope timeline: --until 2026-01-01: not after 2026-06-01T00:00:00Z; give a later time"
                        + System.lineSeparator());
    }

    private static Run timeline(String arguments) {
        String all = "timeline " + arguments.replace("EXAMPLE", EXAMPLE).replace("SERVER", SERVER);
        return Run.of(all.strip().split(" +", -1));
    }
}
