package io.github.nscope.certificate;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.nscope.fixture.TestCertificate;
import io.github.nscope.fixture.TestPki;
import io.github.nscope.platform.ApiLevel;
import io.github.nscope.platform.PlatformFacts;
import io.github.nscope.platform.PlatformProfile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.DLSequence;
import org.bouncycastle.asn1.DLSet;
import org.bouncycastle.asn1.DLTaggedObject;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("NSC 7.2: what the platform reads of a file of certificates")
class CertificateFileTest {
    private static final TestCertificate A = TestPki.root("CN=A");
    private static final TestCertificate B = TestPki.root("CN=B");
    private static final List<String> BOTH = List.of("CN=A", "CN=B");
    private static final List<String> FIRST = List.of("CN=A");
    private static final List<String> NONE = List.of();

    private static PlatformProfile on(ApiLevel level) {
        return PlatformProfile.of(PlatformFacts.of(level, level.major()));
    }

    private static byte[] file(Object... parts) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        for (Object part : parts) {
            file.writeBytes(
                    part instanceof byte[] bytes ? bytes : part.toString().getBytes(ISO_8859_1));
        }
        return file.toByteArray();
    }

    private static List<String> read(byte[] file, ApiLevel level) {
        CertificateFile.Contents contents = CertificateFile.readAll(file, on(level));
        assertThat(contents).isInstanceOf(CertificateFile.Contents.Certificates.class);
        return ((CertificateFile.Contents.Certificates) contents)
                .certificates().stream()
                        .map(certificate -> certificate.subject().toString())
                        .toList();
    }

    private static String crlf(String pem) {
        return pem.replace("\n", "\r\n");
    }

    static byte[] pkcs7(TestCertificate... certificates) {
        try {
            ASN1EncodableVector list = new ASN1EncodableVector();
            for (TestCertificate certificate : certificates) {
                list.add(ASN1Primitive.fromByteArray(certificate.der()));
            }
            DLSequence data = new DLSequence(new ASN1Encodable[] {
                new ASN1Integer(1),
                new DLSet(),
                new DLSequence(new ASN1ObjectIdentifier("1.2.840.113549.1.7.1")),
                new DLTaggedObject(false, 0, new DLSet(list)),
                new DLSet()
            });
            return new DLSequence(new ASN1Encodable[] {
                        new ASN1ObjectIdentifier("1.2.840.113549.1.7.2"), new DLTaggedObject(true, 0, data)
                    })
                    .getEncoded("DL");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String pem(String label, byte[] content) {
        String base64 = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(content);
        return "-----BEGIN " + label + "-----\n" + base64 + "\n-----END " + label + "-----\n";
    }

    /** Every row of the table: a file, what levels 24 to 36 read of it, and what 37 reads. */
    static Stream<Arguments> table() {
        String publicKey = pem("PUBLIC KEY", new byte[] {0x30, 0});
        return Stream.of(
                row("PEM blocks directly after each other", file(A.pem(), B.pem()), BOTH, BOTH),
                row("PEM blocks, CRLF", file(crlf(A.pem()), crlf(B.pem())), BOTH, BOTH),
                row("DER", A.der(), FIRST, FIRST),
                row("several DER concatenated", file(A.der(), B.der()), BOTH, BOTH),
                row("DER then PEM", file(A.der(), B.pem()), BOTH, BOTH),
                row("PEM then DER", file(A.pem(), B.der()), BOTH, BOTH),
                row("PKCS#7 DER at the very start", pkcs7(A, B), BOTH, BOTH),
                row("PKCS#7 PEM at the very start", file(pem("PKCS7", pkcs7(A, B))), BOTH, BOTH),
                row("PKCS#7 PEM after a certificate", file(A.pem(), pem("PKCS7", pkcs7(B))), FIRST, FIRST),
                row("blank lines after the last block", file(A.pem(), B.pem(), "\n\n"), BOTH, BOTH),
                row("text after the last block", file(A.pem(), B.pem(), "text"), BOTH, BOTH),
                row("no newline at the end", file(A.pem(), B.pem().stripTrailing()), BOTH, BOTH),
                row("empty file", file(), NONE, NONE),
                row("garbage", file("garbage"), NONE, NONE),
                row("text before the first block", file("Certificate:\n", A.pem(), B.pem()), NONE, BOTH),
                row("comment before the first block", file("# CA\n", A.pem()), NONE, FIRST),
                row("blank line before the first block", file("\n", A.pem()), NONE, FIRST),
                row("blank before the first block", file(" ", A.pem()), NONE, FIRST),
                row("BOM before the first block", file(new byte[] {-17, -69, -65}, A.pem()), NONE, FIRST),
                row("blank line between blocks", file(A.pem(), "\n", B.pem()), FIRST, BOTH),
                row("comment between blocks", file(A.pem(), "# second\n", B.pem()), FIRST, BOTH),
                row("blank-only line between blocks", file(A.pem(), "  \n", B.pem()), FIRST, BOTH),
                row("damaged block second", file(A.pem(), B.pem().replace("MI", "!!"), B.pem()), FIRST, FIRST),
                row("damaged block first", file(A.pem().replace("MI", "!!"), B.pem()), NONE, NONE),
                row("other PEM object first", file(publicKey, A.pem()), FIRST, FIRST),
                row("label X509 CERTIFICATE", file(A.pem().replace("CERTIF", "X509 CERTIF")), FIRST, FIRST),
                row("label TRUSTED CERTIFICATE", file(A.pem().replace("CERTIF", "TRUSTED CERTIF")), NONE, NONE),
                row("bare base64 without markers", Base64.getEncoder().encode(A.der()), NONE, NONE),
                row(
                        "end marker not followed by a newline before the next begin marker",
                        file(A.pem().stripTrailing(), B.pem()),
                        NONE,
                        NONE));
    }

    private static Arguments row(String name, byte[] file, List<String> before37, List<String> from37) {
        return Arguments.of(name, file, before37, from37);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("table")
    @DisplayName("S57, S58: the table of file shapes, on every level")
    void table(String name, byte[] file, List<String> before37, List<String> from37) {
        for (ApiLevel level : ApiLevel.all()) {
            assertThat(read(file, level)).as("level %s", level).isEqualTo(level.major() < 37 ? before37 : from37);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {62, 63, 64, 65, 66, 76, 130, 131, 1000})
    @DisplayName("Lines of any length are read, in pieces")
    void lineLengths(int length) {
        String base64 = Base64.getMimeEncoder(length / 4 * 4, new byte[] {'\n'}).encodeToString(A.der());
        byte[] file = file("-----BEGIN CERTIFICATE-----\n", base64, "\n-----END CERTIFICATE-----\n");
        assertThat(read(file, ApiLevel.of(30))).isEqualTo(FIRST);
    }

    @Test
    @DisplayName("Two blanks after a full line make a blank line of the rest, which damages the block")
    void trailingBlanks() {
        assertThat(read(file(A.pem().replaceFirst("(MI[^\n]*)\n", "$1 \n")), ApiLevel.of(34)))
                .isEqualTo(FIRST);
        assertThat(read(file(A.pem().replaceFirst("(MI[^\n]*)\n", "$1  \n")), ApiLevel.of(34)))
                .isEqualTo(NONE);
    }

    @Test
    @DisplayName("PKCS#7 is guessed from byte 4 at 24 to 30 and from the DER header from 31 on")
    void headerGuess() {
        byte[] shortBag = {0x30, 3, 6, 1, 42};
        byte[] fifthByte = {1, 2, 3, 4, 6, 7};
        for (ApiLevel level : ApiLevel.all()) {
            boolean byHeader = level.major() >= 31;
            assertThat(CertificateFile.readAll(shortBag, on(level)) instanceof CertificateFile.Contents.BrokenBag)
                    .isEqualTo(byHeader);
            assertThat(CertificateFile.readAll(fifthByte, on(level)) instanceof CertificateFile.Contents.BrokenBag)
                    .isEqualTo(!byHeader);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"-----BEGIN PKCS7-----\n!!\n-----END PKCS7-----\n", "-----BEGIN PKCS7 FOO-----\n"})
    void aBrokenBagInPemIsAnError(String file) {
        for (ApiLevel level : ApiLevel.all()) {
            assertThat(CertificateFile.readAll(file(file), on(level)))
                    .isInstanceOf(CertificateFile.Contents.BrokenBag.class);
        }
    }

    @Test
    @DisplayName("Only the first certificate of a file counts where one is wanted")
    void firstOnly() {
        for (ApiLevel level : ApiLevel.all()) {
            assertThat(CertificateFile.readFirst(file(A.pem(), B.pem()), on(level)))
                    .contains(A.certificate());
            assertThat(CertificateFile.readFirst(pkcs7(A, B), on(level))).contains(A.certificate());
            assertThat(CertificateFile.readFirst(file("garbage"), on(level))).isEmpty();
        }
    }

    @Test
    @DisplayName("24 to 30: a PEM bag in front is dropped and DER must follow; later it is passed over")
    void bagInFrontOfOneCertificate() {
        byte[] derBehind = file(pem("PKCS7", pkcs7(B)), A.der());
        byte[] pemBehind = file(pem("PKCS7", pkcs7(B)), A.pem());
        for (ApiLevel level : ApiLevel.all()) {
            boolean dropped = level.major() <= 30;
            assertThat(CertificateFile.readFirst(derBehind, on(level)).isPresent())
                    .isEqualTo(dropped);
            assertThat(CertificateFile.readFirst(pemBehind, on(level)).isPresent())
                    .isEqualTo(!dropped);
        }
    }

    @Test
    @DisplayName("A large hostile file is read once")
    void hostileSize() {
        byte[] begins = "-----BEGIN CERTIFICATE-----\n".repeat(40_000).getBytes(ISO_8859_1);
        assertThat(read(begins, ApiLevel.of(37))).isEmpty();
        assertThat(read("-".repeat(1 << 20).getBytes(ISO_8859_1), ApiLevel.of(37)))
                .isEmpty();
    }
}
