package io.github.nscope.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.nscope.fixture.TestCertificate;
import io.github.nscope.fixture.TestPki;
import java.util.HexFormat;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Remembered signatures")
class RememberedSignaturesTest {
    private static final TestCertificate ROOT = TestPki.root("CN=Root");
    private static final TestCertificate INTERMEDIATE = ROOT.intermediate("CN=Intermediate");
    private static final Certificate END_ENTITY =
            INTERMEDIATE.endEntity("www.example.com").certificate();

    @Test
    @DisplayName("a signature is verified once for a certificate and a key, and again for another key")
    void signatures() {
        AtomicInteger made = new AtomicInteger();
        SignatureCheck remembered = RememberedSignatures.of((subject, key) -> {
            made.incrementAndGet();
            return key.equals(INTERMEDIATE.certificate().publicKey())
                    ? SignatureOutcome.VERIFIED
                    : SignatureOutcome.BAD_SIGNATURE;
        });
        for (int i = 0; i < 3; i++) {
            Certificate readAgain = i == 2 ? parsedAgain(END_ENTITY) : END_ENTITY;
            assertThat(remembered.check(readAgain, INTERMEDIATE.certificate().publicKey()))
                    .isEqualTo(SignatureOutcome.VERIFIED);
            assertThat(remembered.check(readAgain, ROOT.certificate().publicKey()))
                    .isEqualTo(SignatureOutcome.BAD_SIGNATURE);
        }
        assertThat(made).hasValue(2);
    }

    @Test
    @DisplayName("what is remembered has an end, and what is pushed out is verified again with the same outcome")
    void bounded() {
        AtomicInteger made = new AtomicInteger();
        SignatureCheck remembered = RememberedSignatures.of((subject, key) -> {
            made.incrementAndGet();
            return SignatureOutcome.VERIFIED;
        });
        for (int round = 0; round < 2; round++) {
            for (int i = 0; i < 1_500; i++) {
                assertThat(remembered.check(END_ENTITY, key(i))).isEqualTo(SignatureOutcome.VERIFIED);
            }
        }
        assertThat(made.get()).isGreaterThanOrEqualTo(1_500 + 476).isLessThanOrEqualTo(3_000);
    }

    private static PublicKeyInfo key(int number) {
        try {
            return PublicKeyInfo.parse(
                    HexFormat.of().parseHex("302a300506032b6570032100" + String.format("%064x", number * 7919)));
        } catch (MalformedCertificateException e) {
            throw new AssertionError(e);
        }
    }

    private static Certificate parsedAgain(Certificate certificate) {
        try {
            return Certificate.parse(certificate.der().toArray());
        } catch (MalformedCertificateException e) {
            throw new AssertionError(e);
        }
    }
}
