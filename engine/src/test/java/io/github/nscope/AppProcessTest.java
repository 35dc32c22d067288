package io.github.nscope;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.nscope.anchor.KeyStoreContents;
import io.github.nscope.certificate.Certificate;
import io.github.nscope.fixture.TestCertificate;
import io.github.nscope.fixture.TestPki;
import io.github.nscope.platform.ApiLevel;
import io.github.nscope.transparency.UsableLogLists;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The policy object of a process and its default configuration, section 8.4; the factory's doors, section 6.7. */
@DisplayName("8.4 a process and its applications")
class AppProcessTest {
    private static final String HOST = "www.example.com";
    private static final TestCertificate ROOT = TestPki.root("CN=Root");
    private static final List<Certificate> CHAIN = List.of(ROOT.endEntity(HOST).certificate());
    private static final String PIN =
            "<pin-set><pin digest='SHA-256'>AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=</pin></pin-set>";

    private static final String DENYING = base(false, "");
    private static final String PERMITTING = base(true, "");
    private static final String PINNED_DENYING = base(false, domain(PIN));
    private static final String PINNED_PERMITTING = base(true, domain(PIN));
    private static final String BROKEN =
            "<network-security-config><base-config/><base-config/></network-security-config>";

    static List<ApiLevel> levels() {
        return ApiLevel.all();
    }

    private static String base(boolean cleartext, String content) {
        return "<network-security-config><base-config cleartextTrafficPermitted='" + cleartext + "'/>" + content
                + "</network-security-config>";
    }

    private static String domain(String content) {
        return "<domain-config><domain>" + HOST + "</domain>" + content + "</domain-config>";
    }

    /** An app that targets no level whose default requires transparency. */
    private static App app(ApiLevel level, String configuration) {
        return App.targeting(Math.min(level.major(), 36))
                .configuration(configuration)
                .build();
    }

    private static AppProcess process(ApiLevel level) {
        Device.Builder device = Device.of(level).system(List.of(ROOT.certificate()));
        UsableLogLists.files().forEach(device::dataFile);
        return AppProcess.on(device.at(TestPki.TIME));
    }

    /** A process in which applications have started, one after the other. */
    private static AppProcess running(ApiLevel level, String... configurations) {
        AppProcess process = process(level);
        for (String configuration : configurations) {
            process = ((Binding.Bound) process.start(app(level, configuration))).process();
        }
        return process;
    }

    private static Decision decide(AppProcess process) {
        FactoryAnswer answer = process.trustManager(FactoryInput.NullKeyStore.NULL_KEY_STORE);
        return ((FactoryAnswer.Made) answer).engine().evaluate(CHAIN, HOST);
    }

    private static <T> QueryAnswer<T> answered(T value) {
        return new QueryAnswer.Answered<>(value);
    }

    private static <T> QueryAnswer<T> from(int first, ApiLevel level, T value) {
        return level.major() < first ? new QueryAnswer.NotThere<>() : answered(value);
    }

    @ParameterizedTest
    @MethodSource("levels")
    @DisplayName("before a configuration is installed, cleartext is permitted and nothing is required")
    void beforeInstallation(ApiLevel level) {
        ProcessPolicy policy = process(level).policy();

        assertThat(policy.cleartextPermitted()).isEqualTo(answered(true));
        assertThat(policy.cleartextPermitted(HOST)).isEqualTo(answered(true));
        assertThat(policy.transparencyRequired(HOST)).isEqualTo(from(26, level, false));
        assertThat(policy.transparencyReason(HOST)).isEqualTo(from(37, level, 0));
        assertThat(policy.domainEncryptionMode(HOST)).isEqualTo(from(37, level, 0));
    }

    @ParameterizedTest
    @MethodSource("levels")
    @DisplayName(
            "24 and 25 install a policy of the manifest's flag before the configuration's; later levels only the latter")
    void manifestPolicy(ApiLevel level) {
        App app = App.targeting(24)
                .configuration(PERMITTING)
                .usesCleartextTraffic(false)
                .build();

        Binding.Bound bound = (Binding.Bound) process(level).start(app);

        assertThat(bound.installed()).hasSize(level.major() <= 25 ? 2 : 1);
        assertThat(bound.installed().get(0).cleartextPermitted()).isEqualTo(answered(level.major() > 25));
        assertThat(bound.process().policy())
                .isSameAs(bound.installed().get(bound.installed().size() - 1));
        assertThat(bound.process().policy().cleartextPermitted()).isEqualTo(answered(true));
    }

