package io.github.nscope.path;

import io.github.nscope.certificate.Certificate;
import io.github.nscope.certificate.SignatureCheck;
import io.github.nscope.fixture.TestCertificate;
import java.util.Arrays;
import java.util.List;

/** Anchors as a configuration with raw resources has them: names compared canonically, in the order given. */
record TestAnchors(List<Certificate> certificates) implements AnchorLookup {
    static TestAnchors of(TestCertificate... anchors) {
        return new TestAnchors(
                Arrays.stream(anchors).map(TestCertificate::certificate).toList());
    }

    @Override
    public Answer bySubjectAndKey(Certificate certificate) {
        return new Anchors(certificates.stream()
                .filter(anchor -> anchor.subject().equals(certificate.subject())
                        && anchor.publicKey().equals(certificate.publicKey()))
                .limit(1)
                .toList());
    }

    @Override
    public Answer byIssuerAndSignature(Certificate issued, SignatureCheck signatures) {
        return new Anchors(certificates.stream()
                .filter(anchor ->
                        anchor.subject().equals(issued.issuer()) && signatures.verifies(issued, anchor.publicKey()))
                .toList());
    }
}
