package io.github.nscope.cli.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.nscope.certificate.Bytes;
import io.github.nscope.certificate.Certificate;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class KeyStoreFileTest {
    private static final Path CERTIFICATES = Path.of("src/test/resources/certificates");

    @ParameterizedTest
    @CsvSource({"root.jks, JKS", "root.p12, PKCS12", "root-open.p12, PKCS12"})
    void aStoreIsRecognisedByItsFirstBytes(String name, String type) throws Exception {
        Bytes content = content(name);

        assertThat(KeyStoreFile.typeOf(content)).isEqualTo(type);
        assertThat(KeyStoreFile.read(file(name), type, content))
                .extracting(der -> Certificate.parse(der.toArray()))
                .isEqualTo(CertificateFile.read(file("root.pem")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"root.pem", "server.der", "chain.p7b"})
    void certificatesAreNoStore(String name) throws Exception {
        assertThat(KeyStoreFile.typeOf(content(name))).isNull();
    }

    @Test
    void aDamagedStoreIsRefusedInOneLine() throws Exception {
        byte[] half = new byte[200];
        System.arraycopy(Files.readAllBytes(CERTIFICATES.resolve("root.p12")), 0, half, 0, half.length);

        assertThatThrownBy(() -> KeyStoreFile.read(file("root.p12"), "PKCS12", Bytes.copyOf(half)))
                .isInstanceOf(BadInput.class)
                .hasMessage(file("root.p12")
                        + ": a PKCS12 key store that can't be opened; give the store as PEM, or with the password"
                        + " changeit");
    }

    private static Bytes content(String name) throws Exception {
        return Bytes.copyOf(Files.readAllBytes(CERTIFICATES.resolve(name)));
    }

    private static InputFile file(String name) {
        return new InputFile("--system-store", CERTIFICATES.resolve(name));
    }
}