    @ParameterizedTest
    @MethodSource("levels")
    @DisplayName("8.1 the configuration's policy answers host by host, and throws where the configuration does")
    void configuredPolicy(ApiLevel level) {
        String text = base(
                true,
                "<domain-config cleartextTrafficPermitted='false'><domain>" + HOST
                        + "</domain><certificateTransparency enabled='true'/><domainEncryption mode='enabled'/>"
                        + "</domain-config>");
        ProcessPolicy policy = running(level, text).policy();

        assertThat(policy.cleartextPermitted()).isEqualTo(answered(false));
        assertThat(policy.cleartextPermitted("other.example")).isEqualTo(answered(true));
        assertThat(policy.cleartextPermitted(HOST)).isEqualTo(answered(false));
        assertThat(policy.transparencyRequired(HOST)).isEqualTo(from(26, level, level.major() >= 36));
        assertThat(policy.transparencyReason(HOST)).isEqualTo(from(37, level, 3));
        assertThat(policy.domainEncryptionMode(HOST)).isEqualTo(from(37, level, 3));
        assertThat(policy.cleartextPermitted(".x"))
                .hasToString("Threw[throwable=java.lang.IllegalArgumentException: hostname must not begin with a .]");
    }

    @ParameterizedTest
    @MethodSource("levels")
    @DisplayName("8.2 transparency up to 35 and a reason that the base gives are answered without a look at the host")
    void unaskedHosts(ApiLevel level) {
        String requiring = "<network-security-config><base-config><certificateTransparency enabled='true'/>"
                + "</base-config></network-security-config>";
        ProcessPolicy policy = running(level, requiring).policy();

        assertThat(policy.transparencyReason(".x")).isEqualTo(from(37, level, 2));
        if (level.major() < 36) {
            assertThat(policy.transparencyRequired(".x")).isEqualTo(from(26, level, false));
        } else {
            assertThat(policy.transparencyRequired(".x")).isInstanceOf(QueryAnswer.Threw.class);
        }
    }

    @ParameterizedTest
    @MethodSource("levels")
    @DisplayName("S15, S16 a broken configuration crashes from 30 on, before every query throws")
    void brokenConfiguration(ApiLevel level) {
        Binding binding = process(level).start(app(level, BROKEN));

        if (level.major() >= 30) {
            assertThat(binding).isInstanceOf(Binding.Crashed.class);
            return;
        }
        AppProcess process = ((Binding.Bound) binding).process();
        assertThat(process.policy().cleartextPermitted()).isInstanceOf(QueryAnswer.Threw.class);
        assertThat(process.policy().cleartextPermitted(HOST)).isInstanceOf(QueryAnswer.Threw.class);
        assertThat(process.policy().transparencyRequired(HOST))
                .as("without effect before 36, so that it asks no configuration")
                .isEqualTo(from(26, level, false));
        assertThat(decide(process)).isInstanceOf(ConfigurationRefused.class);
    }

    @Nested
    @DisplayName("S77 setCleartextTrafficPermitted")
    class CleartextOverride {
        private static final String TRANSPARENT = "<network-security-config>"
                + domain("<certificateTransparency enabled='true'/>") + "</network-security-config>";

        static List<ApiLevel> levels() {
            return ApiLevel.all();
        }

        @ParameterizedTest
        @MethodSource("levels")
        @DisplayName("S77 one answer about cleartext for every host, loopback names and bad hosts included")
        void cleartext(ApiLevel level) {
            for (boolean permitted : new boolean[] {true, false}) {
                ProcessPolicy policy = running(level, PINNED_DENYING)
                        .overridingCleartext(permitted)
                        .policy();

                assertThat(policy.cleartextPermitted()).isEqualTo(answered(permitted));
                for (String host : new String[] {HOST, "other.example", "localhost", ".x", null}) {
                    assertThat(policy.cleartextPermitted(host)).isEqualTo(answered(permitted));
                }
            }
        }

