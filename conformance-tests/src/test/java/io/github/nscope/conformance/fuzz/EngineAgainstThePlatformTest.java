package io.github.nscope.conformance.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The engine and the platform's own classes, asked the same at random: one level in every build, all with the profile. */
class EngineAgainstThePlatformTest {
    private static final int CASES = Integer.getInteger("nscope.fuzz.count", 1_500);

    @Test
    void they_agree_on_every_case_of_a_fixed_seed() throws IOException {
        ByteArrayOutputStream report = new ByteArrayOutputStream();

        int differences = FuzzMain.search(
                List.of(
                        "--seed",
                        "1",
                        "--count",
                        String.valueOf(CASES),
                        "--jars",
                        "target/platform",
                        "--keys",
                        "src/main/pki/keys"),
                new PrintStream(report, true, StandardCharsets.UTF_8));

        assertThat(differences)
                .as(() -> report.toString(StandardCharsets.UTF_8))
                .isZero();
    }
}
