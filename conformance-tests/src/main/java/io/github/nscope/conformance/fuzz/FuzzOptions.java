package io.github.nscope.conformance.fuzz;

import io.github.nscope.conformance.platform.PlatformJars;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a run is told.
 *
 * @param seed of the first case; each further one has the next number
 * @param count how many cases
 * @param levels the levels to choose from, or none for all whose jars are there
 * @param only {@code config}, {@code trust}, or empty for both
 * @param jars where the platform's classes are
 * @param keys where the suite's keys are
 * @param output where reports go besides standard output, or null
 * @param most how many cases of one kind are shrunk and reported
 * @param examples where to put a case for each known divergence, or null
 * @param coverage whether to count what the platform answers instead of comparing
 */
record FuzzOptions(
        long seed,
        int count,
        List<Integer> levels,
        String only,
        PlatformJars jars,
        Path keys,
        @Nullable Path output,
        int most,
        @Nullable Path examples,
        boolean coverage) {
    FuzzOptions {
        levels = List.copyOf(levels);
    }

    static FuzzOptions parse(List<String> arguments) {
        Map<String, String> given = new HashMap<>();
        for (int i = 0; i + 1 < arguments.size(); i += 2) {
            given.put(arguments.get(i), arguments.get(i + 1));
        }
        String levels = given.getOrDefault("--levels", "");
        String jars = given.get("--jars");
        String output = given.get("--output");
        String examples = given.get("--examples");
        return new FuzzOptions(
                Long.parseLong(given.getOrDefault("--seed", "1")),
                Integer.parseInt(given.getOrDefault("--count", "1000")),
                levels.isEmpty()
                        ? List.of()
                        : Arrays.stream(levels.split(",")).map(Integer::valueOf).toList(),
                Objects.requireNonNullElse(given.get("--only"), ""),
                jars == null ? PlatformJars.inLocalRepository() : PlatformJars.in(Path.of(jars)),
                Path.of(given.getOrDefault("--keys", "conformance-tests/src/main/pki/keys")),
                output == null ? null : Path.of(output),
                Integer.parseInt(given.getOrDefault("--most", "1")),
                examples == null ? null : Path.of(examples),
                Boolean.parseBoolean(given.get("--coverage")));
    }
}
