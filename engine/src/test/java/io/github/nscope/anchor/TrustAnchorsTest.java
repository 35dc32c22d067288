package io.github.nscope.anchor;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.nscope.certificate.Bytes;
import io.github.nscope.certificate.Certificate;
import io.github.nscope.certificate.SignatureCheck;
import io.github.nscope.config.AnchorReference;
import io.github.nscope.config.AnchorSource;
import io.github.nscope.config.Origin;
import io.github.nscope.config.PlatformDefault;
import io.github.nscope.document.ResourceName;
import io.github.nscope.fixture.TestCertificate;
import io.github.nscope.fixture.TestKey;
import io.github.nscope.fixture.TestPki;
import io.github.nscope.platform.ApiLevel;
import io.github.nscope.platform.PlatformFacts;
import io.github.nscope.platform.PlatformProfile;
import io.github.nscope.platform.PlatformThrowable;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERPrintableString;
import org.bouncycastle.asn1.DERUTF8String;
import org.bouncycastle.asn1.x500.AttributeTypeAndValue;
import org.bouncycastle.asn1.x500.RDN;
import org.bouncycastle.asn1.x500.X500Name;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("Trust anchors: NSC 6.5 and 7, trust semantics 1.7")
class TrustAnchorsTest {
    private static final TestCertificate ROOT = TestPki.root("CN=Root");
    private static final TestCertificate OTHER = TestPki.root("CN=Other");
    private static final Certificate LEAF = ROOT.endEntity("www.example.com").certificate();
    private static final Bytes GARBAGE = Bytes.copyOf("garbage".getBytes(US_ASCII));
    private static final AnchorReference SYSTEM = reference(AnchorSource.Store.SYSTEM, false);
    private static final AnchorReference USER = reference(AnchorSource.Store.USER, false);

    private static AnchorReference reference(AnchorSource source, boolean overridesPins) {
        return new AnchorReference(source, overridesPins, new Origin.ByDefault(PlatformDefault.SYSTEM_TRUSTED));
    }

    private static AnchorReference raw(String entry) {
        return reference(new AnchorSource.Resource(new ResourceName("", "raw", entry), 0x7f010005), false);
    }

    private static PlatformProfile on(ApiLevel level) {
        return PlatformProfile.of(PlatformFacts.of(level, level.major()));
    }

    private static CertificateStore store(TestCertificate... certificates) {
        return CertificateStore.of(
                Arrays.stream(certificates).map(TestCertificate::certificate).toList());
    }

    private static String fileName(TestCertificate certificate, int index) {
        return CertificateStore.nameOf(certificate.certificate(), index);
    }

    private static Bytes der(TestCertificate certificate) {
        return Bytes.copyOf(certificate.der());
    }

    private static Bytes pem(TestCertificate... certificates) {
        StringBuilder file = new StringBuilder();
        for (TestCertificate certificate : certificates) {
            file.append(certificate.pem());
        }
        return Bytes.copyOf(file.toString().getBytes(US_ASCII));
    }

    /** A device and an app, and the questions that a trust manager asks of them. */
    private record Setting(DeviceStores stores, Map<String, Bytes> resources, List<AnchorReference> references) {
        static Setting system(CertificateStore store) {
            return new Setting(DeviceStores.empty().withSystem(store), Map.of(), List.of(SYSTEM));
        }

        static Setting user(Map<String, Bytes> files) {
            CertificateStore store = CertificateStore.ofFiles(files);
            return new Setting(DeviceStores.empty().withUser(store), Map.of(), List.of(USER));
        }

        static Setting raw(Bytes file) {
            return new Setting(DeviceStores.empty(), Map.of("raw/ca", file), List.of(TrustAnchorsTest.raw("ca")));
        }

        Setting with(AnchorReference... references) {
            return new Setting(stores, resources, List.of(references));
        }

        TrustAnchors anchors(ApiLevel level) {
            return TrustAnchors.of(references, AnchorSources.of(stores, resources, on(level)));
        }

        AnchorAnswer issuersOf(Certificate certificate, ApiLevel level) {
            return anchors(level).byIssuerAndSignature(certificate, SignatureCheck.of(on(level)));
        }

        /** The places that issuers of the leaf were found in, the same on every level. */
        List<String> issuerPlaces() {
            List<String> first = places(issuersOf(LEAF, ApiLevel.OLDEST));
            for (ApiLevel level : ApiLevel.all()) {
                assertThat(places(issuersOf(LEAF, level))).isEqualTo(first);
            }
            return first;
        }
    }

