package io.github.nscope.conformance.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class ResponseReaderTest {
    private static final Judged FULL = new Judged(
            "full",
            ConfigAnswer.LOADED,
            new PolicyAnswer(
                    false,
                    true,
                    List.of(new PolicyAnswer.Pin("SHA-256", "7HIpactkIAq2Y49orFOOQKurWxmmSFZhBCoQYcRhJ3Y=")),
                    Instant.parse("2018-01-01T00:00:00Z"),
                    false,
                    "DISABLED",
                    List.of(new PolicyAnswer.Anchor("00ff", true))),
            false,
            TrustAnswer.rejected(List.of(
                    new ThrowableDescription("java.security.cert.CertificateException", "no\nway"),
                    new ThrowableDescription("java.lang.NullPointerException", null))),
            true);

    @ParameterizedTest
    @MethodSource("responses")
    void whatIsWrittenIsReadBack(Response response) throws Exception {
        assertThat(ResponseReader.read(ResponseWriter.line(response))).isEqualTo(response);
    }

    static Stream<Response> responses() {
        return Stream.of(
                FULL,
                new Skipped("s", "no such level"),
                new Unreadable(null, "not JSON"),
                new Unreadable("u", "no device"));
    }

    @Test
    void anUnloadableConfigurationLeavesTheRestNull() {
        Judged failed = Judged.unloadable("f", ConfigAnswer.refusedByBuildTools("not well-formed"));

        assertThat(ResponseWriter.line(failed))
                .isEqualTo("{\"id\":\"f\",\"config\":{\"status\":\"FAILED\",\"error\":[{\"exception\":\"aapt2\","
                        + "\"message\":\"not well-formed\"}]},\"policy\":null,\"appCleartextPermitted\":null,"
                        + "\"trust\":null,\"hostnameVerified\":null}");
    }

    @ParameterizedTest
    @EnumSource(Member.class)
    void anOmittedMemberIsLeftOutAndNotMistakenForNull(Member member) throws Exception {
        Judged partial = new Judged(
                FULL.id(),
                FULL.config(),
                FULL.policy(),
                FULL.appCleartextPermitted(),
                FULL.trust(),
                FULL.hostnameVerified(),
                EnumSet.of(member));

        Judged read = (Judged) ResponseReader.read(ResponseWriter.line(partial));

        assertThat(read.omitted()).contains(member);
        assertThat(member.agrees(FULL, read)).isTrue();
    }

    @Test
    void membersAreComparedOneByOne() {
        Judged other =
                new Judged("other", ConfigAnswer.LOADED, FULL.policy(), true, TrustAnswer.trusted(List.of("00")), true);

        assertThat(Stream.of(Member.values()).filter(member -> !member.agrees(FULL, other)))
                .containsExactly(Member.APP_CLEARTEXT, Member.DECISION, Member.CHAIN, Member.TRUST_ERROR);
    }

    @Test
    void aWordThatIsNoDecisionIsRefused() {
        assertThatThrownBy(() -> ResponseReader.read("{\"id\":\"a\",\"trust\":{\"decision\":\"MAYBE\"}}"))
                .isInstanceOf(MalformedLineException.class)
                .hasMessage("/trust/decision: one of [TRUSTED, REJECTED] is expected");
    }
}
