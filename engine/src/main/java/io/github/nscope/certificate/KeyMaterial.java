package io.github.nscope.certificate;

import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.math.ec.ECPoint;

/** The numbers inside a public key, decoded under the rules of the platform's TLS library. */
sealed interface KeyMaterial {
    String RSA = "1.2.840.113549.1.1.1";
    String ELLIPTIC_CURVE = "1.2.840.10045.2.1";
    String DSA = "1.2.840.10040.4.1";

    PublicKeyKind kind();

    /** Two keys are the same where these are equal. */
    List<?> comparedBy();

    record Rsa(BigInteger modulus, BigInteger exponent) implements KeyMaterial {
        @Override
        public PublicKeyKind kind() {
            return new PublicKeyKind.Rsa(modulus.bitLength());
        }

        @Override
        public List<?> comparedBy() {
            return List.of(modulus, exponent);
        }
    }

    record Ec(NamedCurve curve, ECPoint point) implements KeyMaterial, SignatureArithmetic.CurvePoint {
        @Override
        public BigInteger x() {
            return point.normalize().getAffineXCoord().toBigInteger();
        }

        @Override
        public BigInteger y() {
            return point.normalize().getAffineYCoord().toBigInteger();
        }

        @Override
        public PublicKeyKind kind() {
            return new PublicKeyKind.Ec(curve);
        }

        @Override
        public List<?> comparedBy() {
            return List.of(curve, Bytes.wrap(point.getEncoded(false)));
        }
    }

    record Dsa(BigInteger p, BigInteger q, BigInteger g, BigInteger y) implements KeyMaterial {
        @Override
        public PublicKeyKind kind() {
            return new PublicKeyKind.Dsa(p.bitLength(), q.bitLength());
        }

        @Override
        public List<?> comparedBy() {
            return List.of(p, q, g, y);
        }
    }

    /**
     * A key of another algorithm, or one that can't be decoded: its bytes are all that is known.
     *
     * @param ofKnownAlgorithm whether it is of RSA, or of no other curve than those that the library knows
     */
    record Opaque(String algorithm, boolean ofKnownAlgorithm, Bytes der, Bytes key) implements KeyMaterial {
        @Override
        public PublicKeyKind kind() {
            return new PublicKeyKind.Other(algorithm);
        }

        @Override
        public List<?> comparedBy() {
            return List.of(der);
        }
    }

    default boolean sameKey(KeyMaterial other) {
        return comparedBy().equals(other.comparedBy());
    }

    static KeyMaterial read(DerValue info) throws MalformedCertificateException {
        DerReader parts = info.expect(DerValue.SEQUENCE, "a public key").reader("a public key");
        AlgorithmIdentifier algorithm = AlgorithmIdentifier.read(parts.read(), "the public key's algorithm");
        Optional<byte[]> key = parts.read().wholeBits("the public key's value");
        parts.finish();
        Optional<? extends KeyMaterial> decoded = key.flatMap(bytes -> decode(algorithm, bytes));
        return decoded.isPresent()
                ? decoded.get()
                : new Opaque(
                        algorithm.oid(),
                        isKnown(algorithm),
                        Bytes.wrap(info.encoded()),
                        Bytes.wrap(key.orElseGet(() -> new byte[0])));
    }

    /** A curve of another name is unknown ({@code EC_R_UNKNOWN_GROUP}); one that is spelled out, or absent, is damaged. */
    private static boolean isKnown(AlgorithmIdentifier algorithm) {
        if (!algorithm.oid().equals(ELLIPTIC_CURVE)) {
            return algorithm.oid().equals(RSA);
        }
        Optional<DerValue> parameters = algorithm.parameters();
        if (parameters.isEmpty() || !parameters.get().is(DerValue.OBJECT_IDENTIFIER)) {
            return true;
        }
        try {
            return NamedCurve.of(parameters.get().oid("a curve")).isPresent();
        } catch (MalformedCertificateException noName) {
            return false;
        }
    }

    private static Optional<? extends KeyMaterial> decode(AlgorithmIdentifier algorithm, byte[] key) {
        try {
            return switch (algorithm.oid()) {
                case RSA -> rsa(algorithm, key);
                case ELLIPTIC_CURVE -> ellipticCurve(algorithm, key);
                case DSA -> dsa(algorithm, key);
                default -> Optional.empty();
            };
        } catch (MalformedCertificateException e) {
            return Optional.empty();
        }
    }

    private static Optional<Rsa> rsa(AlgorithmIdentifier algorithm, byte[] key) throws MalformedCertificateException {
        DerReader outer = DerReader.of(key, "an RSA key");
        DerReader numbers = outer.read(DerValue.SEQUENCE, "an RSA key").reader("an RSA key");
        BigInteger modulus = numbers.read().integer("an RSA modulus");
        BigInteger exponent = numbers.read().integer("an RSA exponent");
        numbers.finish();
        outer.finish();
        boolean positive = modulus.signum() > 0 && exponent.signum() > 0;
        return positive && algorithm.hasNullParameters() ? Optional.of(new Rsa(modulus, exponent)) : Optional.empty();
    }

    private static Optional<Ec> ellipticCurve(AlgorithmIdentifier algorithm, byte[] key)
            throws MalformedCertificateException {
        Optional<DerValue> parameters = algorithm.parameters();
        if (parameters.isEmpty() || !parameters.get().is(DerValue.OBJECT_IDENTIFIER)) {
            return Optional.empty();
        }
        Optional<NamedCurve> curve = NamedCurve.of(parameters.get().oid("a curve"));
        return curve.flatMap(known -> EllipticCurves.decodePoint(known, key).map(point -> new Ec(known, point)));
    }

    private static Optional<Dsa> dsa(AlgorithmIdentifier algorithm, byte[] key) throws MalformedCertificateException {
        Optional<DerValue> parameters = algorithm.parameters();
        if (parameters.isEmpty()) {
            return Optional.empty();
        }
        DerReader domain =
                parameters.get().expect(DerValue.SEQUENCE, "DSA parameters").reader("DSA parameters");
        BigInteger p = domain.read().integer("DSA's p");
        BigInteger q = domain.read().integer("DSA's q");
        BigInteger g = domain.read().integer("DSA's g");
        domain.finish();
        BigInteger y = DerReader.of(key, "a DSA key").read().integer("DSA's y");
        boolean positive = p.signum() > 0 && q.signum() > 0 && g.signum() > 0 && y.signum() > 0;
        return positive ? Optional.of(new Dsa(p, q, g, y)) : Optional.empty();
    }
}
