package io.github.nscope.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class AuditCommandTest {
    private static final String BAD = "src/test/resources/lint/example/network_security_config.xml";
    private static final String GOOD = "src/test/resources/lint/app/AndroidManifest.xml";
    private static final String SERVER =
            "--first-party api.example.com --chain api.example.com=../docs/examples/chain.pem"
                    + " --system-store ../docs/examples/root.pem";

    @ParameterizedTest
    @EnumSource(Format.class)
    void writesEveryFormat(Format format) {
        Run run = audit(BAD + " --format " + format);

        assertThat(run.err()).isEmpty();
        assertThat(run.status()).isEqualTo(2);
        Golden.check("audit/bad." + format, run.out());
    }

    @ParameterizedTest
    @CsvSource({"text", "html"})
    void saysWhatIsGood(String format) {
        Run run = audit(GOOD + " " + SERVER + " --rule C1,P11 --format " + format);

        assertThat(run.err()).isEmpty();
        assertThat(run.status()).isZero();
        Golden.check("audit/good." + format, run.out());
    }

    @Test
    void answersTheTestsOfMastgFromWhatIsKnown() {
        assertThat(outcomes(audit(BAD + " --format json")))
                .containsEntry("MASTG-TEST-0233", "NEEDS_REVIEW")
                .containsEntry("MASTG-TEST-0235", "FAIL")
                .containsEntry("MASTG-TEST-0236", "NEEDS_REVIEW")
                .containsEntry("MASTG-TEST-0242", "NEEDS_REVIEW")
                .containsEntry("MASTG-TEST-0243", "FAIL")
                .containsEntry("MASTG-TEST-0244", "NEEDS_REVIEW")
                .containsEntry("MASTG-TEST-0285", "NEEDS_REVIEW")
                .containsEntry("MASTG-TEST-0286", "FAIL")
                .hasSize(8);
    }

    @Test
    void answersMoreWhereMoreIsKnown() {
        assertThat(outcomes(audit(GOOD + " " + SERVER + " --format json")))
                .containsEntry("MASTG-TEST-0233", "NEEDS_REVIEW")
                .containsEntry("MASTG-TEST-0235", "PASS")
                .containsEntry("MASTG-TEST-0236", "NEEDS_REVIEW")
                .containsEntry("MASTG-TEST-0242", "PASS")
                .containsEntry("MASTG-TEST-0243", "PASS")
                .containsEntry("MASTG-TEST-0244", "PASS")
                .containsEntry("MASTG-TEST-0285", "PASS")
                .containsEntry("MASTG-TEST-0286", "PASS");
        assertThat(outcomes(audit(GOOD + " --first-party other.org --format json")))
                .containsEntry("MASTG-TEST-0242", "FAIL")
                .containsEntry("MASTG-TEST-0244", "FAIL");
    }

    private static Map<String, String> outcomes(Run run) {
        assertThat(run.err()).isEmpty();
        Map<String, String> outcomes = new HashMap<>();
        for (JsonNode test : new JsonMapper().readTree(run.out()).path("tests")) {
            outcomes.put(test.path("id").asString(), test.path("outcome").asString());
        }
        return outcomes;
    }

    private static Run audit(String arguments) {
        List<String> words = new ArrayList<>(List.of("audit"));
        words.addAll(List.of((arguments + " --at 2026-06-01").split(" +", -1)));
        return Run.of(words.toArray(String[]::new));
    }
}
