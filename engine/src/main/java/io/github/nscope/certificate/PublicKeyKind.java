package io.github.nscope.certificate;

import io.github.nscope.platform.Behavior;
import io.github.nscope.platform.PlatformProfile;

/** What kind of public key the platform makes of a SubjectPublicKeyInfo, with what rules about its strength ask for. */
public sealed interface PublicKeyKind {
    /** An {@code RSAPublicKey}; the size is that of the modulus. */
    record Rsa(int modulusBits) implements PublicKeyKind {}

    /** An {@code ECPublicKey} on a curve that the TLS library knows. */
    record Ec(NamedCurve curve) implements PublicKeyKind {}

    /** A {@code DSAPublicKey}; the sizes are those of the primes p and q. */
    record Dsa(int pBits, int qBits) implements PublicKeyKind {}

    /**
     * None of the kinds that the platform knows the strength of: other algorithms, other curves, and keys that can't
     * be decoded.
     *
     * @param algorithm the dotted object identifier of the key's algorithm
     */
    record Other(String algorithm) implements PublicKeyKind {
        static final String ED25519 = "1.3.101.112";

        /** The class name of the key object, as {@code ChainStrengthAnalyzer} prints it. */
        public String className(PlatformProfile profile) {
            return algorithm.equals(ED25519) && profile.has(Behavior.ED25519_SIGNATURES)
                    ? "com.android.org.conscrypt.OpenSslEdDsaPublicKey"
                    : "com.android.org.conscrypt.X509PublicKey";
        }
    }
}
