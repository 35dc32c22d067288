package io.github.nscope.certificate;

/**
 * Signatures over content that is no certificate, {@code Signature.verify}: those of transparency logs and OCSP
 * responders. RSA with PKCS#1 padding, ECDSA and DSA.
 */
public final class ContentSignature {
    private ContentSignature() {}

    /**
     * Checks a signature.
     *
     * @param algorithm the dotted object identifier of the signature algorithm
     */
    public static SignatureOutcome check(String algorithm, Bytes content, Bytes signature, PublicKeyInfo key) {
        return SignatureScheme.of(algorithm)
                .map(scheme -> check(scheme, content.raw(), signature.raw(), key.material()))
                .orElse(SignatureOutcome.UNSUPPORTED_ALGORITHM);
    }

    private static SignatureOutcome check(SignatureScheme scheme, byte[] content, byte[] signature, KeyMaterial key) {
        if (scheme instanceof SignatureScheme.RsaPkcs1 rsa) {
            return key instanceof KeyMaterial.Rsa rsaKey
                    ? new RsaSignatures(SignatureArithmetic.PORTABLE).pkcs1(rsaKey, rsa.hash(), content, signature)
                    : SignatureOutcome.KEY_TYPE_MISMATCH;
        }
        if (scheme instanceof SignatureScheme.Ecdsa ecdsa) {
            return key instanceof KeyMaterial.Ec ecKey
                    ? DsaSignatures.ecdsa(
                            ecKey, SignatureArithmetic.PORTABLE, ecdsa.hash().of(content), signature)
                    : SignatureOutcome.KEY_TYPE_MISMATCH;
        }
        if (scheme instanceof SignatureScheme.Dsa dsa) {
            return key instanceof KeyMaterial.Dsa dsaKey
                    ? DsaSignatures.dsa(dsaKey, dsa.hash(), content, signature)
                    : SignatureOutcome.KEY_TYPE_MISMATCH;
        }
        return SignatureOutcome.UNSUPPORTED_ALGORITHM;
    }
}
