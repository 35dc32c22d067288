package io.github.nscope.certificate;

import io.github.nscope.platform.Behavior;
import io.github.nscope.platform.PlatformProfile;
import java.util.Optional;
import org.bouncycastle.math.ec.rfc8032.Ed25519;

/** The signature algorithms of the platform's providers, {@code OpenSSLX509Certificate.verify}. */
final class PlatformSignatureCheck implements SignatureCheck {
    private final boolean ed25519;
    private final SignatureArithmetic arithmetic;
    private final RsaSignatures rsaSignatures;

    PlatformSignatureCheck(PlatformProfile profile, SignatureArithmetic arithmetic) {
        this.ed25519 = profile.has(Behavior.ED25519_SIGNATURES);
        this.arithmetic = arithmetic;
        this.rsaSignatures = new RsaSignatures(arithmetic);
    }

    @Override
    public SignatureOutcome check(Certificate subject, PublicKeyInfo issuerKey) {
        KeyMaterial key = issuerKey.material();
        // X509_verify compares the two algorithms; it is asked for keys of the TLS library alone, and DSA's are not.
        if (!(key instanceof KeyMaterial.Dsa) && !algorithmsAgree(subject)) {
            return SignatureOutcome.ALGORITHMS_DISAGREE;
        }
        Optional<SignatureScheme> scheme = SignatureScheme.of(subject.signatureAlgorithm());
        return scheme.map(known -> check(known, subject, key)).orElse(SignatureOutcome.UNSUPPORTED_ALGORITHM);
    }

    private static boolean algorithmsAgree(Certificate subject) {
        return subject.outerAlgorithm()
                .encoded()
                .equals(subject.fields().signature().encoded());
    }

    private SignatureOutcome check(SignatureScheme scheme, Certificate subject, KeyMaterial key) {
        byte[] content = subject.tbs().raw();
        byte[] signature = subject.signature().raw();
        boolean plain = subject.outerAlgorithm().hasNoneOrNullParameters();
        if (scheme instanceof SignatureScheme.RsaPss) {
            return pss(subject, key);
        }
        if (!plain) {
            return SignatureOutcome.UNSUPPORTED_ALGORITHM;
        }
        if (scheme instanceof SignatureScheme.RsaPkcs1 rsa && key instanceof KeyMaterial.Rsa rsaKey) {
            return rsaSignatures.pkcs1(rsaKey, rsa.hash(), content, signature);
        }
        if (scheme instanceof SignatureScheme.Ecdsa ecdsa && key instanceof KeyMaterial.Ec ecKey) {
            return DsaSignatures.ecdsa(ecKey, arithmetic, ecdsa.hash().of(content), signature);
        }
        if (scheme instanceof SignatureScheme.Dsa dsa && key instanceof KeyMaterial.Dsa dsaKey) {
            return DsaSignatures.dsa(dsaKey, dsa.hash(), content, signature);
        }
        if (scheme instanceof SignatureScheme.Ed25519) {
            return ed25519(subject, key);
        }
        return SignatureOutcome.KEY_TYPE_MISMATCH;
    }

    private SignatureOutcome pss(Certificate subject, KeyMaterial key) {
        if (!(key instanceof KeyMaterial.Rsa rsaKey)) {
            return SignatureOutcome.KEY_TYPE_MISMATCH;
        }
        Optional<PssParameters> parameters = PssParameters.read(subject.outerAlgorithm());
        return parameters
                .map(known -> rsaSignatures.pss(
                        rsaKey, known, subject.tbs().raw(), subject.signature().raw()))
                .orElse(SignatureOutcome.UNSUPPORTED_ALGORITHM);
    }

    private SignatureOutcome ed25519(Certificate subject, KeyMaterial key) {
        if (!ed25519 || subject.outerAlgorithm().parameters().isPresent()) {
            return SignatureOutcome.UNSUPPORTED_ALGORITHM;
        }
        if (!(key instanceof KeyMaterial.Opaque opaque)
                || !opaque.algorithm().equals(PublicKeyKind.Other.ED25519)
                || opaque.key().length() != Ed25519.PUBLIC_KEY_SIZE) {
            return SignatureOutcome.KEY_TYPE_MISMATCH;
        }
        byte[] content = subject.tbs().raw();
        byte[] signature = subject.signature().raw();
        boolean verified = signature.length == Ed25519.SIGNATURE_SIZE
                && Ed25519.verify(signature, 0, opaque.key().raw(), 0, content, 0, content.length);
        return verified ? SignatureOutcome.VERIFIED : SignatureOutcome.BAD_SIGNATURE;
    }
}
