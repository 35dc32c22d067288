package io.github.nscope;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.nscope.anchor.DeviceStores;
import io.github.nscope.anchor.KeyStoreContents;
import io.github.nscope.anchor.KeyStoreContents.Entries;
import io.github.nscope.anchor.KeyStoreEntry.PrivateKey;
import io.github.nscope.anchor.KeyStoreEntry.SecretKey;
import io.github.nscope.anchor.KeyStoreEntry.TrustedCertificate;
import io.github.nscope.certificate.Certificate;
import io.github.nscope.config.DomainEncryption;
import io.github.nscope.config.TrustComparison.Compared;
import io.github.nscope.fixture.TestCertificate;
import io.github.nscope.fixture.TestPki;
import io.github.nscope.platform.ApiLevel;
import io.github.nscope.transparency.UsableLogLists;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Trust managers over an app's own key store, sections 6.7 and 7.3. */
@DisplayName("6.7, 7.3 TrustManagerFactory.init(keyStore)")
class KeyStoreTrustTest {
    private static final String HOST = "www.example.com";
    private static final TestCertificate SYSTEM = TestPki.root("CN=System");
    private static final TestCertificate OWN = TestPki.root("CN=Own");
    private static final KeyStoreContents KEY_STORE = KeyStoreContents.trusting(List.of(OWN.certificate()));

    private static final String PINNED = """
            <network-security-config>
              <debug-overrides><trust-anchors><certificates src="system"/></trust-anchors></debug-overrides>
              <domain-config cleartextTrafficPermitted="false">
                <domain>www.example.com</domain>
                <pin-set><pin digest="SHA-256">AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=</pin></pin-set>
              </domain-config>
            </network-security-config>
            """;

    private static final String TRANSPARENT = """
            <network-security-config>
              <base-config><certificateTransparency enabled="false"/></base-config>
              <domain-config><domain>www.example.com</domain><certificateTransparency enabled="true"/></domain-config>
            </network-security-config>
            """;

    static List<ApiLevel> levels() {
        return ApiLevel.all();
    }

    private static NscEngine engine(ApiLevel level, String configuration) {
        Device.Builder device = Device.of(level).system(List.of(SYSTEM.certificate()));
        UsableLogLists.files().forEach(device::dataFile);
        App app = App.targeting(level.major())
                .configuration(configuration)
                .debuggable(true)
                .build();
        return NscEngine.of(app, device.at(TestPki.TIME));
    }

    private static List<Certificate> chain(TestCertificate issuer) {
        return List.of(issuer.endEntity(HOST).certificate());
    }

    @ParameterizedTest
    @MethodSource("levels")
    @DisplayName("S34 a manager over a key store has no pins, no domains and no debug overrides")
    void noPinsNoDomainsNoDebugOverrides(ApiLevel level) {
        NscEngine over = engine(level, PINNED).overKeyStore(KEY_STORE);

        assertThat(over.evaluate(chain(OWN), HOST).isTrusted()).isTrue();
        assertThat(over.evaluate(chain(OWN), null).isTrusted()).isTrue();
        assertThat(over.evaluate(chain(SYSTEM), HOST).reason()).isEqualTo(ReasonCode.NO_TRUST_ANCHOR);
        assertThat(((Compared) over.loaded().orElseThrow().compareTrust(HOST, "other.example")).isSame())
                .isTrue();
    }

    @ParameterizedTest
    @MethodSource("levels")
    @DisplayName("6.7 a stand-alone configuration: cleartext, no transparency, the default encryption mode")
    void settings(ApiLevel level) {
        HostPolicy policy = (HostPolicy)
                engine(level, PINNED).overKeyStore(KEY_STORE).policy(level.major() < 37 ? HOST : "localhost");

        assertThat(policy.cleartextPermitted()).isTrue();
        assertThat(policy.settings().certificateTransparency().value()).isFalse();
        assertThat(policy.settings().pins().value().pins()).isEmpty();
        assertThat(policy.encryption().map(setting -> setting.value()))
                .isEqualTo(level.major() < 37 ? Optional.empty() : Optional.of(DomainEncryption.OPPORTUNISTIC));
        assertThat(policy.explanation().toString())
                .contains("the app's own key store", "a trust manager over a key store knows no other");
    }

    @ParameterizedTest
    @MethodSource("levels")
    @DisplayName("S64 the certificate of a private key is an anchor, those above it and secret keys are none")
    void privateKeys(ApiLevel level) {
        TestCertificate own = OWN.endEntity(HOST);
        TestCertificate below = own.endEntity("below.example.com");
        KeyStoreContents contents = new Entries(List.of(
                SecretKey.SECRET_KEY,
                new PrivateKey(List.of(own.certificate(), OWN.certificate())),
                new TrustedCertificate(SYSTEM.certificate())));
        NscEngine over = engine(level, PINNED).overKeyStore(contents);

        assertThat(over.evaluate(List.of(own.certificate()), HOST).isTrusted()).isTrue();
        assertThat(over.evaluate(List.of(below.certificate()), HOST).isTrusted())
                .as("no basicConstraints are asked of an anchor")
                .isTrue();
        assertThat(over.evaluate(chain(SYSTEM), HOST).isTrusted()).isTrue();
        assertThat(over.evaluate(List.of(OWN.endEntity("other").certificate()), HOST)
                        .reason())
                .isEqualTo(ReasonCode.NO_TRUST_ANCHOR);
    }

