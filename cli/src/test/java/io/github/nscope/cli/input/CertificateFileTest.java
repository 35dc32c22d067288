package io.github.nscope.cli.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.nscope.certificate.Certificate;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CertificateFileTest {
    private static final Path CERTIFICATES = Path.of("src/test/resources/certificates");

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"chain.pem", "chain.p7b", "chain.p7.pem"})
    void everyFormHoldsTheSameTwoCertificates(String name) throws Exception {
        assertThat(read(CERTIFICATES.resolve(name))).containsExactlyElementsOf(read(CERTIFICATES.resolve("chain.pem")));
    }

    @Test
    void derIsOneCertificate() throws Exception {
        List<Certificate> chain = read(CERTIFICATES.resolve("chain.pem"));

        assertThat(chain).hasSize(2);
        assertThat(read(CERTIFICATES.resolve("server.der"))).containsExactly(chain.get(0));
    }

    @Test
    void derCertificatesMayFollowEachOther() throws Exception {
        byte[] one = Files.readAllBytes(CERTIFICATES.resolve("server.der"));
        byte[] two = new byte[2 * one.length];
        System.arraycopy(one, 0, two, 0, one.length);
        System.arraycopy(one, 0, two, one.length, one.length);

        assertThat(read(Files.write(folder.resolve("two.der"), two)))
                .containsExactly(Certificate.parse(one), Certificate.parse(one));
    }

    @Test
    void textAroundTheBlocksIsWhatServersAreAskedWith() throws Exception {
        String pem = Files.readString(CERTIFICATES.resolve("chain.pem"));
        String session = "CONNECTED(00000003)\n 0 s:CN = api.example.com\n"
                + pem.replace("-----END CERTIFICATE-----\n", "-----END CERTIFICATE-----\n 1 s:more\n\n")
                + "---\nServer certificate\n";

        assertThat(read(text(session))).isEqualTo(read(CERTIFICATES.resolve("chain.pem")));
    }

    @Test
    void windowsLineEndsAndIndentationAreNoObstacle() throws Exception {
        String pem = Files.readString(CERTIFICATES.resolve("chain.pem"));

        assertThat(read(text("  " + pem.replace("\n", "\r\n  ")))).hasSize(2);
    }

    @Test
    void aFileWithoutCertificatesSaysWhatItHoldsInstead() {
        assertRefused(
                "-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----\n",
                "no certificates in it, only PRIVATE KEY; give a file with PEM blocks (-----BEGIN CERTIFICATE-----),"
                        + " DER or PKCS#7");
        assertRefused(
                "hello",
                "no certificates in it; give a file with PEM blocks (-----BEGIN CERTIFICATE-----), DER or PKCS#7");
        assertRefused(
                "", "the file is empty; give a file with PEM blocks (-----BEGIN CERTIFICATE-----), DER or PKCS#7");
    }

    @Test
    void aBlockTooLongForAnyCertificateIsDamaged() {
        assertRefused(
                "-----BEGIN CERTIFICATE-----\n" + "A".repeat((8 << 20) + 4) + "\n-----END CERTIFICATE-----\n",
                "the block that begins on line 1 is damaged; copy the file again");
    }

    @Test
    void aDamagedBlockIsNamedByItsLine() {
        assertRefused(
                "first\n-----BEGIN CERTIFICATE-----\n*\n-----END CERTIFICATE-----\n",
                "the block that begins on line 2 is damaged; copy the file again");
        assertRefused(
                "-----BEGIN CERTIFICATE-----\nMIIB\n",
                "the block that begins on line 1 is damaged; copy the file again");
        assertRefused(
                "-----BEGIN CERTIFICATE-----\nMIIB\n-----BEGIN CERTIFICATE-----\nMIIB\n-----END CERTIFICATE-----\n",
                "the block that begins on line 1 is damaged; copy the file again");
    }

    @Test
    void aBlockThatIsNoCertificateIsNamedByItsNumber() throws Exception {
        String first = Files.readString(CERTIFICATES.resolve("root.pem"));

        assertThatThrownBy(
                        () -> read(text(first + "-----BEGIN CERTIFICATE-----\nMAMBAf8=\n-----END CERTIFICATE-----\n")))
                .isInstanceOf(BadInput.class)
                .hasMessageMatching(".*file.pem: certificate 2 of 2 can't be read \\(.*\\); get it again");
    }

    @Test
    void binaryThatIsNotWholeDerIsRefused() {
        assertRefused(
                "0\u0005abc",
                "neither PEM nor whole DER; give a file with PEM blocks (-----BEGIN CERTIFICATE-----), DER or PKCS#7");
    }

    private void assertRefused(String content, String problem) {
        assertThatThrownBy(() -> read(text(content)))
                .isInstanceOf(BadInput.class)
                .hasMessage(folder.resolve("file.pem") + ": " + problem);
    }

    private Path text(String content) throws IOException {
        return Files.writeString(folder.resolve("file.pem"), content);
    }

    private static List<Certificate> read(Path file) throws BadInput {
        return CertificateFile.read(new InputFile("--chain", file));
    }
}
