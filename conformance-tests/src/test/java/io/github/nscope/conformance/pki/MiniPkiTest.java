package io.github.nscope.conformance.pki;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;
import org.bouncycastle.asn1.x509.Certificate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class MiniPkiTest {
    private static final Path DIRECTORY = Path.of("src/main/pki");

    @Test
    @DisplayName("The checked-in certificates are what the plans mint, byte for byte, and no file is left over")
    void minting_again_gives_the_same_bytes() throws IOException {
        Map<String, byte[]> minted = PlannedCertificates.read(DIRECTORY).mint();

        minted.forEach((name, der) -> assertThat(MiniPki.file(DIRECTORY, name))
                .as("certificate " + name)
                .hasContent(Pem.certificate(der)));
        assertThat(PlannedCertificates.files(DIRECTORY.resolve("certificates"), ".pem"))
                .hasSize(minted.size());
    }

    @Test
    void a_certificate_without_an_issuer_verifies_with_its_own_key_and_names_itself() throws IOException {
        MiniPki pki = MiniPki.read(DIRECTORY);

        Certificate root = Certificate.getInstance(pki.der("R1"));

        assertThat(pki.issuer("R1")).isEqualTo("R1");
        assertThat(root.getIssuer()).isEqualTo(root.getSubject());
    }

    @Test
    void a_pin_is_the_hash_of_the_key_and_not_of_the_certificate() throws IOException {
        MiniPki pki = MiniPki.read(DIRECTORY);

        assertThat(pki.pin("leaf")).isEqualTo(pki.pin("leaf-under-R1")).isNotEqualTo(pki.pin("leaf-renewed-key"));
        assertThat(Base64.getDecoder().decode(pki.pin("leaf"))).hasSize(32);
    }

    @Test
    void pem_survives_a_round_trip() throws IOException {
        String pem = Files.readString(MiniPki.file(DIRECTORY, "leaf"));

        assertThat(Pem.certificate(Pem.decode(pem))).isEqualTo(pem);
    }
}
