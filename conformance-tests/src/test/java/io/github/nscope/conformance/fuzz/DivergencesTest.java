package io.github.nscope.conformance.fuzz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.nscope.conformance.engine.EngineAdapter;
import io.github.nscope.conformance.platform.PlatformAdapter;
import io.github.nscope.conformance.platform.PlatformJars;
import io.github.nscope.conformance.protocol.Request;
import io.github.nscope.conformance.protocol.RequestReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every known divergence has an example on which it is needed, so that none outlives what it excuses. */
class DivergencesTest {
    private static final PlatformJars JARS = PlatformJars.in(Path.of("target", "platform"));
    private static final PlatformAdapter PLATFORM = new PlatformAdapter(JARS);

    @AfterAll
    static void end() {
        PLATFORM.close();
    }

    private static Stream<String> names() {
        return Divergences.KNOWN.all().stream().map(Divergence::name);
    }

    @ParameterizedTest
    @MethodSource("names")
    void the_platform_and_the_engine_differ_without_the_entry_and_agree_with_it(String name) {
        Divergence divergence = named(name);
        Request example = example(name);
        assumeTrue(JARS.available().contains(example.device().apiLevel()), "a level that only the profile fetches");

        assertThat(compare(example, Divergences.KNOWN.without(divergence)).isEqual())
                .isFalse();
        assertThat(compare(example, Divergences.KNOWN)).hasToString("");
    }

    @ParameterizedTest
    @MethodSource("names")
    void the_page_names_it(String name) throws IOException {
        assertThat(Files.readString(Path.of("..", "docs", "divergences.md"))).contains("`" + name + "`");
    }

    @Test
    void a_divergence_that_is_not_met_is_reported() {
        DifferentialRun run = new DifferentialRun(PLATFORM, new EngineAdapter(), Divergences.KNOWN);

        run.compare(example("negative-length"));

        assertThat(run.applied())
                .containsEntry("negative-length", 1)
                .containsEntry("words-of-boringssl", 0)
                .hasSameSizeAs(Divergences.KNOWN.all());
    }

    private static Comparison compare(Request request, Divergences known) {
        return new DifferentialRun(PLATFORM, new EngineAdapter(), known).compare(request);
    }

    private static Divergence named(String name) {
        return Divergences.KNOWN.all().stream()
                .filter(divergence -> divergence.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static Request example(String name) {
        try (InputStream in = DivergencesTest.class.getResourceAsStream("divergences/" + name + ".json")) {
            assertThat(in).as("example of %s", name).isNotNull();
            return new RequestReader(InstantSource.system())
                    .read(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException | io.github.nscope.conformance.protocol.MalformedLineException e) {
            throw new AssertionError(e);
        }
    }
}
