package io.github.nscope.cli.fuzz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

@DisplayName("Every input that a fuzzer began with or found is read, or refused as declared")
class CorpusTest {
    @TestFactory
    Stream<DynamicTest> inputs() {
        return Arrays.stream(FuzzTarget.values()).flatMap(CorpusTest::inputs);
    }

    private static Stream<DynamicTest> inputs(FuzzTarget target) {
        List<Path> files = files(target);
        assertThat(files).as("inputs of " + target).isNotEmpty();
        return files.stream()
                .map(file ->
                        dynamicTest(target + " " + file.getFileName(), () -> target.read(Files.readAllBytes(file))));
    }

    private static List<Path> files(FuzzTarget target) {
        try (Stream<Path> files = Files.list(target.corpus())) {
            return files.sorted().toList();
        } catch (IOException e) {
            throw new AssertionError("no inputs for " + target, e);
        }
    }
}
