package io.github.nscope.roots;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.nscope.certificate.Bytes;
import io.github.nscope.fixture.TestCertificate;
import io.github.nscope.fixture.TestPki;
import io.github.nscope.platform.ApiLevel;
import io.github.nscope.roots.RootStanding.Standing;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The system root store of every level, section 10 of the trust semantics. */
class SystemRootsTest {
    private static final SystemRoots ROOTS = SystemRoots.known();

    @ParameterizedTest
    @CsvSource({
        "24, 148, 148",
        "25, 156, 156",
        "26, 156, 156",
        "27, 135, 135",
        "28, 137, 137",
        "29, 138, 138",
        "30, 138, 138",
        "31, 129, 129",
        "32, 129, 129",
        "33, 129, 125",
        "34, 134, 135",
        "35, 145, 145",
        "36, 149, 143",
        "37, 145, 145",
    })
    @DisplayName("How many roots a level ships, first release and newest build")
    void counts(int level, int first, int latest) {
        assertThat(ROOTS.shippedBy(ApiLevel.of(level), StoreRelease.FIRST)).hasSize(first);
        assertThat(ROOTS.shippedBy(ApiLevel.of(level), StoreRelease.LATEST)).hasSize(latest);
    }

    @Test
    @DisplayName("266 certificates, 259 distinct keys")
    void certificatesAndKeys() {
        assertThat(ROOTS.all()).hasSize(266).extracting(SystemRoot::sha256).doesNotHaveDuplicates();
        assertThat(ROOTS.all().stream().map(SystemRoot::keySha256).collect(Collectors.toSet()))
                .hasSize(259);
    }

    @ParameterizedTest
    @CsvSource({"24, 25, 8, 0", "25, 26, 6, 6", "26, 27, 1, 22", "27, 28, 8, 6", "28, 29, 9, 8", "29, 30, 6, 6"})
    @DisplayName("How many came and went between neighbouring levels")
    void neighbours(int earlier, int later, int added, int removed) {
        RootChanges changes = ROOTS.changes(ApiLevel.of(earlier), ApiLevel.of(later));
        assertThat(changes.added()).hasSize(added);
        // Two of the StartCom certificates that left with level 27 have one key, and both are counted.
        assertThat(changes.removed()).hasSize(removed);
        assertThat(changes.reissued()).isEmpty();
    }

    @Test
    @DisplayName("31 = 32 = 33")
    void equalStores() {
        List<SystemRoot> store = ROOTS.shippedBy(ApiLevel.of(31), StoreRelease.FIRST);
        assertThat(ROOTS.shippedBy(ApiLevel.of(32), StoreRelease.FIRST)).isEqualTo(store);
        assertThat(ROOTS.shippedBy(ApiLevel.of(33), StoreRelease.FIRST)).isEqualTo(store);
    }

    @ParameterizedTest
    @CsvSource({
        "CN=ISRG Root X1, 24, COMES_LATER",
        "CN=ISRG Root X1, 25, SHIPPED",
        "CN=ISRG Root X1, 37, SHIPPED",
        "CN=ISRG Root X2, 33, COMES_LATER",
        "CN=ISRG Root X2, 34, SHIPPED",
        "CN=DST Root CA X3, 24, SHIPPED",
        "CN=DST Root CA X3, 33, SHIPPED",
        "CN=DST Root CA X3, 34, GONE",
        "CN=AddTrust External CA Root, 30, SHIPPED",
        "CN=AddTrust External CA Root, 31, GONE",
        "CN=TrustCor RootCert CA-1, 33, SHIPPED",
        "CN=Certification Authority of WoSign, 26, SHIPPED",
        "CN=Certification Authority of WoSign, 27, GONE",
    })
    @DisplayName("TS74: ISRG Root X1 from 25, X2 from 34, DST Root CA X3 through 33; and other landmarks")
    void landmarks(String name, int level, Standing standing) {
        SystemRoot root = named(name);
        assertThat(ROOTS.standingByKey(ApiLevel.of(level), StoreRelease.FIRST, root.keySha256()))
                .contains(new RootStanding(root, standing));
    }

