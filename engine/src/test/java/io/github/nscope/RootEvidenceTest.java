package io.github.nscope;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.nscope.MissingAnchor.Whereabouts;
import io.github.nscope.certificate.Certificate;
import io.github.nscope.certificate.MalformedCertificateException;
import io.github.nscope.certificate.PemCertificates;
import io.github.nscope.fixture.TestCertificate;
import io.github.nscope.fixture.TestPki;
import io.github.nscope.platform.ApiLevel;
import io.github.nscope.roots.RootStanding;
import io.github.nscope.roots.RootStanding.Standing;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a decision says about roots beyond the stores that it was made with. */
class RootEvidenceTest {
    private static final String HOST = "www.example.com";
    private static final String ISRG_ROOT_X1 = "C=US, O=Internet Security Research Group, CN=ISRG Root X1";
    private static final TestCertificate NAMED_LIKE_ISRG = TestPki.root(ISRG_ROOT_X1);
    private static final TestCertificate ROOT = TestPki.root("CN=Root");

    static List<ApiLevel> levels() {
        return ApiLevel.all();
    }

    private static List<Certificate> below(TestCertificate root) {
        return List.of(root.endEntity(HOST).certificate());
    }

    private static TrustEvidence evidence(String configuration, Device device, TestCertificate root) {
        App app = App.targeting(device.apiLevel().major())
                .configuration(configuration)
                .build();
        Decision decision = NscEngine.of(app, device).evaluate(below(root), HOST);
        return decision instanceof Trusted trusted ? trusted.evidence() : ((Rejected) decision).evidence();
    }

    @ParameterizedTest
    @MethodSource("levels")
    @DisplayName("TS74: ISRG Root X1 came with level 25; a store that lacks it is no device's of a later level")
    void theRootIsShippedByTheLevelOrCameLater(ApiLevel level) {
        TrustEvidence evidence =
                evidence("<network-security-config/>", Device.of(level).at(TestPki.TIME), NAMED_LIKE_ISRG);

        MissingAnchor missing = evidence.roots().missing().get(0);
        boolean first = level.equals(ApiLevel.OLDEST);
        assertThat(missing.standings())
                .extracting(RootStanding::standing)
                .containsExactly(first ? Standing.COMES_LATER : Standing.SHIPPED);
        assertThat(missing.whereabouts()).isEqualTo(first ? Set.of() : Set.of(Whereabouts.SHIPPED_BUT_NOT_AT_HAND));
        assertThat(evidence.limitations().contains(Limitation.SYSTEM_ROOT_NOT_AT_HAND))
                .isEqualTo(!first);
        assertThat(evidence.roots().sentences())
                .singleElement()
                .asString()
                .contains(first ? "only on levels 25+" : "such a device may well trust the path");
    }

    @Test
    void aShippedRootIsNotMissedWhereTheSystemStoreIsNotTrusted() {
        TrustEvidence evidence = evidence("""
                <network-security-config>
                  <base-config><trust-anchors><certificates src="user"/></trust-anchors></base-config>
                </network-security-config>
                """, Device.of(34).at(TestPki.TIME), NAMED_LIKE_ISRG);

        assertThat(evidence.roots().missing().get(0).whereabouts())
                .containsExactly(Whereabouts.SYSTEM_STORE_NOT_TRUSTED);
        assertThat(evidence.limitations()).isEmpty();
    }

    @Test
    void aRootInTheUsersStoreIsFoundThere() {
        Device device = Device.of(34).user(List.of(ROOT.certificate())).at(TestPki.TIME);
        TrustEvidence evidence = evidence("<network-security-config/>", device, ROOT);

        assertThat(evidence.roots().missing().get(0).whereabouts()).containsExactly(Whereabouts.USER_STORE_NOT_TRUSTED);
    }

    @Test
    void aRootThatTheUserSwitchedOffIsSaidToBe() {
        Device device = Device.of(34)
                .system(List.of(ROOT.certificate()))
                .removed(List.of(ROOT.certificate()))
                .at(TestPki.TIME);
        TrustEvidence evidence = evidence("<network-security-config/>", device, ROOT);

        assertThat(evidence.roots().missing().get(0).whereabouts()).containsExactly(Whereabouts.SWITCHED_OFF);
    }

    @Test
    void aRootThatNobodyKnowsIsNowhere() {
        TrustEvidence evidence =
                evidence("<network-security-config/>", Device.of(34).at(TestPki.TIME), ROOT);

        assertThat(evidence.roots().missing().get(0).whereabouts()).containsExactly(Whereabouts.NOWHERE);
        assertThat(evidence.limitations()).isEmpty();
    }

    @Test
    void aTrustedPathToAnUnknownRootNeedsNoWords() {
        Device device = Device.of(34).system(List.of(ROOT.certificate())).at(TestPki.TIME);

        assertThat(evidence("<network-security-config/>", device, ROOT).roots()).isEqualTo(RootEvidence.NONE);
    }

    @Test
    @DisplayName("TS74: a path that ends in ISRG Root X1 is no path of a 7.0 device, whatever store it was given")
    void anAnchorOfOtherLevelsIsSaidToBe() {
        Certificate isrg = isrgRootX1();
        for (ApiLevel level : ApiLevel.all()) {
            Device device = Device.of(level).system(List.of(isrg)).at(TestPki.TIME);
            NscEngine engine = NscEngine.of(App.targeting(level.major()).build(), device);
            Trusted trusted = (Trusted) engine.evaluate(List.of(isrg), HOST);

            assertThat(trusted.evidence().roots().foreign())
                    .extracting(RootStanding::standing)
                    .isEqualTo(level.equals(ApiLevel.OLDEST) ? List.of(Standing.COMES_LATER) : List.of());
        }
    }

    private static Certificate isrgRootX1() {
        try (InputStream file = RootEvidenceTest.class.getResourceAsStream("isrg-root-x1.pem")) {
            String pem = new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.US_ASCII);
            return PemCertificates.parse(pem).get(0);
        } catch (IOException | MalformedCertificateException e) {
            throw new AssertionError(e);
        }
    }
}