    private static List<String> places(AnchorAnswer answer) {
        assertThat(answer).isInstanceOf(AnchorAnswer.Found.class);
        return ((AnchorAnswer.Found) answer)
                .anchors().stream().map(TrustAnchor::place).toList();
    }

    private static PlatformThrowable thrown(AnchorAnswer answer) {
        assertThat(answer).isInstanceOf(AnchorAnswer.Threw.class);
        return ((AnchorAnswer.Threw) answer).thrown();
    }

    @Nested
    @DisplayName("7.1: directories")
    class Directories {
        @Test
        void aWellNamedFile() {
            assertThat(Setting.system(store(ROOT)).issuerPlaces()).containsExactly(fileName(ROOT, 0));
        }

        @Test
        @DisplayName("PEM and DER both work, and only the first certificate of a file counts")
        void formats() {
            assertThat(Setting.user(Map.of(fileName(ROOT, 0), pem(ROOT, OTHER))).issuerPlaces())
                    .hasSize(1);
            assertThat(Setting.user(Map.of(fileName(ROOT, 0), pem(OTHER, ROOT))).issuerPlaces())
                    .isEmpty();
        }

        @Test
        @DisplayName("S60, TS24: a gap in the numbering hides later files")
        void gap() {
            TestCertificate twin =
                    TestPki.selfSigned("CN=Root").serialNumber(2).authority().mint();
            Map<String, Bytes> files = Map.of(fileName(ROOT, 0), der(ROOT), fileName(ROOT, 2), der(twin));
            assertThat(Setting.user(files).issuerPlaces()).containsExactly(fileName(ROOT, 0));
            assertThat(Setting.user(Map.of(fileName(ROOT, 1), der(ROOT))).issuerPlaces())
                    .isEmpty();
        }

        @Test
        @DisplayName("S60: a misnamed file is advertised and never trusted")
        void misnamed() {
            Setting setting = Setting.user(Map.of("ca.pem", pem(ROOT), "00000000.0", pem(ROOT)));
            assertThat(setting.issuerPlaces()).isEmpty();
            assertThat(places(setting.anchors(ApiLevel.NEWEST).bySubjectAndKey(ROOT.certificate())))
                    .isEmpty();
            assertThat(places(setting.anchors(ApiLevel.NEWEST).all())).containsExactly("00000000.0");
        }

        @Test
        @DisplayName("another certificate under the right name is passed over, and the next is read")
        void otherSubject() {
            Map<String, Bytes> files = Map.of(fileName(ROOT, 0), der(OTHER), fileName(ROOT, 1), der(ROOT));
            assertThat(Setting.user(files).issuerPlaces()).containsExactly(fileName(ROOT, 1));
        }

        @Test
        @DisplayName("every certificate with the name whose key made the signature is found")
        void allIssuers() {
            TestCertificate twin =
                    TestPki.selfSigned("CN=Root").serialNumber(2).authority().mint();
            TestCertificate impostor = TestPki.selfSigned("CN=Root")
                    .key(TestKey.ec("impostor"))
                    .authority()
                    .mint();
            assertThat(Setting.system(store(ROOT, impostor, twin)).issuerPlaces())
                    .containsExactly(fileName(ROOT, 0), fileName(ROOT, 2));
        }

        @Test
        @DisplayName("S61, TS83: an unreadable file breaks look-ups of its name on 24 and 25; later it is skipped")
        void corrupt() {
            Setting setting = Setting.user(Map.of(fileName(ROOT, 0), GARBAGE, fileName(ROOT, 1), der(ROOT)));
            for (ApiLevel level : ApiLevel.all()) {
                AnchorAnswer answer = setting.issuersOf(LEAF, level);
                if (level.major() <= 25) {
                    assertThat(thrown(answer))
                            .isEqualTo(PlatformThrowable.of(
                                    "java.lang.NullPointerException",
                                    "Attempt to invoke virtual method 'javax.security.auth.x500.X500Principal"
                                            + " java.security.cert.X509Certificate.getSubjectX500Principal()' on a"
                                            + " null object reference"));
                } else {
                    assertThat(places(answer)).containsExactly(fileName(ROOT, 1));
                }
                assertThat(places(setting.anchors(level).all())).containsExactly(fileName(ROOT, 1));
                Certificate unrelated = OTHER.endEntity("b.example.com").certificate();
                assertThat(places(setting.issuersOf(unrelated, level))).isEmpty();
            }
        }

