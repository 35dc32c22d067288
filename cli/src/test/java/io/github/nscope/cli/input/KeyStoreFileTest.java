package io.github.nscope.cli.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.nscope.certificate.Bytes;
import io.github.nscope.certificate.Certificate;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
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
    void everyEntryOfTheJavaKeyStoreIsRead() throws Exception {
        KeyStore theirs = KeyStore.getInstance("JKS");
        Path cacerts = Path.of(System.getProperty("java.home"), "lib", "security", "cacerts");
        try (InputStream stream = Files.newInputStream(cacerts)) {
            theirs.load(stream, null);
        }
        ByteArrayOutputStream jks = new ByteArrayOutputStream();
        theirs.store(jks, "changeit".toCharArray());
        List<Bytes> expected = new ArrayList<>();
        for (String alias : Collections.list(theirs.aliases())) {
            expected.add(Bytes.copyOf(theirs.getCertificate(alias).getEncoded()));
        }

        assertThat(KeyStoreFile.read(file("cacerts"), "JKS", Bytes.copyOf(jks.toByteArray())))
                .hasSizeGreaterThan(50)
                .containsExactlyInAnyOrderElementsOf(expected);
    }

    @Test
    void ofAPrivateKeyTheFirstCertificateCounts() throws Exception {
        KeyStore store = KeyStore.getInstance("JKS");
        store.load(null, null);
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        List<java.security.cert.Certificate> chain = new ArrayList<>();
        try (InputStream stream = Files.newInputStream(CERTIFICATES.resolve("chain.pem"))) {
            chain.addAll(CertificateFactory.getInstance("X.509").generateCertificates(stream));
        }
        store.setKeyEntry(
                "key",
                generator.generateKeyPair().getPrivate(),
                "changeit".toCharArray(),
                chain.toArray(new java.security.cert.Certificate[0]));
        ByteArrayOutputStream jks = new ByteArrayOutputStream();
        store.store(jks, "changeit".toCharArray());

        assertThat(KeyStoreFile.read(file("key.jks"), "JKS", Bytes.copyOf(jks.toByteArray())))
                .containsExactly(Bytes.copyOf(chain.get(0).getEncoded()));
    }

    @ParameterizedTest
    @CsvSource({"root.jks, JKS", "root.p12, PKCS12"})
    void aDamagedStoreIsRefusedInOneLine(String name, String type) throws Exception {
        byte[] half = new byte[200];
        System.arraycopy(Files.readAllBytes(CERTIFICATES.resolve(name)), 0, half, 0, half.length);

        assertThatThrownBy(() -> KeyStoreFile.read(file(name), type, Bytes.copyOf(half)))
                .isInstanceOf(BadInput.class)
                .hasMessage(file(name)
                        + ": a " + type + " key store that can't be opened; give the store as PEM, or with the password"
                        + " changeit");
    }

    private static Bytes content(String name) throws Exception {
        return Bytes.copyOf(Files.readAllBytes(CERTIFICATES.resolve(name)));
    }

    private static InputFile file(String name) {
        return new InputFile("--system-store", CERTIFICATES.resolve(name));
    }
}
