package io.github.nscope.certificate;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.x9.X9ECParameters;
import org.bouncycastle.crypto.ec.CustomNamedCurves;
import org.bouncycastle.crypto.params.ECDomainParameters;
import org.bouncycastle.math.ec.ECPoint;

/** The arithmetic of the named curves. */
final class EllipticCurves {
    private static final Map<NamedCurve, ECDomainParameters> DOMAINS = domains();

    private EllipticCurves() {}

    private static Map<NamedCurve, ECDomainParameters> domains() {
        Map<NamedCurve, ECDomainParameters> domains = new EnumMap<>(NamedCurve.class);
        for (NamedCurve curve : NamedCurve.values()) {
            X9ECParameters parameters = CustomNamedCurves.getByOID(new ASN1ObjectIdentifier(curve.oid()));
            domains.put(
                    curve,
                    new ECDomainParameters(
                            parameters.getCurve(), parameters.getG(), parameters.getN(), parameters.getH()));
        }
        return domains;
    }

    static ECDomainParameters domain(NamedCurve curve) {
        ECDomainParameters domain = DOMAINS.get(curve);
        if (domain == null) {
            throw new IllegalStateException("No arithmetic for " + curve);
        }
        return domain;
    }

    /** The point, where the bytes are one of the curve in compressed or uncompressed form. */
    static Optional<ECPoint> decodePoint(NamedCurve curve, byte[] encoded) {
        boolean compressed = encoded.length == 1 + curve.coordinateLength() && (encoded[0] == 2 || encoded[0] == 3);
        boolean uncompressed = encoded.length == 1 + 2 * curve.coordinateLength() && encoded[0] == 4;
        if (!compressed && !uncompressed) {
            return Optional.empty();
        }
        try {
            return Optional.of(domain(curve).getCurve().decodePoint(encoded));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
