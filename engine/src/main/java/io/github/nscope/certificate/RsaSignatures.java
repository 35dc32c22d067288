package io.github.nscope.certificate;

import java.math.BigInteger;
import java.util.Arrays;

/** RSA as the TLS library verifies it: the padding is rebuilt and compared whole, never parsed. */
final class RsaSignatures {
    private static final int MOST_MODULUS_BITS = 16 * 1024;
    private static final int MOST_EXPONENT_BITS = 33;

    private final SignatureArithmetic arithmetic;

    RsaSignatures(SignatureArithmetic arithmetic) {
        this.arithmetic = arithmetic;
    }

    SignatureOutcome pkcs1(KeyMaterial.Rsa key, SignatureHash hash, byte[] content, byte[] signature) {
        if (!usable(key, signature)) {
            return SignatureOutcome.BAD_SIGNATURE;
        }
        byte[] decrypted = decrypt(key, signature, signature.length);
        byte[] info = hash.digestInfo(content);
        int separator = decrypted.length - info.length - 1;
        if (!isPadded(decrypted)) {
            return SignatureOutcome.BAD_PADDING;
        }
        boolean same = separator >= 10
                && decrypted[separator] == 0
                && onlyFf(decrypted, separator)
                && Arrays.equals(info, Arrays.copyOfRange(decrypted, separator + 1, decrypted.length));
        return same ? SignatureOutcome.VERIFIED : SignatureOutcome.BAD_SIGNATURE;
    }

    /** Whether the block is 00 01 FF…FF 00 with at least eight FF, whatever follows. */
    private static boolean isPadded(byte[] block) {
        int zero = 2;
        while (zero < block.length && block[zero] == (byte) 0xff) {
            zero++;
        }
        return block.length > 2
                && block[0] == 0
                && block[1] == 1
                && zero >= 10
                && zero < block.length
                && block[zero] == 0;
    }

    private static boolean onlyFf(byte[] block, int end) {
        for (int i = 2; i < end; i++) {
            if (block[i] != (byte) 0xff) {
                return false;
            }
        }
        return true;
    }

    SignatureOutcome pss(KeyMaterial.Rsa key, PssParameters parameters, byte[] content, byte[] signature) {
        if (!usable(key, signature)) {
            return SignatureOutcome.BAD_SIGNATURE;
        }
        int bits = key.modulus().bitLength() - 1;
        byte[] encoded = decrypt(key, signature, signature.length);
        // One byte longer than needed where the bits end on a byte: it must then be zero.
        int surplus = encoded.length - (bits + 7) / 8;
        if (surplus == 1 && encoded[0] != 0) {
            return SignatureOutcome.BAD_SIGNATURE;
        }
        byte[] message = Arrays.copyOfRange(encoded, surplus, encoded.length);
        return parameters.matches(message, bits, content) ? SignatureOutcome.VERIFIED : SignatureOutcome.BAD_SIGNATURE;
    }

    private static boolean usable(KeyMaterial.Rsa key, byte[] signature) {
        int bits = key.modulus().bitLength();
        return bits <= MOST_MODULUS_BITS
                && bits > MOST_EXPONENT_BITS
                && key.exponent().bitLength() <= MOST_EXPONENT_BITS
                && key.modulus().testBit(0)
                && signature.length == (bits + 7) / 8
                && new BigInteger(1, signature).compareTo(key.modulus()) < 0;
    }

    private byte[] decrypt(KeyMaterial.Rsa key, byte[] signature, int length) {
        byte[] number = arithmetic
                .rsa(key.modulus(), key.exponent(), new BigInteger(1, signature))
                .toByteArray();
        byte[] block = new byte[length];
        int taken = Math.min(length, number.length);
        System.arraycopy(number, number.length - taken, block, length - taken, taken);
        return block;
    }
}