        @Test
        @DisplayName(
                "a removed file of the same name hides a system file, whatever it holds, and does not end the search")
        void removed() {
            TestCertificate twin =
                    TestPki.selfSigned("CN=Root").serialNumber(2).authority().mint();
            CertificateStore empty = CertificateStore.ofFiles(Map.of(fileName(ROOT, 0), Bytes.copyOf(new byte[0])));
            DeviceStores stores = DeviceStores.empty()
                    .withSystem(store(ROOT, twin))
                    .withUser(store(ROOT))
                    .withRemoved(empty);
            Setting setting = new Setting(stores, Map.of(), List.of(SYSTEM));
            assertThat(setting.issuerPlaces()).containsExactly(fileName(ROOT, 1));
            assertThat(places(setting.anchors(ApiLevel.NEWEST).all())).containsExactly(fileName(ROOT, 1));
            assertThat(setting.with(USER).issuerPlaces()).containsExactly(fileName(ROOT, 0));
        }

        @Test
        @DisplayName("a missing directory is an empty source")
        void missing() {
            assertThat(Setting.system(CertificateStore.empty()).issuerPlaces()).isEmpty();
        }

        @Test
        @DisplayName("S62: from 34 the module's directory replaces the system's, where it holds something")
        void module() {
            DeviceStores stores = DeviceStores.empty().withSystem(store(ROOT)).withModule(store(OTHER));
            for (ApiLevel level : ApiLevel.all()) {
                AnchorAnswer all = new Setting(stores, Map.of(), List.of(SYSTEM))
                        .anchors(level)
                        .all();
                assertThat(places(all)).containsExactly(fileName(level.major() >= 34 ? OTHER : ROOT, 0));
                DeviceStores hollow = stores.withModule(CertificateStore.empty());
                assertThat(places(new Setting(hollow, Map.of(), List.of(SYSTEM))
                                .anchors(level)
                                .all()))
                        .containsExactly(fileName(ROOT, 0));
            }
        }

        @Test
        @DisplayName("wfa is a directory of its own")
        void wfa() {
            DeviceStores stores = DeviceStores.empty().withWfa(store(ROOT));
            Setting setting = new Setting(stores, Map.of(), List.of(reference(AnchorSource.Store.WFA, false)));
            assertThat(setting.issuerPlaces()).containsExactly(fileName(ROOT, 0));
        }

        @Test
        @DisplayName("files are numbered among certificates with one hash, and a copy is not stored twice")
        void names() {
            TestCertificate twin =
                    TestPki.selfSigned("CN=Root").serialNumber(2).authority().mint();
            assertThat(store(ROOT, OTHER, twin, ROOT).files())
                    .containsOnlyKeys(fileName(ROOT, 0), fileName(ROOT, 1), fileName(OTHER, 0));
        }
    }

    @Nested
    @DisplayName("S63, TS22: names that are equal and encoded differently")
    class Encodings {
        private final X500Name printable = commonName(new DERPrintableString("Root"));
        private final X500Name utf8 = commonName(new DERUTF8String("ROOT"));
        private final TestCertificate root =
                TestPki.selfSigned("CN=Root").subject(utf8).authority().mint();
        private final Certificate leaf =
                root.issue("CN=x").issuerName(printable).mint().certificate();

        private static X500Name commonName(ASN1Encodable value) {
            ASN1ObjectIdentifier type = new ASN1ObjectIdentifier("2.5.4.3");
            return new X500Name(new RDN[] {new RDN(new AttributeTypeAndValue(type, value))});
        }

        @Test
        @DisplayName("are found in raw resources and not in directories")
        void found() {
            for (ApiLevel level : ApiLevel.all()) {
                assertThat(places(Setting.raw(der(root)).issuersOf(leaf, level)))
                        .containsExactly("raw/ca");
                assertThat(places(Setting.system(store(root)).issuersOf(leaf, level)))
                        .isEmpty();
            }
        }
    }

    @Nested
    @DisplayName("7.2: raw resources")
    class Resources {
        @Test
        @DisplayName("all certificates of the file are anchors, duplicates collapse")
        void bundle() {
            Setting setting = Setting.raw(pem(OTHER, ROOT, ROOT));
            assertThat(setting.issuerPlaces()).containsExactly("raw/ca");
            assertThat(places(setting.anchors(ApiLevel.NEWEST).all())).hasSize(2);
        }

        @Test
        @DisplayName("S58: an empty or garbage file is an empty trust store")
        void garbage() {
            assertThat(Setting.raw(GARBAGE).issuerPlaces()).isEmpty();
            assertThat(Setting.raw(Bytes.copyOf(new byte[0])).issuerPlaces()).isEmpty();
        }