        @ParameterizedTest
        @MethodSource("levels")
        @DisplayName(
                "S77 transparency becomes false up to 35, is kept from 36 on; on 37 reason and encryption become 0")
        void otherQueries(ApiLevel level) {
            ProcessPolicy policy =
                    running(level, TRANSPARENT).overridingCleartext(true).policy();

            assertThat(policy.transparencyRequired(HOST)).isEqualTo(from(26, level, level.major() >= 36));
            assertThat(policy.transparencyReason(HOST)).isEqualTo(from(37, level, 0));
            assertThat(policy.domainEncryptionMode(HOST)).isEqualTo(from(37, level, 0));
        }

        @ParameterizedTest
        @MethodSource("levels")
        @DisplayName("S77 trust managers do not notice, not even those that ask about transparency")
        void trust(ApiLevel level) {
            assertThat(decide(running(level, PINNED_DENYING).overridingCleartext(true))
                            .reason())
                    .isEqualTo(ReasonCode.PIN_MISMATCH);
            assertThat(decide(running(level, TRANSPARENT).overridingCleartext(true))
                            .reason())
                    .isEqualTo(level.major() < 36 ? ReasonCode.TRUSTED : ReasonCode.TRANSPARENCY);
        }

        @ParameterizedTest
        @MethodSource("levels")
        @DisplayName("S77 an override before the first application is gone with it, a second one counts over the first")
        void order(ApiLevel level) {
            AppProcess early =
                    ((Binding.Bound) process(level).overridingCleartext(true).start(app(level, DENYING))).process();
            AppProcess twice =
                    running(level, TRANSPARENT).overridingCleartext(true).overridingCleartext(false);

            assertThat(early.policy().cleartextPermitted()).isEqualTo(answered(false));
            assertThat(twice.policy().cleartextPermitted(HOST)).isEqualTo(answered(false));
            assertThat(twice.policy().transparencyRequired(HOST)).isEqualTo(from(26, level, level.major() >= 36));
        }
    }

    @Nested
    @DisplayName("S78 a second application in the process")
    class Second {
        static List<ApiLevel> levels() {
            return ApiLevel.all();
        }

        @ParameterizedTest
        @MethodSource("levels")
        @DisplayName("S78 with an equal cleartext answer it silently takes the trust configuration over, from 30 on")
        void equal(ApiLevel level) {
            assertThat(decide(running(level, PINNED_DENYING, DENYING)).reason())
                    .isEqualTo(level.major() < 30 ? ReasonCode.PIN_MISMATCH : ReasonCode.TRUSTED);
            assertThat(decide(running(level, DENYING, PINNED_DENYING)).reason())
                    .isEqualTo(level.major() < 30 ? ReasonCode.TRUSTED : ReasonCode.PIN_MISMATCH);
        }

        @ParameterizedTest
        @MethodSource("levels")
        @DisplayName("S78 with another answer and domains on either side the process crashes, from 30 on")
        void conflict(ApiLevel level) {
            for (String[] pair : new String[][] {
                {PINNED_DENYING, PERMITTING}, {DENYING, PINNED_PERMITTING}, {PINNED_PERMITTING, DENYING}
            }) {
                Binding binding = running(level, pair[0]).start(app(level, pair[1]));

                if (level.major() < 30) {
                    assertThat(decide(((Binding.Bound) binding).process()).reason())
                            .isEqualTo(decide(running(level, pair[0])).reason());
                } else {
                    assertThat(binding)
                            .hasToString("Crashed[throwable=java.lang.RuntimeException:"
                                    + " Found multiple conflicting per-domain rules]");
                }
            }
        }

        @ParameterizedTest
        @MethodSource("levels")
        @DisplayName("S78 with another answer and no domains the one that permits is the default, from 30 on")
        void permissive(ApiLevel level) {
            String nothingTrusted = "<network-security-config><base-config cleartextTrafficPermitted='%s'>"
                    + "<trust-anchors/></base-config></network-security-config>";
            String trustingNobody = nothingTrusted.formatted(true);
            String denyingNobody = nothingTrusted.formatted(false);

            assertThat(decide(running(level, DENYING, trustingNobody)).isTrusted())
                    .isEqualTo(level.major() < 30);
            assertThat(decide(running(level, trustingNobody, DENYING)).isTrusted())
                    .isFalse();
            assertThat(decide(running(level, denyingNobody, PERMITTING)).isTrusted())
                    .isEqualTo(level.major() >= 30);
        }

