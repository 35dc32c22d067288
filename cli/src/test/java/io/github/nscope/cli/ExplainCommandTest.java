package io.github.nscope.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.nscope.ReasonCode;
import io.github.nscope.config.ParserRule;
import io.github.nscope.config.PlatformDefault;
import io.github.nscope.platform.Behavior;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ExplainCommandTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "anchor~java.security.cert.CertPathValidatorException: Trust anchor for certification path not found.",
                "pins~javax.net.ssl.SSLHandshakeException: Pin verification failed",
                "cleartext~java.net.UnknownServiceException: CLEARTEXT communication to 10.0.2.2 not permitted by network"
                        + " security policy",
                "behavior~MANIFEST_DENIES_CLEARTEXT_BY_TARGET",
                "reason~pin-mismatch",
                "rule~nsc/P11",
            })
    void answersInEveryFormat(String name, String text) {
        for (Format format : Golden.FORMATS) {
            Run run = Run.of("explain", "--format", format.toString(), text);

            assertThat(run.err()).isEmpty();
            assertThat(run.status()).as(run.out()).isZero();
            Golden.check("explain/" + name + "." + format, run.out());
        }
    }

    @Test
    void ofALogTheCauseIsToldAndNotWhatWrapsIt() {
        String log = """
                06-01 12:00:00.000  1234  1234 E AndroidRuntime: FATAL EXCEPTION: main
                java.lang.RuntimeException: Failed to parse XML configuration from network_security_config
                \tat android.security.net.config.XmlConfigSource.ensureInitialized(XmlConfigSource.java:91)
                Caused by: android.security.net.config.XmlConfigSource$ParserException: Invalid expiration date in pin-set at: Binary XML file line #7
                Caused by: java.text.ParseException: Unparseable date: "2018/8/10"
                """;

        Run run = Run.fed(log, "explain");

        assertThat(run.status()).isZero();
        assertThat(run.out()).contains("\nPIN_SET_EXPIRATION\n").doesNotContain("\nCONFIGURATION_REFUSED\n");
        Golden.check("explain/log.text", run.out());
    }

    @Test
    void whatIsNotKnownIsSaid() {
        Run run = Run.of("explain", "java.net.ConnectException: Connection refused");

        assertThat(run.status()).isEqualTo(1);
        assertThat(run.out()).startsWith("Nothing is known about this");
    }

    static Stream<String> ids() {
        return Stream.of(
                        Stream.of(Behavior.values()),
                        Stream.of(ReasonCode.values()),
                        Stream.of(ParserRule.values()),
                        Stream.of(PlatformDefault.values()))
                .flatMap(values -> values)
                .map(Enum::name);
    }

    @ParameterizedTest
    @MethodSource("ids")
    void everyIdHasAPage(String id) {
        Run run = Run.of("explain", id);

        assertThat(run.status()).as(run.out()).isZero();
        assertThat(run.out()).contains("\n" + id + "\n");
    }

    @Test
    void ruleIdsMayLeaveTheSpecificationOut() {
        for (String id : List.of("nsc/P11", "P11", "p11", "TS13")) {
            assertThat(Run.of("explain", id).status()).as(id).isZero();
        }
    }
}
