package io.github.nscope.transparency;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.nscope.certificate.Bytes;
import io.github.nscope.certificate.Certificate;
import io.github.nscope.fixture.TestCertificate;
import io.github.nscope.fixture.TestLog;
import io.github.nscope.fixture.TestPki;
import io.github.nscope.platform.PlatformThrowable;
import io.github.nscope.transparency.TransparencyResult.Complied;
import io.github.nscope.transparency.TransparencyResult.Violated;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The policies of levels 24 to 35, section 5.3 of the trust semantics. */
class ForcedTransparencyTest {
    private static final TestCertificate ROOT = TestPki.root("CN=Root");
    private static final TestCertificate SERVER = ROOT.endEntity("www.example.com");
    private static final List<Certificate> PATH = List.of(SERVER.certificate(), ROOT.certificate());
    private static final TestLog A = TestLog.named("Log A");
    private static final TestLog B = TestLog.named("Log B");

    @ParameterizedTest
    @CsvSource({
        "ONE_TIMESTAMP, 0, false",
        "ONE_TIMESTAMP, 1, true",
        "TWO_LOGS, 0, false",
        "TWO_LOGS, 1, false",
        "TWO_LOGS, 2, true",
    })
    @DisplayName("24 and 25: one valid timestamp of a known log; 26 to 35: two distinct logs")
    void howMany(ForcedTransparency policy, int timestamps, boolean complies) {
        byte[][] promises = {A.promise(SERVER, TestPki.TIME), B.promise(SERVER, TestPki.TIME)};
        DeliveredTimestamps delivered = delivered(Arrays.copyOf(promises, timestamps));
        assertThat(policy.check(PATH, delivered, logs(policy, A, B)))
                .isInstanceOf(complies ? Complied.class : Violated.class);
    }

    @Test
    @DisplayName("Two timestamps of one log are one log")
    void oneLogTwice() {
        DeliveredTimestamps delivered =
                delivered(A.promise(SERVER, TestPki.TIME), A.promise(SERVER, TestPki.TIME.plusSeconds(1)));
        assertThat(ForcedTransparency.TWO_LOGS.check(PATH, delivered, logs(ForcedTransparency.TWO_LOGS, A, B)))
                .isInstanceOf(Violated.class);
    }

    @ParameterizedTest
    @CsvSource({
        "ONE_TIMESTAMP, No valid SCT found",
        "TWO_LOGS, Certificate chain does not conform to required transparency policy.",
    })
    @DisplayName("The exceptions' words: with full stop, without reason")
    void words(ForcedTransparency policy, String message) {
        TransparencyResult result = policy.check(PATH, DeliveredTimestamps.NONE, Map.of());
        assertThat(((Violated) result).throwable())
                .isEqualTo(PlatformThrowable.of("java.security.cert.CertificateException", message));
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("A timestamp of an unknown log does not count")
    void unknownLog(ForcedTransparency policy) {
        DeliveredTimestamps delivered = delivered(A.promise(SERVER, TestPki.TIME), B.promise(SERVER, TestPki.TIME));
        assertThat(policy.check(PATH, delivered, Map.of())).isInstanceOf(Violated.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"description", "url", "key"})
    @DisplayName("A file without one of its three fields is an unknown log")
    void missingField(String field) {
        for (ForcedTransparency policy : ForcedTransparency.values()) {
            String text = text(policy, A).replace(field + ":", "x:");
            assertThat(policy.readLogs(Map.of(name(A), TestLists.bytes(text)))).isEmpty();
        }
    }

    @Test
    @DisplayName("Commas separate on 24 and 25, line breaks from 26; the name must be the log's id")
    void separators() {
        for (ForcedTransparency policy : ForcedTransparency.values()) {
            for (ForcedTransparency other : ForcedTransparency.values()) {
                assertThat(policy.readLogs(Map.of(name(A), TestLists.bytes(text(other, A)))))
                        .hasSize(policy == other ? 1 : 0);
            }
            assertThat(policy.readLogs(Map.of(name(B), TestLists.bytes(text(policy, A)))))
                    .isEmpty();
            assertThat(policy.readLogs(
                            Map.of(name(A), TestLists.bytes(text(policy, A).replace("key:", "key:!")))))
                    .isEmpty();
        }
    }

    private static Map<Bytes, TransparencyLog> logs(ForcedTransparency policy, TestLog first, TestLog second) {
        return policy.readLogs(Map.of(
                name(first),
                TestLists.bytes(text(policy, first)),
                name(second),
                TestLists.bytes(text(policy, second))));
    }

    private static String text(ForcedTransparency policy, TestLog log) {
        String separator = policy == ForcedTransparency.ONE_TIMESTAMP ? "," : "\n";
        return String.join(separator, "description:" + log.name(), "url:https://log.example/", "key:" + log.keyText());
    }

    private static String name(TestLog log) {
        return HexFormat.of().formatHex(log.id());
    }

    private static DeliveredTimestamps delivered(byte[]... timestamps) {
        return new DeliveredTimestamps(Bytes.copyOf(TestLog.list(timestamps)), null);
    }
}