    @Test
    @DisplayName("A root removed by an update of the level: there in the first release, in other builds later")
    void removedByUpdate() {
        SystemRoot root = named("CN=TrustCor RootCert CA-1");
        assertThat(root.withinLevel()).isEqualTo(WithinLevel.REMOVED_BY_UPDATE);
        assertThat(ROOTS.standingByKey(ApiLevel.of(33), StoreRelease.LATEST, root.keySha256()))
                .containsExactly(new RootStanding(root, Standing.OTHER_BUILD));
        assertThat(ROOTS.standingByKey(ApiLevel.of(32), StoreRelease.LATEST, root.keySha256()))
                .containsExactly(new RootStanding(root, Standing.SHIPPED));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4})
    @DisplayName("TS75: level 34 reissued GTS R1 to R4: other certificates, same keys")
    void reissuedWithTheSameKey(int number) {
        List<SystemRoot> roots = ROOTS.all().stream()
                .filter(root -> root.subject().startsWith("CN=GTS Root R" + number + ","))
                .toList();
        assertThat(roots).hasSize(2);
        Bytes key = roots.get(0).keySha256();
        assertThat(ROOTS.byKey(key)).containsExactlyInAnyOrderElementsOf(roots);
        for (int level : new int[] {33, 34}) {
            ApiLevel api = ApiLevel.of(level);
            assertThat(ROOTS.shipsKey(api, StoreRelease.FIRST, key)).isTrue();
            assertThat(roots.stream().filter(root -> ROOTS.shipsCertificate(api, StoreRelease.FIRST, root.sha256())))
                    .hasSize(1);
        }
        assertThat(ROOTS.changes(ApiLevel.of(33), ApiLevel.of(34)).reissued())
                .extracting(SystemRoot::keySha256)
                .contains(key);
    }

    @Test
    @DisplayName("34 holds two Firmaprofesional certificates with the same subject and key")
    void twoOfOneKey() {
        SystemRoot root = named("CN=Autoridad de Certificacion Firmaprofesional CIF A62634068");
        assertThat(ROOTS.byKey(root.keySha256()).stream()
                        .filter(one -> one.isShippedBy(ApiLevel.of(34), StoreRelease.FIRST)))
                .hasSize(2);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "C=US,O=Internet Security Research Group,CN=ISRG Root X1; 24; COMES_LATER",
                "C=US,O=Internet Security Research Group,CN=ISRG Root X1; 25; SHIPPED",
                "C=us,O=internet security research group,CN=isrg root x1; 25; SHIPPED",
                "O=Digital Signature Trust Co.,CN=DST Root CA X3; 34; GONE",
                "C=US,O=DigiCert\\, Inc.,CN=DigiCert TLS RSA4096 Root G5; 34; SHIPPED",
                "C=US,O=DigiCert\\, Inc.,CN=DigiCert TLS RSA4096 Root G5; 33; COMES_LATER",
            })
    @DisplayName("A path that ends below a root not at hand: the root's name tells whether the level ships it")
    void byName(String name, int level, Standing standing) {
        TestCertificate below = TestPki.root(name).intermediate("CN=Intermediate");
        assertThat(ROOTS.standingByName(
                        ApiLevel.of(level),
                        StoreRelease.FIRST,
                        below.certificate().issuer()))
                .extracting(RootStanding::standing)
                .containsExactly(standing);
    }

    @Test
    @DisplayName("A name that no root of any level has")
    void unknownName() {
        TestCertificate below = TestPki.root("CN=ISRG Root X1").intermediate("CN=Intermediate");
        assertThat(ROOTS.standingByName(
                        ApiLevel.of(37), StoreRelease.FIRST, below.certificate().issuer()))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "24, ' is part of the system store only on levels 25+'",
        "25, ' is part of the level''s system store'",
    })
    @DisplayName("A standing in words")
    void describe(int level, String words) {
        SystemRoot root = named("CN=ISRG Root X1");
        assertThat(ROOTS.standingByKey(ApiLevel.of(level), StoreRelease.FIRST, root.keySha256()))
                .singleElement()
                .extracting(RootStanding::describe)
                .isEqualTo(root.subject() + words);
    }

    @ParameterizedTest
    @CsvSource({"25, true", "26, false", "33, false", "34, true", "37, true"})
    @DisplayName("TS76: what the evidence leaves open is said, as that the store is updatable from 34")
    void caveats(int level, boolean open) {
        assertThat(ROOTS.caveats(ApiLevel.of(level)).stream()
                        .anyMatch(caveat -> caveat.contains("7.1.0") || caveat.contains("updatable")))
                .isEqualTo(open);
    }

    @Test
    @DisplayName("Certificates at hand are filtered down to the level's list, and what is missing is said")
    void selection() {
        Bytes x1 = named("CN=ISRG Root X1").sha256();
        Bytes x2 = named("CN=ISRG Root X2").sha256();
        Bytes own = Bytes.copyOf(HexFormat.of().parseHex("00".repeat(32)));
        StoreSelection<Bytes> selection =
                ROOTS.select(ApiLevel.of(30), StoreRelease.FIRST, List.of(x2, own, x1, x1), sha256 -> sha256);
        assertThat(selection.selected()).containsExactly(x1);
        assertThat(selection.foreign()).containsExactly(x2, own);
        assertThat(selection.missing())
                .hasSize(137)
                .extracting(SystemRoot::sha256)
                .doesNotContain(x1);
    }

    private static SystemRoot named(String commonName) {
        return ROOTS.all().stream()
                .filter(root -> root.subject().startsWith(commonName + ",")
                        || root.subject().equals(commonName))
                .findFirst()
                .orElseThrow();
    }
}
