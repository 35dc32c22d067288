package io.github.nscope.cli.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.github.nscope.Device;
import io.github.nscope.NscEngine;
import io.github.nscope.cli.input.BadInput;
import io.github.nscope.platform.ApiLevel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("Damaged and hostile packages give an answer or one line that says what is wrong")
class HostileAppsTest {
    private static final int ROUNDS = 600;
    private static final Duration ENOUGH = Duration.ofMinutes(2);
    private static final Instant TIME = Instant.parse("2026-01-01T00:00:00Z");

    @TempDir
    private Path folder;

    private enum Outcome {
        READ,
        REFUSED
    }

    static Stream<Path> packages() {
        return Stream.of(Fixtures.apk(), Fixtures.oldApk());
    }

    @ParameterizedTest
    @MethodSource("packages")
    void changed_anywhere(Path apk) throws IOException {
        byte[] content = Files.readAllBytes(apk);
        Random random = new Random(1);
        assertTimeoutPreemptively(ENOUGH, () -> {
            Map<Outcome, Integer> outcomes = new EnumMap<>(Outcome.class);
            for (int i = 0; i < ROUNDS; i++) {
                outcomes.merge(read(mutated(content, random)), 1, Integer::sum);
            }
            assertThat(outcomes).containsKeys(Outcome.READ, Outcome.REFUSED);
        });
    }

    @ParameterizedTest
    @MethodSource("packages")
    void changed_within_entries_of_a_sound_archive(Path apk) throws IOException {
        Map<String, byte[]> entries = Fixtures.entries(apk);
        String[] targets = {"AndroidManifest.xml", "resources.arsc", "res/xml/nsc.xml", "res/xml/nsc_debug.xml"};
        Random random = new Random(2);
        assertTimeoutPreemptively(ENOUGH, () -> {
            Map<Outcome, Integer> outcomes = new EnumMap<>(Outcome.class);
            for (int i = 0; i < ROUNDS; i++) {
                Map<String, byte[]> changed = new LinkedHashMap<>(entries);
                String target = targets[random.nextInt(targets.length)];
                changed.put(target, mutated(Objects.requireNonNull(entries.get(target)), random));
                outcomes.merge(read(Fixtures.zip(changed)), 1, Integer::sum);
            }
            assertThat(outcomes).containsKeys(Outcome.READ, Outcome.REFUSED);
        });
    }

    private Outcome read(byte[] apk) throws IOException {
        Path file = Files.write(folder.resolve("app.apk"), apk);
        try {
            AppInput app = AppInputs.read(file);
            for (int level : new int[] {24, 29, 37}) {
                AppOnDevice seen = app.on(ApiLevel.of(level), BuildVariant.AS_GIVEN);
                Device device = Device.of(level).at(TIME);
                NscEngine.of(seen.app(ApiLevel.of(level)), device).policy("www.example.com");
            }
            return Outcome.READ;
        } catch (BadInput refused) {
            assertThat(refused.line()).contains("app.apk").contains("; ").doesNotContain("\n");
            return Outcome.REFUSED;
        }
    }

    /** Cut off, with bits flipped, or with a word that is an extreme size or index. */
    static byte[] mutated(byte[] content, Random random) {
        byte[] changed = content.clone();
        switch (random.nextInt(4)) {
            case 0 -> changed = Arrays.copyOf(changed, random.nextInt(changed.length));
            case 1 -> {
                int word = random.nextInt(changed.length / 4) * 4;
                byte filler = (byte) (random.nextBoolean() ? 0xff : 0);
                Arrays.fill(changed, word, Math.min(word + 4, changed.length), filler);
                changed[Math.min(word + 3, changed.length - 1)] = (byte) (random.nextBoolean() ? 0x7f : 0x00);
            }
            default -> {
                for (int i = 0; i <= random.nextInt(4); i++) {
                    changed[random.nextInt(changed.length)] ^= (byte) (1 << random.nextInt(8));
                }
            }
        }
        return changed;
    }
}
