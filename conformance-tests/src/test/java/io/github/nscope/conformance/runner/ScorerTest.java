package io.github.nscope.conformance.runner;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.nscope.conformance.suite.Expectation;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ScorerTest {
    private static final String REJECTED = """
            {"trust": {"decision": "REJECTED", "error": [
              {"exception": "E", "message": "outer"}, {"exception": "F", "messageStart": "in"}]}}""";

    @Test
    void a_member_that_the_answer_leaves_out_is_not_compared() {
        Score score = score("{\"policy\": {\"cleartextPermitted\": false}}", REJECTED);

        assertThat(score.compared()).isZero();
        assertThat(score.differences()).isEmpty();
    }

    @Test
    void a_member_that_is_null_is_an_answer() {
        Score score = score("{\"policy\": null}", "{\"policy\": {\"cleartextPermitted\": true}}");

        assertThat(score.differences()).extracting(Difference::member).containsExactly("policy");
    }

    @Test
    void each_member_is_compared_by_itself() {
        Score score = score(
                "{\"policy\": {\"cleartextPermitted\": true, \"pins\": [1]}, \"hostnameVerified\": true}",
                "{\"policy\": {\"cleartextPermitted\": false, \"pins\": []}, \"hostnameVerified\": true}");

        assertThat(score.compared()).isEqualTo(3);
        assertThat(score.differences())
                .extracting(Difference::toString)
                .containsExactly(
                        "policy.cleartextPermitted: expected false, was true", "policy.pins: expected [], was [1]");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[{\"exception\":\"E\",\"message\":\"outer\"},{\"exception\":\"F\",\"message\":\"inner\"}] | true",
                "[{\"exception\":\"E\",\"message\":\"outer\"},{\"exception\":\"F\",\"message\":\"other\"}] | false",
                "[{\"exception\":\"E\",\"message\":\"other\"},{\"exception\":\"F\",\"message\":\"inner\"}] | false",
                "[{\"exception\":\"G\",\"message\":\"outer\"},{\"exception\":\"F\",\"message\":\"inner\"}] | false",
                "[{\"exception\":\"E\",\"message\":\"outer\"}] | false",
                "[{\"exception\":\"E\",\"message\":\"outer\"},{\"exception\":\"F\",\"message\":\"in\"},{\"exception\":\"H\"}] | false",
            })
    void throwables_are_compared_with_their_causes_and_messages(String error, boolean equal) {
        Score score = score("{\"trust\": {\"error\": " + error + "}}", REJECTED);

        assertThat(score.differences().isEmpty()).isEqualTo(equal);
    }

    @Test
    void an_open_end_leaves_further_causes_aside() {
        String expected = "{\"trust\": {\"error\": [{\"exception\": \"E\"}, {\"anyFurtherCauses\": true}]}}";

        assertThat(score(
                                "{\"trust\": {\"error\": [{\"exception\":\"E\",\"message\":\"x\"},{\"exception\":\"Y\"}]}}",
                                expected)
                        .differences())
                .isEmpty();
        assertThat(score("{\"trust\": {\"error\": [{\"exception\":\"E\",\"message\":\"x\"}]}}", expected)
                        .differences())
                .isEmpty();
    }

    @Test
    void the_nearest_of_several_outcomes_counts() {
        Score score = score(
                "{\"trust\": {\"decision\": \"TRUSTED\", \"chain\": [\"b\"]}}",
                "{\"trust\": {\"decision\": \"TRUSTED\", \"chain\": [\"a\"]}}",
                "{\"trust\": {\"decision\": \"TRUSTED\", \"chain\": [\"b\"]}}");

        assertThat(score.differences()).isEmpty();
    }

    @Test
    void instants_are_equal_however_they_are_written() {
        assertThat(score(
                                "{\"policy\": {\"pinExpiration\": \"2026-01-01T00:00:00.000Z\"}}",
                                "{\"policy\": {\"pinExpiration\": \"2026-01-01T00:00:00Z\"}}")
                        .differences())
                .isEmpty();
    }

    private static Score score(String answer, String... outcomes) {
        List<JsonNode> acceptable =
                Stream.of(outcomes).map(JsonMapper.shared()::readTree).toList();
        return Scorer.score(
                new Expectation(24, 37, acceptable), JsonMapper.shared().readTree(answer));
    }
}
