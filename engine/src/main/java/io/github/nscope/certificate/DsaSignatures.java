package io.github.nscope.certificate;

import java.math.BigInteger;
import java.util.Optional;
import org.bouncycastle.crypto.DSA;
import org.bouncycastle.crypto.params.DSAParameters;
import org.bouncycastle.crypto.params.DSAPublicKeyParameters;
import org.bouncycastle.crypto.params.ECPublicKeyParameters;
import org.bouncycastle.crypto.signers.DSASigner;
import org.bouncycastle.crypto.signers.ECDSASigner;

/** DSA and ECDSA: a signature is a DER pair of numbers, and nothing may follow it. */
final class DsaSignatures {
    private record Pair(BigInteger r, BigInteger s) {}

    private DsaSignatures() {}

    static SignatureOutcome ecdsa(KeyMaterial.Ec key, SignatureHash hash, byte[] content, byte[] signature) {
        ECDSASigner signer = new ECDSASigner();
        signer.init(false, new ECPublicKeyParameters(key.point(), EllipticCurves.domain(key.curve())));
        return verify(signer, hash.of(content), signature);
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
        return read(signature)
                .filter(pair -> signer.verifySignature(hash, pair.r(), pair.s()))
                .map(pair -> SignatureOutcome.VERIFIED)
                .orElse(SignatureOutcome.BAD_SIGNATURE);
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
