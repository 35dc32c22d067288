package io.github.nscope;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.nscope.anchor.AnchorAnswer;
import io.github.nscope.certificate.Bytes;
import io.github.nscope.certificate.Certificate;
import io.github.nscope.fixture.TestCertificate;
import io.github.nscope.fixture.TestPki;
import io.github.nscope.path.TlsPeer;
import io.github.nscope.platform.ApiLevel;
import io.github.nscope.transparency.UsableLogLists;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The methods of the trust manager, section 6.1: what each of them refuses, and which configuration it asks. */
@DisplayName("6.1 the calls of RootTrustManager")
class TrustManagerCallsTest {
    private static final String HOST = "www.example.com";
    private static final TestCertificate ROOT = TestPki.root("CN=Root");
    private static final TestCertificate OTHER = TestPki.root("CN=Other");
    private static final TestCertificate SERVER = ROOT.endEntity(HOST);
    private static final TestCertificate CLIENT = ROOT.issue("CN=client")
            .extension(Extension.extendedKeyUsage, false, new ExtendedKeyUsage(KeyPurposeId.id_kp_clientAuth))
            .mint();

    /** The base trusts one root; the domain trusts another and pins a key that nobody has. */
    private static final String WITH_DOMAIN = """
            <network-security-config>
              <domain-config>
                <domain>www.example.com</domain>
                <trust-anchors><certificates src="@raw/other"/></trust-anchors>
                <pin-set><pin digest="SHA-256">AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=</pin></pin-set>
              </domain-config>
            </network-security-config>
            """;

    private static final String WITHOUT_DOMAIN = "<network-security-config/>";

    static List<ApiLevel> levels() {
        return ApiLevel.all();
    }

    private static NscEngine engine(ApiLevel level, String configuration) {
        App app = App.targeting(level.major())
                .configuration(configuration)
                .resource("raw/other", OTHER.certificate().der())
                .build();
        return NscEngine.of(
                app, Device.of(level).system(List.of(ROOT.certificate())).at(TestPki.TIME));
    }

    private static List<Certificate> chain(TestCertificate endEntity) {
        return List.of(endEntity.certificate());
    }

    private static Connection server(@Nullable String host, Overload overload) {
        return new Connection(
                chain(SERVER), host, "RSA", Connection.Handshake.PLAIN, new Connection.Call(TlsPeer.SERVER, overload));
    }

    private static void assertRefused(Decision decision, ReasonCode reason, String thrown) {
        assertThat(decision.reason()).isEqualTo(reason);
        assertThat(decision.throwable().orElseThrow()).hasToString(thrown);
    }

    @ParameterizedTest
    @MethodSource("levels")
    @DisplayName("S45 (chain, authType): refused once there is a domain, else the base and no host")
    void chainAlone(ApiLevel level) {
        assertRefused(
                engine(level, WITH_DOMAIN).evaluate(server(null, Overload.CHAIN)),
                ReasonCode.HOSTNAME_REQUIRED,
                "java.security.cert.CertificateException: Domain specific configurations require that hostname aware"
                        + " checkServerTrusted(X509Certificate[], String, String) is used");
        assertThat(engine(level, WITHOUT_DOMAIN)
                        .evaluate(server(null, Overload.CHAIN))
                        .isTrusted())
                .isTrue();
    }

    @ParameterizedTest
    @MethodSource("levels")
    @DisplayName("(chain, authType, host): a null host is refused in words of its own once there is a domain")
    void nullHost(ApiLevel level) {
        assertRefused(
                engine(level, WITH_DOMAIN).evaluate(server(null, Overload.HOST)),
                ReasonCode.HOSTNAME_REQUIRED,
                "java.security.cert.CertificateException: Domain specific configurations require that the hostname be"
                        + " provided");
        assertThat(engine(level, WITHOUT_DOMAIN)
                        .evaluate(server(null, Overload.HOST))
                        .isTrusted())
                .isTrue();
    }

