package io.github.nscope.certificate;

import java.math.BigInteger;
import org.bouncycastle.crypto.params.ECDomainParameters;
import org.bouncycastle.crypto.params.ECPublicKeyParameters;
import org.bouncycastle.crypto.signers.ECDSASigner;
import org.bouncycastle.math.ec.ECPoint;

/** Measured on JDK 17: RSA-2048 46 µs, as the JDK's provider; P-256 133 µs, where the JDK's provider takes 1,200. */
final class PortableArithmetic implements SignatureArithmetic {
    @Override
    public BigInteger rsa(BigInteger modulus, BigInteger exponent, BigInteger signature) {
        return signature.modPow(exponent, modulus);
    }

    @Override
    public boolean ecdsa(CurvePoint key, byte[] digest, BigInteger r, BigInteger s) {
        ECDomainParameters domain = EllipticCurves.domain(key.curve());
        ECPoint point = key instanceof KeyMaterial.Ec decoded
                ? decoded.point()
                : domain.getCurve().createPoint(key.x(), key.y());
        ECDSASigner signer = new ECDSASigner();
        signer.init(false, new ECPublicKeyParameters(point, domain));
        return signer.verifySignature(digest, r, s);
    }
}
