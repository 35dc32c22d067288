package io.github.nscope.conformance.fuzz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.nscope.conformance.engine.EngineAdapter;
import io.github.nscope.conformance.platform.PlatformAdapter;
import io.github.nscope.conformance.platform.PlatformJars;
import io.github.nscope.conformance.protocol.AppDescription;
import io.github.nscope.conformance.protocol.ConnectionDescription;
import io.github.nscope.conformance.protocol.Device;
import io.github.nscope.conformance.protocol.Judged;
import io.github.nscope.conformance.protocol.Request;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The vectors of x509-limbo, a suite of certification paths of the C2SP project: what each is for does not count here,
 * only that the engine and the platform's own classes answer alike. Skipped where the file is not at hand:
 *
 * <pre>mvn -Pplatform -pl conformance-tests -am package -Dtest=OutsideVectorsTest -Dnscope.limbo=…/limbo.json</pre>
 */
class OutsideVectorsTest {
    private static final Path VECTORS = Path.of(System.getProperty("nscope.limbo", "target/limbo.json"));
    private static final Path JARS = Path.of(System.getProperty("nscope.platform", "target/platform"));

    /** A moment at which the certificates of vectors without a time of their own are valid. */
    private static final Instant USUAL_TIME = Instant.parse("2024-06-01T12:00:00Z");

    /** A hundred issuers of one name: the platform tries every order of them, and does not end. */
    private static final String ENDLESS = "pathological::pathological-chain-same-subject-";

    @BeforeAll
    static void vectorsAreAtHand() {
        assumeTrue(Files.isRegularFile(VECTORS), VECTORS + " is not at hand");
    }

    @Test
    @DisplayName("the engine has an answer to every vector, in whatever order the certificates come")
    void everyVectorHasAnAnswer() {
        EngineAdapter engine = new EngineAdapter();
        for (JsonNode vector : vectors()) {
            for (Request request : List.of(request(vector, 34), reversed(vector, 34), request(vector, 37))) {
                assertThat(engine.answer(request)).as(request.id()).isInstanceOf(Judged.class);
            }
        }
    }

    @Test
    @DisplayName("the engine answers as the platform's own classes of every level at hand")
    void thePlatformAgrees() {
        try (PlatformAdapter platform = new PlatformAdapter(PlatformJars.in(JARS))) {
            DifferentialRun run = new DifferentialRun(platform, new EngineAdapter(), Divergences.KNOWN);
            Map<String, String> differences = new TreeMap<>();
            for (int level : PlatformJars.in(JARS).available()) {
                for (JsonNode vector : vectors()) {
                    if (vector.get("id").asString().startsWith(ENDLESS)) {
                        continue;
                    }
                    for (Request request : List.of(request(vector, level), reversed(vector, level))) {
                        Comparison comparison = run.compare(request);
                        if (!comparison.isEqual()) {
                            differences.put(level + " " + request.id(), comparison.toString());
                        }
                    }
                }
            }
            assertThat(differences).isEmpty();
        }
    }

    private static List<JsonNode> vectors() {
        try {
            JsonNode suite = JsonMapper.builder().build().readTree(Files.readAllBytes(VECTORS));
            return suite.get("testcases").valueStream().toList();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static Request request(JsonNode vector, int level) {
        return request(vector, level, strings(vector.get("untrusted_intermediates")));
    }

    private static Request reversed(JsonNode vector, int level) {
        List<String> intermediates = new ArrayList<>(strings(vector.get("untrusted_intermediates")));
        Collections.reverse(intermediates);
        return request(vector, level, intermediates).withId(vector.get("id").asString() + " reversed");
    }

    private static Request request(JsonNode vector, int level, List<String> intermediates) {
        String at = text(vector, "validation_time");
        Device device = Device.of(
                        level,
                        at == null ? USUAL_TIME : OffsetDateTime.parse(at).toInstant())
                .withStores(strings(vector.get("trusted_certs")), List.of(), List.of());
        List<String> chain = Stream.concat(
                        Stream.of(vector.get("peer_certificate").asString()), intermediates.stream())
                .toList();
        @Nullable
        String host =
                vector.get("expected_peer_name").isNull() ? null : text(vector.get("expected_peer_name"), "value");
        return new Request(
                vector.get("id").asString(),
                device,
                AppDescription.of(level, null),
                ConnectionDescription.of(host, chain));
    }

    private static @Nullable String text(JsonNode object, String member) {
        JsonNode value = object.get(member);
        return value == null || value.isNull() ? null : value.asString();
    }

    private static List<String> strings(JsonNode array) {
        return array.valueStream().map(JsonNode::asString).toList();
    }
}