        @Test
        @DisplayName(
                "S59, S18: a missing file breaks every look-up of the configuration, also those that system answers")
        void missing() {
            Setting setting = Setting.system(store(ROOT)).with(SYSTEM, raw("gone"));
            for (ApiLevel level : ApiLevel.all()) {
                assertThat(thrown(setting.issuersOf(LEAF, level)))
                        .isEqualTo(PlatformThrowable.of(
                                "android.content.res.Resources$NotFoundException", "Resource ID #0x7f010005"));
                assertThat(thrown(setting.anchors(level).all()).exception()).endsWith("NotFoundException");
                assertThat(places(setting.anchors(level).bySubjectAndKey(ROOT.certificate())))
                        .containsExactly(fileName(ROOT, 0));
                assertThat(thrown(setting.anchors(level).bySubjectAndKey(OTHER.certificate()))
                                .exception())
                        .endsWith("NotFoundException");
            }
        }

        @Test
        @DisplayName("S18: @null has id 0 and no file")
        void nullReference() {
            AnchorReference reference = reference(new AnchorSource.Resource(null, 0), false);
            Setting setting = Setting.system(store(ROOT)).with(reference);
            assertThat(thrown(setting.issuersOf(LEAF, ApiLevel.NEWEST)).message())
                    .isEqualTo("Resource ID #0x0");
        }

        @Test
        @DisplayName("2.3: a file that begins like PKCS#7 and is none is a RuntimeException with the decimal id")
        void brokenBag() {
            byte[] broken = {0x30, (byte) 0x82, 0, 5, 6, 3, 1, 2, 3};
            for (ApiLevel level : ApiLevel.all()) {
                PlatformThrowable thrown =
                        thrown(Setting.raw(Bytes.copyOf(broken)).issuersOf(LEAF, level));
                assertThat(thrown.exception()).isEqualTo("java.lang.RuntimeException");
                assertThat(thrown.message()).isEqualTo("Failed to load trust anchors from id 2130771973");
                assertThat(thrown.chain().get(1).exception()).isEqualTo("java.security.cert.CertificateException");
            }
        }

        @Test
        @DisplayName("a reference with the app's own package names the same file")
        void ownPackage() {
            AnchorSource source = new AnchorSource.Resource(new ResourceName("com.example", "raw", "ca"), 1);
            assertThat(Setting.raw(der(ROOT)).with(reference(source, false)).issuerPlaces())
                    .hasSize(1);
            AnchorSource framework = new AnchorSource.Resource(new ResourceName("android", "raw", "ca"), 1);
            assertThat(thrown(Setting.raw(der(ROOT))
                                    .with(reference(framework, false))
                                    .issuersOf(LEAF, ApiLevel.NEWEST))
                            .exception())
                    .endsWith("NotFoundException");
        }
    }

    @Nested
    @DisplayName("6.5: references in their order")
    class References {
        private final AnchorReference overriding = reference(AnchorSource.Store.USER, true);
        private final Setting both = new Setting(
                DeviceStores.empty().withSystem(store(ROOT)).withUser(store(ROOT)),
                Map.of(),
                List.of(overriding, SYSTEM, SYSTEM));

        @Test
        @DisplayName("among copies of one certificate the first reference wins, so an overriding copy does")
        void firstWins() {
            AnchorAnswer all = both.anchors(ApiLevel.NEWEST).all();
            assertThat(all)
                    .isEqualTo(new AnchorAnswer.Found(
                            List.of(new TrustAnchor(ROOT.certificate(), overriding, fileName(ROOT, 0)))));
            assertThat(both.issuersOf(LEAF, ApiLevel.NEWEST)).isEqualTo(all);
            assertThat(both.anchors(ApiLevel.NEWEST).bySubjectAndKey(ROOT.certificate()))
                    .isEqualTo(all);
        }

        @Test
        @DisplayName("TS5: another certificate with an anchor's subject and key is that anchor")
        void sameSubjectAndKey() {
            Certificate twin =
                    OTHER.issue("CN=Root").serialNumber(9).expired().mint().certificate();
            assertThat(places(
                            Setting.system(store(ROOT)).anchors(ApiLevel.NEWEST).bySubjectAndKey(twin)))
                    .containsExactly(fileName(ROOT, 0));
            Certificate otherKey =
                    OTHER.issue("CN=Root").key(TestKey.ec("x")).mint().certificate();
            assertThat(places(
                            Setting.system(store(ROOT)).anchors(ApiLevel.NEWEST).bySubjectAndKey(otherKey)))
                    .isEmpty();
        }

