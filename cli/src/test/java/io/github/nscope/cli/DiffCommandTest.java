package io.github.nscope.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DiffCommandTest {
    private static final String OLD = "../docs/examples/network_security_config.xml";
    private static final String NEW = "../docs/examples/network_security_config_next.xml";

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({
        "1, configurations, OLD NEW --at 2026-06-01",
        "0, same, OLD OLD --at 2026-06-01",
        "1, builds, OLD --build release --to-build debug --api 34 --at 2026-06-01",
        "1, targets, CERTS/../app/fixture/res/xml/typing.xml --target-sdk 27 --to-target-sdk 28 --at 2026-06-01",
        "1, levels, OLD --api 34 --to-api 37 --at 2026-06-01",
        "1, times, OLD --api 34 --at 2026-06-01 --to-at 2027-06-02",
        "1, chain, OLD NEW --host api.example.com --chain CERTS/chain.pem --system-store CERTS/root.pem --at 2026-06-01",
        "0, asked, OLD NEW --host example.com --at 2026-06-01",
    })
    void saysWhatChanges(int status, String name, String arguments) {
        for (Format format : Golden.FORMATS) {
            Run run = diff(arguments + " --format " + format);

            assertThat(run.err()).isEmpty();
            Golden.check("diff/" + name + "." + format, run.out());
            assertThat(run.status()).as(run.out()).isEqualTo(status);
        }
    }

    @Test
    void anotherTextWithTheSameMeaningIsNoChange() throws Exception {
        Path rewritten = Files.writeString(
                folder.resolve("net.xml"), Files.readString(Path.of(OLD)).replace("    ", "\t"));

        assertThat(diff("OLD " + rewritten + " --at 2026-06-01").status()).isZero();
    }

    private static Run diff(String arguments) {
        String resolved =
                arguments.replace("OLD", OLD).replace("NEW", NEW).replace("CERTS", "src/test/resources/certificates");
        return Run.of(("diff " + resolved).split(" +", -1));
    }
}