    @ParameterizedTest
    @MethodSource("levels")
    @DisplayName("S71, TS59: on 36 such a manager obeys the process's transparency, on 37 its own, which requires none")
    void transparency(ApiLevel level) {
        NscEngine over = engine(level, TRANSPARENT).overKeyStore(KEY_STORE);

        assertThat(over.evaluate(chain(OWN), HOST).reason())
                .isEqualTo(level.major() == 36 ? ReasonCode.TRANSPARENCY : ReasonCode.TRUSTED);
        assertThat(over.evaluate(chain(OWN), "other.example").isTrusted()).isTrue();
        assertThat(over.evaluate(chain(OWN), null).isTrusted())
                .as("no host is looked up in the app's domains")
                .isTrue();
    }

    @ParameterizedTest
    @MethodSource("levels")
    @DisplayName("S37: on 36 a host with a leading dot passes such a manager, and throws where the process is asked")
    void leadingDot(ApiLevel level) {
        Decision decision = engine(level, TRANSPARENT).overKeyStore(KEY_STORE).evaluate(chain(OWN), ".example.com");

        assertThat(decision.isTrusted()).isEqualTo(level.major() != 36);
        assertThat(decision.throwable().map(Object::toString))
                .isEqualTo(
                        level.major() != 36
                                ? Optional.empty()
                                : Optional.of("java.lang.IllegalArgumentException: hostname must not begin with a ."));
    }

    @ParameterizedTest
    @MethodSource("levels")
    @DisplayName("7.3 a key store that nobody has loaded throws at every check")
    void notLoaded(ApiLevel level) {
        Decision decision = engine(level, PINNED)
                .overKeyStore(KeyStoreContents.NotLoaded.NOT_LOADED)
                .evaluate(chain(OWN), HOST);

        assertThat(decision.reason()).isEqualTo(ReasonCode.ANCHOR_LOOKUP_CRASH);
        assertThat(decision.throwable().orElseThrow().chain())
                .extracting(Object::toString)
                .containsExactly(
                        "java.lang.RuntimeException: Failed to load certificates from KeyStore",
                        "java.security.KeyStoreException: Uninitialized keystore");
    }

    @ParameterizedTest
    @MethodSource("levels")
    @DisplayName("7.3 the key store is looked at once: changes of the device's stores pass it by, and it is not told")
    void updatesPassBy(ApiLevel level) {
        NscEngine over = engine(level, PINNED).overKeyStore(KEY_STORE);
        Connection connection = Connection.to(HOST, chain(OWN));

        NscEngine later = over.after(List.of(connection)).afterStoreUpdate(DeviceStores.empty());

        assertThat(later.evaluate(connection).isTrusted()).isTrue();
        assertThat(later.acceptedIssuers()).isEqualTo(over.acceptedIssuers());
    }

    @ParameterizedTest
    @MethodSource("levels")
    @DisplayName("S63 a key store is searched by the meaning of names, and SHA-1 ends under its anchors as elsewhere")
    void searchedByMeaning(ApiLevel level) {
        TestCertificate upper = OWN.issue("CN=" + HOST)
                .server(HOST)
                .issuerName(new org.bouncycastle.asn1.x500.X500Name("CN=OWN"))
                .mint();
        TestCertificate sha1 =
                OWN.issue("CN=" + HOST).server(HOST).signedWith("SHA1").mint();
        NscEngine over = engine(level, PINNED).overKeyStore(KEY_STORE);

        assertThat(over.evaluate(List.of(upper.certificate()), HOST).isTrusted())
                .isTrue();
        assertThat(over.evaluate(List.of(sha1.certificate()), HOST).reason())
                .isEqualTo(level.major() < 29 ? ReasonCode.TRUSTED : ReasonCode.INSECURE_HASH);
    }

    @ParameterizedTest
    @MethodSource("levels")
    @DisplayName("S16 a broken configuration does not reach such managers, unless the app dies of it when it starts")
    void brokenConfiguration(ApiLevel level) {
        Decision decision = engine(
                        level, "<network-security-config><base-config/><base-config/>" + "</network-security-config>")
                .overKeyStore(KEY_STORE)
                .evaluate(chain(OWN), HOST);

        if (level.major() < 30) {
            assertThat(decision.isTrusted()).isTrue();
        } else {
            assertThat(decision).isInstanceOf(ConfigurationRefused.class);
        }
    }
}
