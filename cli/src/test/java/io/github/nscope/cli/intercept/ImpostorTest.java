package io.github.nscope.cli.intercept;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.nscope.App;
import io.github.nscope.Decision;
import io.github.nscope.Device;
import io.github.nscope.NscEngine;
import io.github.nscope.Trusted;
import io.github.nscope.hostname.HostnameVerdict;
import io.github.nscope.platform.ApiLevel;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ImpostorTest {
    private static final Instant TIME = Instant.parse("2026-06-01T12:00:00Z");

    static List<ApiLevel> levels() {
        return ApiLevel.all();
    }

    /** Whatever refuses an impostor is then the app's doing, and no fault of its certificates. */
    @ParameterizedTest
    @MethodSource("levels")
    void isTrustedWhereItsAuthorityIs(ApiLevel level) {
        App app = App.targeting(24).build();
        Device device = Device.of(level)
                .system(List.of(new Impostor(null).authority(TIME)))
                .at(TIME);

        for (String host : List.of("api.example.com", "10.0.2.2", "2001:db8::1")) {
            Decision decision = NscEngine.of(app, device).evaluate(new Impostor(host).presented(TIME), host);

            assertThat(decision.isTrusted()).as(decision.toString()).isTrue();
            assertThat(((Trusted) decision).evidence().hostname().map(HostnameVerdict::verified))
                    .as(host)
                    .contains(true);
        }
    }

    @Test
    void isTheSameForTheSameQuestion() {
        assertThat(new Impostor("a.example").presented(TIME)).isEqualTo(new Impostor("a.example").presented(TIME));
        assertThat(new Impostor("a.example").presented(TIME).get(0).publicKey().sha256())
                .isEqualTo(Impostor.digest());
    }
}