    @ParameterizedTest
    @MethodSource("levels")
    @DisplayName(
            "S46 (chain, authType, socket or engine): a session without a peer host gets the base, whatever domains")
    void handshake(ApiLevel level) {
        NscEngine engine = engine(level, WITH_DOMAIN);

        assertThat(engine.evaluate(server(null, Overload.HANDSHAKE)).isTrusted())
                .isTrue();
        assertThat(engine.evaluate(server("", Overload.HANDSHAKE)).isTrusted()).isTrue();
        assertThat(engine.evaluate(server(HOST, Overload.HANDSHAKE)).reason()).isEqualTo(ReasonCode.NO_TRUST_ANCHOR);
        assertThat(engine.evaluate(server(".example.com", Overload.HANDSHAKE)).reason())
                .isEqualTo(ReasonCode.LEADING_DOT_HOST);
    }

    @ParameterizedTest
    @EnumSource(TlsPeer.class)
    @DisplayName("a socket or engine that is in no handshake, and no engine at all, are refused for server and client")
    void noHandshake(TlsPeer peer) {
        for (ApiLevel level : levels()) {
            for (String configuration : List.of(WITH_DOMAIN, WITHOUT_DOMAIN)) {
                NscEngine engine = engine(level, configuration);
                Connection connection = server(null, Overload.CHAIN);

                assertRefused(
                        engine.evaluate(connection.through(peer, Overload.NO_HANDSHAKE)),
                        ReasonCode.NO_HANDSHAKE,
                        "java.security.cert.CertificateException: Not in handshake; no session available");
                assertRefused(
                        engine.evaluate(connection.through(peer, Overload.NULL_ENGINE)),
                        ReasonCode.NO_HANDSHAKE,
                        "java.lang.NullPointerException");
            }
        }
    }

    @ParameterizedTest
    @MethodSource("levels")
    @DisplayName("S48 client checks use the base alone, also in a handshake with a host that has a domain-config")
    void clientChecksUseTheBase(ApiLevel level) {
        NscEngine engine = engine(level, WITH_DOMAIN);
        Connection plain = Connection.from(chain(CLIENT));
        Connection inHandshake = new Connection(
                chain(CLIENT),
                HOST,
                "RSA",
                Connection.Handshake.PLAIN,
                new Connection.Call(TlsPeer.CLIENT, Overload.HANDSHAKE));

        assertThat(engine.evaluate(plain).isTrusted()).isTrue();
        assertThat(engine.evaluate(inHandshake).isTrusted()).isTrue();
        assertThat(engine.evaluate(Connection.from(chain(OTHER.endEntity("client"))))
                        .reason())
                .isEqualTo(ReasonCode.NO_TRUST_ANCHOR);
    }

    @ParameterizedTest
    @MethodSource("levels")
    @DisplayName("S48 accepted issuers are the base's anchors, whatever domains trust")
    void acceptedIssuers(ApiLevel level) {
        AnchorAnswer issuers = engine(level, WITH_DOMAIN).acceptedIssuers().orElseThrow();

        assertThat(((AnchorAnswer.Found) issuers).anchors())
                .singleElement()
                .satisfies(anchor -> assertThat(anchor.certificate()).isEqualTo(ROOT.certificate()));
    }

    @ParameterizedTest
    @MethodSource("levels")
    @DisplayName("a client's certificate needs the purpose of a client, a server's that of a server")
    void purposes(ApiLevel level) {
        NscEngine engine = engine(level, WITHOUT_DOMAIN);

        assertThat(engine.evaluate(chain(CLIENT), HOST).reason()).isEqualTo(ReasonCode.EXTENDED_KEY_USAGE);
        assertThat(engine.evaluate(Connection.from(chain(SERVER))).reason()).isEqualTo(ReasonCode.EXTENDED_KEY_USAGE);
    }

