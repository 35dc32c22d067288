package io.github.nscope;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.nscope.anchor.AnchorSources;
import io.github.nscope.anchor.CertificateStore;
import io.github.nscope.anchor.DeviceStores;
import io.github.nscope.certificate.Bytes;
import io.github.nscope.certificate.Certificate;
import io.github.nscope.config.HostResolution;
import io.github.nscope.fixture.TestCertificate;
import io.github.nscope.fixture.TestPki;
import io.github.nscope.platform.ApiLevel;
import io.github.nscope.platform.PlatformFacts;
import io.github.nscope.platform.PlatformProfile;
import io.github.nscope.platform.PlatformThrowable;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Level 23: nsc-semantics 5.7, trust-semantics 1.2, 1.6 and 4. */
class WithoutConfigurationsTest {
    private static final String HOST = "www.example.com";
    private static final TestCertificate ROOT = TestPki.root("CN=Root");
    private static final TestCertificate INTERMEDIATE = ROOT.intermediate("CN=Intermediate");
    private static final TestCertificate SERVER = INTERMEDIATE.endEntity(HOST);
    private static final String DENYING = """
            <network-security-config>
              <base-config cleartextTrafficPermitted="false"><trust-anchors/></base-config>
              <domain-config>
                <domain>www.example.com</domain>
                <pin-set><pin digest="SHA-256">AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=</pin></pin-set>
              </domain-config>
            </network-security-config>
            """;

    private static List<Certificate> certificates(TestCertificate... minted) {
        return Stream.of(minted).map(TestCertificate::certificate).toList();
    }

    private static Device.Builder device() {
        return Device.of(23).system(certificates(ROOT));
    }

    private static NscEngine engine(Device.Builder device) {
        return NscEngine.of(App.targeting(23).build(), device.at(TestPki.TIME));
    }

    private static Connection to(@Nullable String host, TestCertificate... presented) {
        return Connection.to(host, certificates(presented));
    }

    @Test
    @DisplayName("a configuration is ignored whatever it says, and the decision says so")
    void theConfigurationIsIgnored() {
        App app = App.targeting(34).configuration(DENYING).build();
        NscEngine engine = NscEngine.of(app, device().at(TestPki.TIME));
        Decision decision = engine.evaluate(to(HOST, SERVER, INTERMEDIATE));

        assertThat(decision.isTrusted()).isTrue();
        assertThat(engine.evaluate(to(null, SERVER, INTERMEDIATE)).isTrusted()).isTrue();
        assertThat(decision.explanation().toString()).contains("level 23 knows no network security configurations");
        HostPolicy policy = (HostPolicy) engine.policy(HOST);
        assertThat(policy.cleartextPermitted()).isTrue();
        assertThat(policy.settings().pins().value().pins()).isEmpty();
        assertThat(((HostResolution.FellToBase) policy.resolution()).reason())
                .isEqualTo(HostResolution.Reason.NO_CONFIGURATIONS);
        assertThat(policy.transparency()).isEmpty();
        assertThat(policy.encryption()).isEmpty();
    }