        @Test
        @DisplayName("6.5: a listed twin of a system certificate is found first")
        void twinFirst() {
            TestCertificate twin =
                    TestPki.selfSigned("CN=Root").serialNumber(2).authority().mint();
            Setting setting = new Setting(
                    DeviceStores.empty().withSystem(store(ROOT)),
                    Map.of("raw/ca", der(twin)),
                    List.of(raw("ca"), SYSTEM));
            assertThat(setting.issuerPlaces()).containsExactly("raw/ca", fileName(ROOT, 0));
            assertThat(places(setting.anchors(ApiLevel.NEWEST).bySubjectAndKey(ROOT.certificate())))
                    .containsExactly("raw/ca");
        }

        @Test
        @DisplayName("an impostor with the anchor's name does not issue")
        void impostor() {
            TestCertificate impostor = TestPki.selfSigned("CN=Root")
                    .key(TestKey.ec("impostor"))
                    .authority()
                    .mint();
            Certificate leaf = impostor.endEntity("www.example.com").certificate();
            assertThat(places(Setting.system(store(ROOT)).issuersOf(leaf, ApiLevel.NEWEST)))
                    .isEmpty();
        }
    }

    @Nested
    @DisplayName("Near misses say why a search passes something over")
    class NearMisses {
        private List<NearMiss> misses(Setting setting) {
            return setting.anchors(ApiLevel.of(34)).nearMisses(LEAF.issuer());
        }

        @Test
        void inStores() {
            TestCertificate encodedDifferently = TestPki.selfSigned("CN=Root")
                    .subject(new X500Name(new RDN[] {
                        new RDN(new AttributeTypeAndValue(
                                new ASN1ObjectIdentifier("2.5.4.3"), new DERPrintableString("Root")))
                    }))
                    .authority()
                    .mint();
            Map<String, Bytes> files = Map.of(
                    fileName(ROOT, 0),
                    der(ROOT),
                    fileName(ROOT, 1),
                    GARBAGE,
                    fileName(ROOT, 2),
                    der(ROOT),
                    fileName(ROOT, 4),
                    der(ROOT),
                    "ca.pem",
                    pem(ROOT),
                    fileName(encodedDifferently, 0),
                    der(encodedDifferently),
                    fileName(OTHER, 0),
                    der(OTHER));
            CertificateStore removed = CertificateStore.ofFiles(Map.of(fileName(ROOT, 2), GARBAGE));
            DeviceStores stores = DeviceStores.empty()
                    .withSystem(CertificateStore.ofFiles(files))
                    .withRemoved(removed);
            assertThat(misses(new Setting(stores, Map.of(), List.of(SYSTEM))))
                    .containsExactlyInAnyOrder(
                            new NearMiss(SYSTEM, fileName(ROOT, 1), NearMiss.Why.UNREADABLE),
                            new NearMiss(SYSTEM, fileName(ROOT, 2), NearMiss.Why.REMOVED),
                            new NearMiss(SYSTEM, fileName(ROOT, 4), NearMiss.Why.BEHIND_A_GAP),
                            new NearMiss(SYSTEM, "ca.pem", NearMiss.Why.MISNAMED),
                            new NearMiss(
                                    SYSTEM, fileName(encodedDifferently, 0), NearMiss.Why.NAME_ENCODED_DIFFERENTLY));
        }

        @Test
        void inResources() {
            Bytes text = Bytes.copyOf(("Certificate:\n" + ROOT.pem()).getBytes(US_ASCII));
            assertThat(misses(Setting.raw(text)))
                    .containsExactly(new NearMiss(raw("ca"), "raw/ca", NearMiss.Why.NO_CERTIFICATES));
            assertThat(misses(Setting.raw(pem(OTHER)))).isEmpty();
        }

        @Test
        void nothingIsMissedWhereAllIsFound() {
            assertThat(misses(Setting.system(store(ROOT, OTHER)))).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(AnchorSource.Store.class)
    @DisplayName("S66: isUserAddedCertificate asks the user store alone, whatever the app trusts")
    void userAdded(AnchorSource.Store where) {
        DeviceStores stores = switch (where) {
            case SYSTEM -> DeviceStores.empty().withSystem(store(ROOT));
            case USER -> DeviceStores.empty().withUser(store(ROOT));
            case WFA -> DeviceStores.empty().withWfa(store(ROOT));
        };
        AnchorSources sources = AnchorSources.of(stores, Map.of(), on(ApiLevel.NEWEST));
        assertThat(sources.isUserAdded(ROOT.certificate())).isEqualTo(where == AnchorSource.Store.USER);
    }
}