    @ParameterizedTest
    @MethodSource("levels")
    @DisplayName(
            "S34 client checks use no pins, not even inherited by the localhost configuration, and no transparency")
    void clientChecksUseNoPins(ApiLevel level) {
        String required = """
                <network-security-config><base-config>
                  <certificateTransparency enabled="true"/>
                </base-config></network-security-config>
                """;
        Device.Builder device = Device.of(level).system(List.of(ROOT.certificate()));
        UsableLogLists.files().forEach(device::dataFile);
        NscEngine engine = NscEngine.of(
                App.targeting(level.major()).configuration(required).build(), device.at(TestPki.TIME));
        Connection client = new Connection(
                chain(CLIENT),
                HOST,
                "RSA",
                Connection.Handshake.PLAIN,
                new Connection.Call(TlsPeer.CLIENT, Overload.HANDSHAKE));

        Decision decision = engine.evaluate(client);

        assertThat(decision.isTrusted()).isTrue();
        assertThat(((Trusted) decision).evidence().pins()).isEmpty();
        assertThat(((Trusted) decision).evidence().transparency()).isEmpty();
        assertThat(engine.evaluate(server(HOST, Overload.HANDSHAKE)).isTrusted())
                .as("a server's certificate needs timestamps from level 36 on")
                .isEqualTo(level.major() < 36);
    }

    @ParameterizedTest
    @MethodSource("levels")
    @DisplayName("the device-wide pins of old levels count for clients too, where a handshake names its peer")
    void oldPinsCountForClients(ApiLevel level) {
        Bytes pins = Bytes.copyOf((HOST + "=true," + "00".repeat(64)).getBytes(StandardCharsets.US_ASCII));
        NscEngine engine = NscEngine.of(
                App.targeting(level.major()).configuration(WITHOUT_DOMAIN).build(),
                Device.of(level)
                        .system(List.of(ROOT.certificate()))
                        .dataFile("misc/keychain/pins", pins)
                        .at(TestPki.TIME));
        Connection plain = Connection.from(chain(CLIENT));
        Connection named = new Connection(
                chain(CLIENT),
                HOST,
                "RSA",
                Connection.Handshake.PLAIN,
                new Connection.Call(TlsPeer.CLIENT, Overload.HANDSHAKE));

        assertThat(engine.evaluate(plain).isTrusted()).isTrue();
        assertThat(engine.evaluate(named).reason())
                .isEqualTo(level.major() <= 25 ? ReasonCode.LEGACY_PINS : ReasonCode.TRUSTED);
    }

    @ParameterizedTest
    @MethodSource("levels")
    @DisplayName("arguments are looked at after the call: no certificates, an empty authentication type")
    void arguments(ApiLevel level) {
        NscEngine engine = engine(level, WITHOUT_DOMAIN);
        Connection noCertificates = Connection.from(List.of());
        Connection noType = new Connection(
                chain(CLIENT),
                null,
                "",
                Connection.Handshake.PLAIN,
                new Connection.Call(TlsPeer.CLIENT, Overload.CHAIN));

        for (Connection connection : List.of(noCertificates, noType)) {
            assertRefused(
                    engine.evaluate(connection),
                    ReasonCode.BAD_ARGUMENTS,
                    "java.lang.IllegalArgumentException: null or zero-length parameter");
        }
    }

    @ParameterizedTest
    @MethodSource("levels")
    @DisplayName(
            "TS60: transparency is decided before validity: an expired certificate without timestamps lacks timestamps")
    void transparencyComesBeforeValidity(ApiLevel level) {
        String required = """
                <network-security-config><base-config>
                  <certificateTransparency enabled="true"/>
                </base-config></network-security-config>
                """;
        Device.Builder device = Device.of(level).system(List.of(ROOT.certificate()));
        UsableLogLists.files().forEach(device::dataFile);
        TestCertificate expired =
                ROOT.issue("CN=" + HOST).server(HOST).expired().mint();

        Decision decision = NscEngine.of(
                        App.targeting(level.major()).configuration(required).build(), device.at(TestPki.TIME))
                .evaluate(chain(expired), HOST);

        assertThat(decision.reason()).isEqualTo(level.major() < 36 ? ReasonCode.EXPIRED : ReasonCode.TRANSPARENCY);
    }

    @Test
    @DisplayName("what does not exist can't be asked: a client check with a host, a host where none is passed")
    void whatDoesNotExist() {
        Connection connection = server(HOST, Overload.HOST);

        assertThatThrownBy(() -> connection.through(TlsPeer.CLIENT, Overload.HOST))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("checkClientTrusted has no overload that takes a host");
        assertThatThrownBy(() -> connection.through(TlsPeer.SERVER, Overload.CHAIN))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the overload CHAIN learns of no host");
    }
}
