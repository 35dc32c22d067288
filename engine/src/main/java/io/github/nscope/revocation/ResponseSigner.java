package io.github.nscope.revocation;

import io.github.nscope.certificate.AlgorithmNames;
import io.github.nscope.certificate.Bytes;
import io.github.nscope.certificate.Certificate;
import io.github.nscope.certificate.ContentSignature;
import io.github.nscope.certificate.JavaReparse;
import io.github.nscope.certificate.MalformedCertificateException;
import io.github.nscope.certificate.PublicKeyInfo;
import io.github.nscope.certificate.PublicKeyKind;
import io.github.nscope.certificate.SignatureOutcome;
import io.github.nscope.platform.PlatformDate;
import io.github.nscope.platform.PlatformThrowable;
import io.github.nscope.revocation.StapledResponseResult.Refusal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds and judges whoever signed a response: the issuer itself, or one whom it delegated, {@code OCSPResponse.verify}. */
final class ResponseSigner {
    private static final String OCSP_SIGNING = "1.3.6.1.5.5.7.3.9";
    private static final int LEAST_BITS = 1024;

    private final OcspResponse.Basic response;
    private final Certificate issuer;
    private final Instant now;
    private final ZoneId zone;

    ResponseSigner(OcspResponse.Basic response, Certificate issuer, Instant now, ZoneId zone) {
        this.response = response;
        this.issuer = issuer;
        this.now = now;
        this.zone = zone;
    }

    /** The certificates that came along, all of which the platform's Java parser must read. */
    static List<Certificate> certificatesOf(OcspResponse.Basic response) throws StapledRefusal {
        List<Certificate> certificates = new ArrayList<>();
        for (Bytes der : response.certificates()) {
            certificates.add(certificate(der)
                    .orElseThrow(() -> StapledResponseCheck.undecodable("Bad encoding in X509 Certificate")));
        }
        return certificates;
    }

    private static Optional<Certificate> certificate(Bytes der) {
        try {
            return Optional.of(Certificate.parse(der.toArray()))
                    .filter(certificate -> certificate.javaReparse() instanceof JavaReparse.Accepted);
        } catch (MalformedCertificateException e) {
            return Optional.empty();
        }
    }

    /** Checks the response's signature and answers its maker's certificate. */
    Certificate verify(List<Certificate> certificates) throws StapledRefusal {
        checkIssuerIsReadable();
        List<Certificate> candidates = new ArrayList<>(certificates);
        candidates.add(issuer);
        Optional<Certificate> named = candidates.stream().filter(this::isNamed).findFirst();
        if (named.isPresent() && !named.get().equals(issuer)) {
            checkDelegation(named.get());
            // A delegation that the issuer did not sign leaves the response without a signer.
            named = named.filter(this::isSignedByIssuer);
        }
        Certificate signer = named.orElseThrow(
                () -> StapledRefusal.of(Refusal.BAD_SIGNATURE, "Unable to verify OCSP Response's signature"));
        checkSignature(signer);
        return signer;
    }

    /** An anchor's content counts nowhere else: here it is parsed again, as every certificate of a path is. */
    private void checkIssuerIsReadable() throws StapledRefusal {
        if (issuer.javaReparse() instanceof JavaReparse.Refused unreadable) {
            throw StapledRefusal.of(
                    Refusal.ISSUER_UNREADABLE, "Invalid issuer or trusted responder certificate", unreadable.thrown());
        }
    }

    private boolean isNamed(Certificate candidate) {
        if (response.responder() instanceof ResponderId.ByName byName) {
            return candidate.subject().equals(byName.name());
        }
        return response.responder() instanceof ResponderId.ByKey byKey
                && (ExtensionValues.subjectKeyIdentifier(candidate)
                                .filter(byKey.sha1()::equals)
                                .isPresent()
                        || KeyHash.sha1(candidate.publicKey()).equals(byKey.sha1()));
    }

    private void checkDelegation(Certificate signer) throws StapledRefusal {
        if (!signer.issuer().equals(issuer.subject())) {
            throw StapledRefusal.of(
                    Refusal.SIGNER_NOT_AUTHORIZED, "Responder's certificate is not authorized to sign OCSP responses");
        }
        if (!ExtensionValues.extendedKeyUsages(signer).contains(OCSP_SIGNING)) {
            throw StapledRefusal.of(
                    Refusal.SIGNER_NOT_AUTHORIZED, "Responder's certificate not valid for signing OCSP responses");
        }
        if (isWeak(signer.publicKey())) {
            throw StapledRefusal.of(Refusal.WEAK_SIGNER_KEY, "Algorithm constraints check failed on keysize limits");
        }
        checkValidity(signer);
    }

    private void checkValidity(Certificate signer) throws StapledRefusal {
        if (now.isBefore(signer.notBefore())) {
            throw outsideValidity("NotYetValid", "NotBefore: " + PlatformDate.print(signer.notBefore(), zone));
        }
        if (now.isAfter(signer.notAfter())) {
            throw outsideValidity("Expired", "NotAfter: " + PlatformDate.print(signer.notAfter(), zone));
        }
    }

    private static StapledRefusal outsideValidity(String kind, String message) {
        return StapledRefusal.of(
                Refusal.SIGNER_NOT_AUTHORIZED,
                "Responder's certificate not within the validity period",
                PlatformThrowable.of("java.security.cert.Certificate" + kind + "Exception", message));
    }

    private boolean isSignedByIssuer(Certificate signer) {
        return ContentSignature.check(signer.signatureAlgorithm(), signer.tbs(), signer.signature(), issuer.publicKey())
                == SignatureOutcome.VERIFIED;
    }

    private void checkSignature(Certificate signer) throws StapledRefusal {
        if (isWeak(signer.publicKey())) {
            throw StapledRefusal.of(
                    Refusal.WEAK_SIGNER_KEY,
                    "Algorithm constraints check failed on signature algorithm: "
                            + AlgorithmNames.of(response.signatureAlgorithm()));
        }
        SignatureOutcome outcome = ContentSignature.check(
                response.signatureAlgorithm(), response.content(), response.signature(), signer.publicKey());
        switch (outcome) {
            case VERIFIED -> {}
            case BAD_SIGNATURE, BAD_PADDING ->
                throw StapledRefusal.of(Refusal.BAD_SIGNATURE, "Error verifying OCSP Response's signature");
            case KEY_TYPE_MISMATCH -> throw unusable("java.security.InvalidKeyException");
            case UNSUPPORTED_ALGORITHM, ALGORITHMS_DISAGREE -> throw unusable("java.security.NoSuchAlgorithmException");
        }
    }

    /** The words of the signature provider vary and are left out. */
    private static StapledRefusal unusable(String exception) {
        return StapledRefusal.causedBy(Refusal.BAD_SIGNATURE, PlatformThrowable.of(exception, null));
    }

    /** Shorter than {@code jdk.certpath.disabledAlgorithms} allows; no elliptic curve that can be read is. */
    private static boolean isWeak(PublicKeyInfo key) {
        if (key.kind() instanceof PublicKeyKind.Rsa rsa) {
            return rsa.modulusBits() < LEAST_BITS;
        }
        return key.kind() instanceof PublicKeyKind.Dsa dsa && dsa.pBits() < LEAST_BITS;
    }
}