        @ParameterizedTest
        @MethodSource("levels")
        @DisplayName(
                "S78 the policy object stays the first one's: cleartext, transparency and encryption answers with it")
        void policyObject(ApiLevel level) {
            String first =
                    base(false, domain("<certificateTransparency enabled='true'/><domainEncryption mode='enabled'/>"));
            String second = base(
                    false, domain("<certificateTransparency enabled='false'/><domainEncryption mode='disabled'/>"));
            AppProcess process = running(level, first, second);

            assertThat(process.policy().transparencyRequired(HOST)).isEqualTo(from(26, level, level.major() >= 36));
            assertThat(process.policy().domainEncryptionMode(HOST)).isEqualTo(from(37, level, 3));
            assertThat(decide(process).reason())
                    .as("Conscrypt asks that object too")
                    .isEqualTo(level.major() < 36 ? ReasonCode.TRUSTED : ReasonCode.TRANSPARENCY);
            assertThat(decide(running(level, second, first)).isTrusted()).isTrue();
        }

        @ParameterizedTest
        @MethodSource("levels")
        @DisplayName("S16, S78 a second one with a broken file crashes the process from 30 on, before nobody reads it")
        void broken(ApiLevel level) {
            Binding binding = running(level, DENYING).start(app(level, BROKEN));

            assertThat(binding).isInstanceOf(level.major() < 30 ? Binding.Bound.class : Binding.Crashed.class);
        }
    }

    @Nested
    @DisplayName("6.7 TrustManagerFactory")
    class Factory {
        static List<ApiLevel> levels() {
            return ApiLevel.all();
        }

        @ParameterizedTest
        @MethodSource("levels")
        @DisplayName("6.7 without init, or with init(null) before there is a default, it is not initialised")
        void notInitialised(ApiLevel level) {
            String thrown = "Threw[throwable=java.lang.IllegalStateException: TrustManagerFactory not initialized]";

            assertThat(running(level, DENYING).trustManager(FactoryInput.Nothing.NOTHING))
                    .hasToString(thrown);
            assertThat(process(level).trustManager(FactoryInput.NullKeyStore.NULL_KEY_STORE))
                    .hasToString(thrown);
        }

        @ParameterizedTest
        @MethodSource("levels")
        @DisplayName("6.7 parameters other than the platform's own are refused by their name")
        void foreignParameters(ApiLevel level) {
            assertThat(process(level)
                            .trustManager(new FactoryInput.ForeignParameters("CertPathTrustManagerParameters")))
                    .hasToString("Threw[throwable=java.security.InvalidAlgorithmParameterException:"
                            + " Unsupported spec: CertPathTrustManagerParameters. Only"
                            + " android.security.net.config.RootTrustManagerFactorySpi$ApplicationConfigParameters"
                            + " supported]");
        }

        @ParameterizedTest
        @MethodSource("levels")
        @DisplayName("S34 a key store makes a manager of its own, before and after there is a default")
        void keyStore(ApiLevel level) {
            FactoryInput input = new FactoryInput.KeyStore(KeyStoreContents.trusting(List.of(ROOT.certificate())));

            for (AppProcess process : List.of(process(level), running(level, PINNED_DENYING))) {
                FactoryAnswer.Made made = (FactoryAnswer.Made) process.trustManager(input);

                assertThat(made.engine().evaluate(CHAIN, HOST).isTrusted()).isTrue();
            }
        }

        @ParameterizedTest
        @MethodSource("levels")
        @DisplayName("6.7 a manager keeps the default of the moment at which its factory was initialised")
        void captured(ApiLevel level) {
            AppProcess process = running(level, PINNED_DENYING);
            FactoryAnswer.Made made =
                    (FactoryAnswer.Made) process.trustManager(FactoryInput.NullKeyStore.NULL_KEY_STORE);
            AppProcess later = ((Binding.Bound) process.start(app(level, DENYING))).process();

            assertThat(made.engine().evaluate(CHAIN, HOST).reason()).isEqualTo(ReasonCode.PIN_MISMATCH);
            assertThat(decide(later).isTrusted()).isEqualTo(level.major() >= 30);
        }
    }

    @Test
    @DisplayName("an app that the build tools refuse can't be started")
    void appThatCantExist() {
        App app = app(ApiLevel.NEWEST, "<network-security-config>");

        assertThatThrownBy(() -> process(ApiLevel.NEWEST).start(app))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("NOT COMPILED");
    }
}
