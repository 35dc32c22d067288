package io.github.nscope.certificate;

import java.math.BigInteger;

/**
 * The arithmetic below signature checks. What algorithms count and how keys, paddings and pairs of numbers are written
 * is settled by the engine, so that no decision depends on who calculates, only on how fast it comes. Implementations
 * are thread-safe.
 */
public interface SignatureArithmetic {
    /**
     * The fastest of what the engine depends on: the JDK's integers for RSA, Bouncy Castle's curves for the rest. Pure
     * Java, and no security provider is asked.
     */
    SignatureArithmetic PORTABLE = new PortableArithmetic();

    /** The public key of an elliptic curve: a point of it, in affine coordinates. */
    interface CurvePoint {
        /** The curve. */
        NamedCurve curve();

        /** The first coordinate. */
        BigInteger x();

        /** The second coordinate. */
        BigInteger y();
    }

    /**
     * RSA's public operation, {@code signature} to the power of {@code exponent}.
     *
     * @param modulus odd, of 34 to 16,384 bits
     * @param exponent positive, of 33 bits at the most
     * @param signature not negative and below the modulus
     */
    BigInteger rsa(BigInteger modulus, BigInteger exponent, BigInteger signature);

    /**
     * Whether two numbers are an ECDSA signature.
     *
     * @param digest the whole digest, longer than the curve's order perhaps: its leftmost bits count
     * @param r at least 1 and below the curve's order
     * @param s at least 1 and below the curve's order, in the upper half of that as well
     */
    boolean ecdsa(CurvePoint key, byte[] digest, BigInteger r, BigInteger s);
}
