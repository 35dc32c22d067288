package io.github.nscope.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MatrixCommandTest {
    private static final String EXAMPLE = " --config ../docs/examples/network_security_config.xml --at 2026-06-01";

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({
        "example, --host api.example.com",
        "chain, --host api.example.com --chain ../docs/examples/chain.pem --system-store ../docs/examples/root.pem",
        "newest, --api 35.. --host example.org --build release",
    })
    void answersInEveryFormat(String name, String arguments) {
        check(name, arguments + EXAMPLE);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "no-config~--target-sdk 24..37 --build release --at 2026-06-01",
                "user-ca~--host api.example.com --target-sdk 23,24 --at 2026-06-01 --chain CERTS/chain-proxied.pem"
                        + " --system-store CERTS/root.pem --user-ca CERTS/proxy-root.pem",
                "times~--host api.example.com --api 24,34 --at 2026-06-01,2099-01-01 --chain CERTS/chain.pem"
                        + " --system-store CERTS/root.pem --build release",
            })
    void answersForAnAppWithoutConfiguration(String name, String arguments) {
        check(name, arguments);
    }

    @Test
    void thePageIsOneFileThatLoadsNothing() throws Exception {
        Path page = folder.resolve("matrix.html");
        Run run = matrix("--host <b>example.org --target-sdk 27,28 --at 2026-06-01 --html " + page);

        assertThat(run.status()).isZero();
        String html = Files.readString(page);
        assertThat(html).contains("&lt;b&gt;example.org").doesNotContain("<script", "http:", "https:", "url(", "src=");
        Golden.check("matrix/page.html", html);
    }

    @Test
    void aPageThatCannotBeWrittenIsOneLine() {
        Run run = matrix("--api 34 --at 2026-06-01 --html " + folder.resolve("no/page.html"));

        assertThat(run.status()).isEqualTo(4);
        assertThat(run.err())
                .isEqualTo("nscope matrix: " + folder.resolve("no/page.html")
                        + ": can't be written; check the path given to --html" + System.lineSeparator());
    }

    private static void check(String name, String arguments) {
        for (Format format : Golden.FORMATS) {
            Run run = matrix(arguments + " --format " + format);

            assertThat(run.err()).isEmpty();
            assertThat(run.status()).isZero();
            Golden.check("matrix/" + name + "." + format, run.out());
        }
    }

    private static Run matrix(String arguments) {
        return Run.of(("matrix " + arguments.replace("CERTS", "src/test/resources/certificates")).split(" +", -1));
    }
}
