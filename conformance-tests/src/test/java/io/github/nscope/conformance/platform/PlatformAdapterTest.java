package io.github.nscope.conformance.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.nscope.conformance.protocol.AppDescription;
import io.github.nscope.conformance.protocol.ConfigAnswer;
import io.github.nscope.conformance.protocol.Device;
import io.github.nscope.conformance.protocol.Judged;
import io.github.nscope.conformance.protocol.PolicyAnswer;
import io.github.nscope.conformance.protocol.Request;
import io.github.nscope.conformance.protocol.Skipped;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PlatformAdapterTest {
    @Test
    void theTestsRunWithTheArgumentsThatAProcessIsTold() {
        assertThat(ManagementFactory.getRuntimeMXBean().getInputArguments()).containsAll(PlatformAdapter.JVM_ARGUMENTS);
    }

    @Test
    void oneLevelIsInEveryBuild() {
        assertThat(ThePlatform.levels().boxed()).contains(34);
    }

    static IntStream levelsWithConfigurations() {
        return ThePlatform.levels().filter(level -> level >= 24);
    }

    @ParameterizedTest
    @MethodSource("levelsWithConfigurations")
    void aConfigurationIsReadByThePlatformsOwnClasses(int level) {
        Judged judged = ThePlatform.judge(
                level,
                "<network-security-config><domain-config cleartextTrafficPermitted='true' hstsEnforced='1'>"
                        + "<domain includeSubdomains='true'>example.com</domain><pin-set expiration='2028-01-01'>"
                        + "<pin digest='sha-256'>7HIpactkIAq2Y49orFOOQKurWxmmSFZhBCoQYcRhJ3Y=</pin></pin-set>"
                        + "</domain-config></network-security-config>",
                "a.example.com");

        assertThat(judged.config()).isEqualTo(ConfigAnswer.LOADED);
        assertThat(judged.policy())
                .isEqualTo(new PolicyAnswer(
                        true,
                        true,
                        List.of(new PolicyAnswer.Pin("sha-256", "7HIpactkIAq2Y49orFOOQKurWxmmSFZhBCoQYcRhJ3Y=")),
                        Instant.parse("2028-01-01T00:00:00Z"),
                        level < 26 ? null : level >= 37,
                        level < 37 ? null : "OPPORTUNISTIC",
                        List.of()));
    }

    @Test
    void aLevelThatNobodyHasIsSkipped() {
        try (PlatformAdapter adapter = new PlatformAdapter(PlatformJars.in(Path.of("target", "platform")))) {
            Request request = new Request("old", Device.of(22, ThePlatform.NOW), AppDescription.of(22, null), null);

            assertThat(adapter.answer(request)).isEqualTo(new Skipped("old", "no classes of API level 22 exist"));
        }
    }

    @Test
    void aMissingJarIsNamedWithWhatFetchesIt(@TempDir Path empty) {
        assertThatThrownBy(() -> PlatformJars.in(empty).jar(28))
                .isInstanceOf(PlatformJars.MissingJarException.class)
                .hasMessage("the platform's classes of API level 28 are not below " + empty
                        + "; fetch them with mvn dependency:get -Dtransitive=false"
                        + " -Dartifact=org.robolectric:android-all:9-robolectric-4913185-2");
    }
}
