package io.github.nscope.certificate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.nscope.fixture.TestCertificate;
import io.github.nscope.fixture.TestPki;
import java.io.ByteArrayInputStream;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PemCertificatesTest {
    private static final TestCertificate A = TestPki.root("CN=A");
    private static final TestCertificate B = TestPki.root("CN=B");

    @Test
    void textAroundBlocksIsPassedOver() throws Exception {
        String bundle =
                "\ufeff# first\n" + A.pem() + "\n\nsecond:\r\n" + B.pem().replace("\n", "\r\n") + "end";
        assertThat(PemCertificates.parse(bundle)).containsExactly(A.certificate(), B.certificate());
    }

    @Test
    void writesWhatItReads() throws Exception {
        assertThat(PemCertificates.write(A.certificate())).isEqualTo(A.pem());
        assertThat(PemCertificates.parse(PemCertificates.write(A.certificate())))
                .containsExactly(A.certificate());
    }

    @ParameterizedTest
    @CsvSource({
        "'', the text holds no certificate: one begins with -----BEGIN CERTIFICATE-----",
        "'-----BEGIN CERTIFICATE-----AAAA', certificate 1 has no line -----END CERTIFICATE-----",
        "'-----BEGIN CERTIFICATE-----\n!\n-----END CERTIFICATE-----', certificate 1 is not Base64",
        "'-----BEGIN CERTIFICATE-----\nMAA=\n-----END CERTIFICATE-----', certificate 1: a certificate ends too early"
    })
    void errorsAreOneLineAndNameTheCertificate(String text, String message) {
        assertThatThrownBy(() -> PemCertificates.parse(text))
                .isInstanceOf(MalformedCertificateException.class)
                .hasMessage(message);
        assertThatThrownBy(() -> PemCertificates.parse(A.pem() + text + "-----BEGIN CERTIFICATE-----"))
                .hasMessageStartingWith("certificate 2");
    }

    @Test
    void certificatesOfTheJvm() throws Exception {
        X509Certificate certificate = (X509Certificate)
                CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(A.der()));
        assertThat(PemCertificates.of(certificate)).isEqualTo(A.certificate());
        assertThat(PemCertificates.of(new X509Certificate[] {certificate})).containsExactly(A.certificate());
    }
}
