package io.github.nscope.certificate;

import java.math.BigInteger;
import java.util.Optional;
import org.bouncycastle.crypto.DSA;
import org.bouncycastle.crypto.params.DSAParameters;
import org.bouncycastle.crypto.params.DSAPublicKeyParameters;
import org.bouncycastle.crypto.signers.DSASigner;

/** DSA and ECDSA: a signature is a DER pair of numbers, and nothing may follow it. */
final class DsaSignatures {
    private record Pair(BigInteger r, BigInteger s) {}

    private DsaSignatures() {}

    static SignatureOutcome ecdsa(KeyMaterial.Ec key, SignatureArithmetic arithmetic, byte[] digest, byte[] signature) {
        BigInteger order = EllipticCurves.domain(key.curve()).getN();
        return outcome(read(signature)
                .filter(pair -> isPositiveBelow(order, pair.r()) && isPositiveBelow(order, pair.s()))
                .filter(pair -> arithmetic.ecdsa(key, digest, pair.r(), pair.s())));
    }

    private static boolean isPositiveBelow(BigInteger order, BigInteger number) {
        return number.signum() > 0 && number.compareTo(order) < 0;
    }

    static SignatureOutcome dsa(KeyMaterial.Dsa key, SignatureHash hash, byte[] content, byte[] signature) {
        try {
            DSASigner signer = new DSASigner();
            DSAParameters domain = new DSAParameters(key.p(), key.q(), key.g());
            signer.init(false, new DSAPublicKeyParameters(key.y(), domain));
            return verify(signer, hash.of(content), signature);
        } catch (IllegalArgumentException | ArithmeticException e) {
            // Numbers that are no DSA key: nothing verifies with them.
            return SignatureOutcome.BAD_SIGNATURE;
        }
    }

    private static SignatureOutcome verify(DSA signer, byte[] hash, byte[] signature) {
        return outcome(read(signature).filter(pair -> signer.verifySignature(hash, pair.r(), pair.s())));
    }

    private static SignatureOutcome outcome(Optional<Pair> verified) {
        return verified.isPresent() ? SignatureOutcome.VERIFIED : SignatureOutcome.BAD_SIGNATURE;
    }

    private static Optional<Pair> read(byte[] signature) {
        try {
            DerReader outer = DerReader.of(signature, "a signature");
            DerReader numbers = outer.read(DerValue.SEQUENCE, "a signature").reader("a signature");
            outer.finish();
            BigInteger r = numbers.read().integer("r");
            BigInteger s = numbers.read().integer("s");
            numbers.finish();
            return Optional.of(new Pair(r, s));
        } catch (MalformedCertificateException e) {
            return Optional.empty();
        }
    }
}
