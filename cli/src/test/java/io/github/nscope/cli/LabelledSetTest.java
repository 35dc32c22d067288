package io.github.nscope.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.nscope.cli.lint.rule.Catalogue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Apps of which it is known what is wrong with them, and apps that only look so. */
class LabelledSetTest {
    private static final Pattern WORD = Pattern.compile("'[^']*'|[^ ']+");

    /** Each case is run once; the files stay for whoever asks again. */
    private static final Map<LabelledCase, JsonNode> FOUND = new HashMap<>();

    @TempDir
    static Path folder;

    static List<LabelledCase> cases() {
        return LabelledCase.all();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void aRuleFindsWhatItIsAboutAndNothingElse(LabelledCase labelled) throws IOException {
        JsonNode findings = findings(labelled);

        assertThat(rules(findings).contains(labelled.rule()))
                .as("%s: %s", labelled, rules(findings))
                .isEqualTo(labelled.isMisconfigured());
    }

    @Test
    void everyRuleHasCasesOfBothKinds() {
        Map<String, Set<Boolean>> kinds = new TreeMap<>();
        cases().forEach(labelled ->
                kinds.computeIfAbsent(labelled.rule(), rule -> new HashSet<>()).add(labelled.isMisconfigured()));

        assertThat(Catalogue.rules())
                .allSatisfy(rule -> assertThat(kinds.get(rule.definition().code()))
                        .as(rule.definition().toString())
                        .containsExactlyInAnyOrder(true, false));
    }

    @Test
    void precisionAndRecallAreOne() throws IOException {
        int found = 0;
        int missed = 0;
        int wrong = 0;
        for (LabelledCase labelled : cases()) {
            boolean reported = rules(findings(labelled)).contains(labelled.rule());
            found += reported && labelled.isMisconfigured() ? 1 : 0;
            missed += !reported && labelled.isMisconfigured() ? 1 : 0;
            wrong += reported && !labelled.isMisconfigured() ? 1 : 0;
        }
        System.out.printf(
                "lint, %d labelled cases of %d rules: precision %.3f, recall %.3f%n",
                cases().size(),
                Catalogue.rules().size(),
                found / (double) (found + wrong),
                found / (double) (found + missed));
        assertThat(wrong).isZero();
        assertThat(missed).isZero();
        assertThat(found).isGreaterThan(Catalogue.rules().size());
    }

    @ParameterizedTest
    @MethodSource("cases")
    void everyProofCanBeAskedAgain(LabelledCase labelled) throws IOException {
        for (JsonNode finding : findings(labelled)) {
            JsonNode proof = finding.path("proofs").path(0);
            Run asIs = again(proof.path("asIs"));
            Run otherwise = again(proof.path("otherwise"));
            boolean differs = !proof.path("asIs")
                    .path("answer")
                    .equals(proof.path("otherwise").path("answer"));

            assertThat(asIs.status()).as(asIs.err()).isNotEqualTo(2);
            assertThat(otherwise.status()).as(otherwise.err()).isNotEqualTo(2);
            boolean isAskedTwice = !proof.path("asIs")
                    .path("command")
                    .equals(proof.path("otherwise").path("command"));
            if (differs && isAskedTwice) {
                assertThat(otherwise.out()).as("%s", finding.path("rule")).isNotEqualTo(asIs.out());
            }
        }
    }

    /** Runs a command line as a shell would. */
    private static Run again(JsonNode answer) {
        List<String> words = new ArrayList<>();
        Matcher word = WORD.matcher(answer.path("command").asString());
        while (word.find()) {
            words.add(word.group().replaceAll("^'|'$", ""));
        }
        assertThat(words.get(0)).isEqualTo("nscope");
        return Run.of(words.subList(1, words.size()).toArray(String[]::new));
    }

    private static JsonNode findings(LabelledCase labelled) throws IOException {
        JsonNode known = FOUND.get(labelled);
        if (known != null) {
            return known;
        }
        List<String> words = new ArrayList<>(List.of("lint", "--profile", "research", "--format", "json"));
        words.addAll(labelled.arguments(Files.createTempDirectory(folder, "case")));
        Run run = Run.of(words.toArray(String[]::new));
        assertThat(run.err()).isEmpty();
        JsonNode findings =
                new JsonMapper().readTree(run.out()).path("apps").path(0).path("findings");
        FOUND.put(labelled, findings);
        return findings;
    }

    private static Set<String> rules(JsonNode findings) {
        Set<String> rules = new HashSet<>();
        findings.forEach(finding -> rules.add(finding.path("rule").asString()));
        return rules;
    }
}
