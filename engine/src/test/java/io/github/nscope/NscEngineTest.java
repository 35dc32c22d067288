package io.github.nscope;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.nscope.certificate.Certificate;
import io.github.nscope.fixture.TestCertificate;
import io.github.nscope.fixture.TestPki;
import io.github.nscope.path.PathReason;
import io.github.nscope.pin.PinCheck;
import io.github.nscope.platform.ApiLevel;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class NscEngineTest {
    private static final TestCertificate ROOT = TestPki.root("CN=Root");
    private static final TestCertificate INTERMEDIATE = ROOT.intermediate("CN=Intermediate");
    private static final TestCertificate SERVER = INTERMEDIATE.endEntity("www.example.com");
    private static final List<Certificate> PRESENTED = List.of(SERVER.certificate(), INTERMEDIATE.certificate());

    private static final String HOST = "www.example.com";
    private static final String PLAIN = "<network-security-config/>";

    private static NscEngine engine(ApiLevel level, String configuration) {
        return NscEngine.of(
                App.targeting(level.major()).configuration(configuration).build(),
                Device.of(level).system(List.of(ROOT.certificate())).at(TestPki.TIME));
    }

    private static String pinning(TestCertificate pinned, String expiration) {
        return """
                <network-security-config>
                  <domain-config>
                    <domain>www.example.com</domain>
                    <pin-set%s><pin digest="SHA-256">%s</pin></pin-set>
                  </domain-config>
                </network-security-config>
                """.formatted(
                expiration,
                Base64.getEncoder()
                        .encodeToString(
                                pinned.certificate().publicKey().sha256().toArray()));
    }

    private static List<ApiLevel> levels() {
        return ApiLevel.all();
    }

    @ParameterizedTest
    @MethodSource("levels")
    void a_path_to_a_system_anchor_is_trusted(ApiLevel level) {
        Decision decision = engine(level, PLAIN).evaluate(PRESENTED, HOST);

        assertThat(decision).isInstanceOf(Trusted.class);
        assertThat(((Trusted) decision).chain())
                .containsExactly(SERVER.certificate(), INTERMEDIATE.certificate(), ROOT.certificate());
        assertThat(decision.throwable()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("levels")
    @DisplayName("S31: a pin on the anchor matches though the server did not send it")
    void the_anchor_can_be_pinned(ApiLevel level) {
        Decision decision = engine(level, pinning(ROOT, "")).evaluate(PRESENTED, HOST);

        assertThat(decision).isInstanceOf(Trusted.class);
        assertThat(((Trusted) decision).evidence().pinsOrNull())
                .isInstanceOfSatisfying(
                        PinCheck.Matched.class,
                        matched -> assertThat(matched.position()).isEqualTo(2));
    }

    @ParameterizedTest
    @MethodSource("levels")
    void another_key_in_the_pin_set_is_refused_with_the_platforms_words(ApiLevel level) {
        Decision decision = engine(level, pinning(TestPki.root("CN=Other"), "")).evaluate(PRESENTED, HOST);

        assertThat(decision.reason()).isEqualTo(ReasonCode.PIN_MISMATCH);
        assertThat(decision.throwable())
                .hasToString("Optional[java.security.cert.CertificateException: Pin verification failed]");
    }

    @ParameterizedTest
    @MethodSource("levels")
    @DisplayName("S28: from the first instant after midnight of its expiration date a pin-set is not looked at")
    void expired_pins_do_not_count(ApiLevel level) {
        String expired = pinning(TestPki.root("CN=Other"), " expiration=\"2025-12-31\"");

        assertThat(engine(level, expired).evaluate(PRESENTED, HOST).isTrusted()).isTrue();
    }

    @ParameterizedTest
    @MethodSource("levels")
    @DisplayName("S45: one domain-config makes the call without a host throw for every host")
    void a_caller_without_a_host_is_turned_away(ApiLevel level) {
        Decision decision = engine(level, pinning(ROOT, "")).evaluate(PRESENTED, null);

        assertThat(decision.reason()).isEqualTo(ReasonCode.HOSTNAME_REQUIRED);
        assertThat(decision.throwable().orElseThrow().message())
                .isEqualTo("Domain specific configurations require that hostname aware"
                        + " checkServerTrusted(X509Certificate[], String, String) is used");
    }

    @ParameterizedTest
    @MethodSource("levels")
    @DisplayName("S46: an empty host is no missing host, and gets the base configuration")
    void an_empty_host_gets_the_base(ApiLevel level) {
        assertThat(engine(level, pinning(TestPki.root("CN=Other"), ""))
                        .evaluate(PRESENTED, "")
                        .isTrusted())
                .isTrue();
    }

    @ParameterizedTest
    @MethodSource("levels")
    @DisplayName("S37: a host with a leading dot makes the trust manager throw an unchecked exception")
    void a_host_with_a_leading_dot_throws(ApiLevel level) {
        Decision decision = engine(level, PLAIN).evaluate(PRESENTED, ".example.com");

        assertThat(decision.reason()).isEqualTo(ReasonCode.LEADING_DOT_HOST);
        assertThat(decision.throwable())
                .hasToString("Optional[java.lang.IllegalArgumentException: hostname must not begin with a .]");
    }

    @ParameterizedTest
    @MethodSource("levels")
    @DisplayName("S59: a missing resource breaks every connection of its configuration")
    void a_missing_resource_breaks_every_connection(ApiLevel level) {
        String configuration = """
                <network-security-config><base-config><trust-anchors>
                  <certificates src="system"/><certificates src="@null"/>
                </trust-anchors></base-config></network-security-config>
                """;

        Decision decision = engine(level, configuration).evaluate(PRESENTED, HOST);

        assertThat(decision.reason()).isEqualTo(ReasonCode.ANCHOR_LOOKUP_CRASH);
        assertThat(decision.throwable().orElseThrow().exception())
                .isEqualTo("android.content.res.Resources$NotFoundException");
    }

    @Test
    void a_resource_of_unknown_content_is_asked_for() {
        String configuration = """
                <network-security-config><base-config><trust-anchors>
                  <certificates src="@raw/my_ca"/>
                </trust-anchors></base-config></network-security-config>
                """;

        assertThatThrownBy(() -> engine(ApiLevel.NEWEST, configuration).evaluate(PRESENTED, HOST))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("@raw/my_ca");
    }

    @ParameterizedTest
    @MethodSource("levels")
    @DisplayName("P11: a refused configuration decides nothing, and says when an app notices")
    void a_refused_configuration_is_a_decision(ApiLevel level) {
        String configuration = """
                <network-security-config>
                  <domain-config><domain>a.com</domain><domain>A.com</domain></domain-config>
                </network-security-config>
                """;

        Decision decision = engine(level, configuration).evaluate(PRESENTED, HOST);

        assertThat(decision).isInstanceOf(ConfigurationRefused.class);
        assertThat(((ConfigurationRefused) decision).moment())
                .as("S16: read at start from level 30 on")
                .isEqualTo(
                        level.major() >= 30
                                ? ConfigurationRefused.Moment.APP_START
                                : ConfigurationRefused.Moment.FIRST_USE);
        assertThat(decision.throwable().orElseThrow().cause())
                .hasToString("android.security.net.config.XmlConfigSource$ParserException:"
                        + " a.com has already been specified at: Binary XML file line #2");
    }

    @Test
    void text_that_does_not_compile_is_no_configuration() {
        Decision decision = engine(ApiLevel.NEWEST, "<network-security-config>").evaluate(PRESENTED, HOST);

        assertThat(decision).isInstanceOf(ConfigurationNotCompiled.class);
        assertThat(decision.throwable()).isEmpty();
    }

    @Test
    void a_debug_file_that_does_not_compile_keeps_every_build_from_existing() {
        App app = App.targeting(34)
                .configuration(PLAIN)
                .debugConfiguration(new ConfigurationFile(
                        "network_security_config_debug", new ConfigurationFile.Content.Text("<broken")))
                .build();

        PolicyAnswer answer = NscEngine.of(app, Device.of(34).at(TestPki.TIME)).policy(HOST);

        assertThat(answer).isInstanceOf(ConfigurationNotCompiled.class);
    }

    @Test
    @DisplayName("S18: a reference to a resource that is no file compiles, and can't be opened")
    void a_value_is_no_file() {
        App app = App.targeting(34)
                .configuration("""
                        <network-security-config><base-config><trust-anchors>
                          <certificates src="@string/my_ca"/>
                        </trust-anchors></base-config></network-security-config>
                        """)
                .resource("string/my_ca", ROOT.certificate().der())
                .build();

        Decision decision = NscEngine.of(app, Device.of(34).at(TestPki.TIME)).evaluate(PRESENTED, HOST);

        assertThat(decision.reason()).isEqualTo(ReasonCode.ANCHOR_LOOKUP_CRASH);
    }

    @Test
    @DisplayName("TS63: the trust manager does not check the hostname; the verifier's answer stands beside")
    void the_hostname_is_no_part_of_the_decision() {
        Decision decision = engine(ApiLevel.NEWEST, PLAIN).evaluate(PRESENTED, "other.example.org");

        assertThat(decision.isTrusted()).isTrue();
        assertThat(((Trusted) decision).evidence().hostname().orElseThrow().verified())
                .isFalse();
    }

    @Test
    void the_one_line_call_knows_the_roots_of_this_runtime() {
        Decision decision = NscEngine.evaluate(PLAIN, 34, List.of(), HOST);

        assertThat(decision.reason()).isEqualTo(ReasonCode.BAD_ARGUMENTS);
        assertThatThrownBy(() -> NscEngine.evaluate(PLAIN, 99, List.of(), HOST))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("API level 99 is not supported; levels 23 to 37 are");
    }

    @ParameterizedTest
    @EnumSource(PathReason.class)
    void every_failure_of_a_path_has_a_reason_code_of_its_name(PathReason reason) {
        assertThat(ReasonCode.of(reason).name()).isEqualTo(reason.name());
    }

    @Test
    void every_reason_code_has_a_sentence_of_its_own() {
        assertThat(Arrays.stream(ReasonCode.values()).map(ReasonCode::sentence))
                .doesNotHaveDuplicates()
                .noneMatch(sentence -> sentence.endsWith("."));
    }
}