    @Test
    @DisplayName("even a broken configuration is ignored; one that does not compile is in no app")
    void brokenConfigurations() {
        App broken = App.targeting(34).configuration("<other-root/>").build();
        App uncompiled =
                App.targeting(34).configuration("<network-security-config>").build();

        assertThat(NscEngine.of(broken, device().at(TestPki.TIME))
                        .evaluate(to(HOST, SERVER, INTERMEDIATE))
                        .isTrusted())
                .isTrue();
        assertThat(NscEngine.of(uncompiled, device().at(TestPki.TIME))
                        .evaluate(to(HOST, SERVER, INTERMEDIATE))
                        .reason())
                .isEqualTo(ReasonCode.CONFIGURATION_NOT_COMPILED);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    @DisplayName("cleartext: the manifest's flag for every host, true where there is none, whatever the target")
    void cleartext(boolean flag) {
        App app = App.targeting(34)
                .usesCleartextTraffic(flag)
                .configuration(DENYING)
                .build();
        NscEngine engine = NscEngine.of(app, device().at(TestPki.TIME));

        assertThat(((HostPolicy) engine.policy(HOST)).cleartextPermitted()).isEqualTo(flag);
        assertThat(((HostPolicy) engine.policy(".leading.dot")).cleartextPermitted())
                .isEqualTo(flag);
        assertThat(engine.appCleartextPermitted()).contains(flag);
        assertThat(engine(device()).appCleartextPermitted()).contains(true);
    }

    @ParameterizedTest
    @ValueSource(ints = {19, 23, 24, 37})
    @DisplayName("S54: user CAs are trusted by every app")
    void userCertificates(int target) {
        App app = App.targeting(target).configuration(DENYING).privileged(true).build();
        Device device = Device.of(23).user(certificates(ROOT)).at(TestPki.TIME);

        assertThat(NscEngine.of(app, device)
                        .evaluate(to(HOST, SERVER, INTERMEDIATE))
                        .isTrusted())
                .isTrue();
    }

    @Test
    @DisplayName("the user's copy of a root comes before the system's")
    void userBeforeSystem() {
        TestCertificate reissued =
                TestPki.selfSigned("CN=Root").authority().serialNumber(7).mint();
        Device.Builder both = device().user(certificates(reissued));
        Trusted trusted = (Trusted) engine(both).evaluate(to(HOST, SERVER, INTERMEDIATE));

        assertThat(trusted.chain()).endsWith(reissued.certificate());
    }

    @Test
    @DisplayName("a removed system certificate is known by its content, not by its file's name")
    void removal() {
        Certificate root = ROOT.certificate();
        CertificateStore byContent = CertificateStore.ofFiles(Map.of("other-name", root.der()));
        CertificateStore byName =
                CertificateStore.ofFiles(Map.of(CertificateStore.nameOf(root, 0), Bytes.copyOf(new byte[0])));
        DeviceStores stores = DeviceStores.empty().withSystem(CertificateStore.of(List.of(root)));

        assertThat(engine(Device.of(23).stores(stores.withRemoved(byContent)))
                        .evaluate(to(HOST, SERVER, INTERMEDIATE))
                        .reason())
                .isEqualTo(ReasonCode.NO_TRUST_ANCHOR);
        assertThat(engine(Device.of(23).stores(stores.withRemoved(byName)))
                        .evaluate(to(HOST, SERVER, INTERMEDIATE))
                        .isTrusted())
                .isTrue();
    }

    @Test
    @DisplayName("isUserAddedCertificate compares whole certificates, later subject and key")
    void userAdded() {
        Certificate reissued =
                TestPki.selfSigned("CN=Root").authority().serialNumber(7).mint().certificate();
        DeviceStores stores = DeviceStores.empty().withUser(CertificateStore.of(List.of(reissued)));
        for (int level : new int[] {23, 24}) {
            AnchorSources sources =
                    AnchorSources.of(stores, Map.of(), PlatformProfile.of(PlatformFacts.of(ApiLevel.of(level), 23)));

            assertThat(sources.isUserAdded(reissued)).isTrue();
            assertThat(sources.isUserAdded(ROOT.certificate())).isEqualTo(level == 24);
        }
    }

    @Test
    @DisplayName("TS12: the first certificate of a name is taken, in whatever order the rest comes")
    void theLine() {
        TestCertificate expired =
                ROOT.issue("CN=Intermediate").authority().expired().mint();
        TestCertificate unrelated = TestPki.root("CN=Unrelated");
        NscEngine engine = engine(device());

        assertThat(((Trusted) engine.evaluate(to(HOST, SERVER, unrelated, ROOT, INTERMEDIATE, INTERMEDIATE))).chain())
                .isEqualTo(certificates(SERVER, INTERMEDIATE, ROOT));
        assertThat(engine.evaluate(to(HOST, SERVER, expired, INTERMEDIATE)).reason())
                .isEqualTo(ReasonCode.EXPIRED);
        assertThat(engine.evaluate(to(HOST, SERVER, INTERMEDIATE, expired)).isTrusted())
                .isTrue();
        assertThat(engine.evaluate(to(HOST, SERVER)).reason()).isEqualTo(ReasonCode.NO_TRUST_ANCHOR);
        assertThat(engine.evaluate(to(HOST)).reason()).isEqualTo(ReasonCode.BAD_ARGUMENTS);
    }

    @Test
    @DisplayName("TS7: an intermediate of a good chain is a trust anchor from then on")
    void learnedAnchors() {
        TestCertificate narrow = ROOT.issue("CN=Narrow").authority(0).mint();
        TestCertificate below = narrow.intermediate("CN=One too many");
        Connection violating = to(HOST, below.endEntity(HOST), below, narrow);
        Connection legal = to("other.example", narrow.endEntity("other.example"), narrow);
        NscEngine fresh = engine(device());
        NscEngine later = fresh.after(List.of(legal));

        assertThat(fresh.evaluate(violating).reason()).isEqualTo(ReasonCode.PATH_LENGTH);
        assertThat(((Trusted) later.evaluate(violating)).chain())
                .containsExactlyElementsOf(certificates(below.endEntity(HOST), below, narrow, ROOT));
        assertThat(later.evaluate(to(HOST, narrow)).isTrusted())
                .as("as an end entity")
                .isTrue();
        assertThat(later.evaluate(to(HOST, narrow.endEntity(HOST))).isTrusted())
                .as("TS9: omitted by the server")
                .isTrue();
        assertThat(later.afterStoreUpdate(DeviceStores.empty().withSystem(CertificateStore.of(certificates(ROOT))))
                        .evaluate(violating)
                        .isTrusted())
                .as("nobody tells a process of changed stores")
                .isTrue();
    }

    @Test
    @DisplayName(
            "section 4: the device's pins come before the question of an anchor, and a user-added certificate is exempt")
    void legacyPins() {
        String other = "0".repeat(128);
        Bytes file = Bytes.copyOf((HOST + "=true|" + other).getBytes(StandardCharsets.ISO_8859_1));
        Decision pinned =
                engine(Device.of(23).dataFile("misc/keychain/pins", file)).evaluate(to(HOST, SERVER));

        assertThat(pinned.reason()).isEqualTo(ReasonCode.LEGACY_PINS);
        assertThat(pinned.throwable().orElseThrow().chain().stream().map(PlatformThrowable::toString))
                .containsExactly(
                        "java.security.cert.CertificateException: java.security.cert.CertPathValidatorException:"
                                + " Certificate path is not properly pinned.",
                        "java.security.cert.CertPathValidatorException: Certificate path is not properly pinned.");
        assertThat(engine(Device.of(23).user(certificates(ROOT)).dataFile("misc/keychain/pins", file))
                        .evaluate(to(HOST, SERVER, INTERMEDIATE))
                        .isTrusted())
                .isTrue();
        assertThat(engine(device().dataFile("misc/keychain/pins", file))
                        .evaluate(to(null, SERVER, INTERMEDIATE))
                        .isTrusted())
                .as("a caller without a host")
                .isTrue();
    }

    @Test
    @DisplayName("two anchors that issued each other lead the climb round and round: not judged, in bounded work")
    void roundAndRound() {
        TestCertificate one = TestPki.root("CN=One");
        TestCertificate two = TestPki.root("CN=Two");
        TestCertificate oneByTwo =
                two.issue("CN=One").key(one.key()).authority().mint();
        TestCertificate twoByOne =
                one.issue("CN=Two").key(two.key()).authority().mint();
        NscEngine engine = engine(Device.of(23).system(certificates(oneByTwo, twoByOne)))
                .after(List.of(to(HOST, twoByOne.endEntity(HOST)), to(HOST, oneByTwo.endEntity(HOST))));

        assertThat(engine.evaluate(to(HOST, oneByTwo.endEntity(HOST))).reason()).isEqualTo(ReasonCode.BUDGET_EXHAUSTED);
    }
}
