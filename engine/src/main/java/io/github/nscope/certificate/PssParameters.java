package io.github.nscope.certificate;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.Optional;
import org.bouncycastle.crypto.Digest;

/** The parameters of an RSA-PSS signature (RFC 4055), and the check of a decrypted message against them. */
record PssParameters(SignatureHash hash, SignatureHash maskHash, int saltLength) {
    private static final String MGF1 = "1.2.840.113549.1.1.8";
    private static final int MOST_SALT = 1 << 16;

    static Optional<PssParameters> read(AlgorithmIdentifier algorithm) {
        try {
            return algorithm.parameters().isEmpty()
                    ? Optional.empty()
                    : read(algorithm.parameters().get());
        } catch (MalformedCertificateException e) {
            return Optional.empty();
        }
    }

    private static Optional<PssParameters> read(DerValue parameters) throws MalformedCertificateException {
        DerReader parts = parameters.expect(DerValue.SEQUENCE, "PSS parameters").reader("PSS parameters");
        Optional<SignatureHash> hash = Optional.of(SignatureHash.SHA_1);
        Optional<SignatureHash> maskHash = Optional.of(SignatureHash.SHA_1);
        BigInteger saltLength = BigInteger.valueOf(20);
        BigInteger trailer = BigInteger.ONE;
        if (parts.at(DerValue.contextConstructed(0))) {
            hash = SignatureHash.of(
                    AlgorithmIdentifier.read(inner(parts), "the PSS hash").oid());
        }
        if (parts.at(DerValue.contextConstructed(1))) {
            maskHash = maskHash(AlgorithmIdentifier.read(inner(parts), "the PSS mask function"));
        }
        if (parts.at(DerValue.contextConstructed(2))) {
            saltLength = inner(parts).integer("the PSS salt length");
        }
        if (parts.at(DerValue.contextConstructed(3))) {
            trailer = inner(parts).integer("the PSS trailer");
        }
        parts.finish();
        boolean usable = hash.isPresent()
                && maskHash.isPresent()
                && saltLength.signum() >= 0
                && saltLength.compareTo(BigInteger.valueOf(MOST_SALT)) <= 0
                && trailer.equals(BigInteger.ONE);
        return usable
                ? Optional.of(new PssParameters(hash.get(), maskHash.get(), saltLength.intValue()))
                : Optional.empty();
    }

    private static DerValue inner(DerReader parts) throws MalformedCertificateException {
        DerReader tagged = parts.read().reader("a PSS parameter");
        DerValue value = tagged.read();
        tagged.finish();
        return value;
    }

    private static Optional<SignatureHash> maskHash(AlgorithmIdentifier function) throws MalformedCertificateException {
        if (!function.oid().equals(MGF1) || function.parameters().isEmpty()) {
            return Optional.empty();
        }
        return SignatureHash.of(AlgorithmIdentifier.read(function.parameters().get(), "the mask's hash")
                .oid());
    }

    /** EMSA-PSS-VERIFY of RFC 8017, 9.1.2, with numbers as in its text. */
    boolean matches(byte[] message, int bits, byte[] content) {
        byte[] contentHash = hash.of(content);
        int hashLength = contentHash.length;
        int maskedLength = message.length - hashLength - 1;
        if (maskedLength < saltLength + 1 || message[message.length - 1] != (byte) 0xbc) {
            return false;
        }
        byte[] block = Arrays.copyOf(message, maskedLength);
        byte[] h = Arrays.copyOfRange(message, maskedLength, maskedLength + hashLength);
        int unused = 8 * message.length - bits;
        if ((block[0] & 0xff) >>> (8 - unused) != 0) {
            return false;
        }
        xorMask(block, h);
        block[0] &= (byte) (0xff >>> unused);
        int zeros = maskedLength - saltLength - 1;
        for (int i = 0; i < zeros; i++) {
            if (block[i] != 0) {
                return false;
            }
        }
        byte[] salt = Arrays.copyOfRange(block, zeros + 1, maskedLength);
        return block[zeros] == 1 && Arrays.equals(h, saltedHash(contentHash, salt));
    }

    private byte[] saltedHash(byte[] contentHash, byte[] salt) {
        Digest digest = hash.newDigest();
        digest.update(new byte[8], 0, 8);
        digest.update(contentHash, 0, contentHash.length);
        digest.update(salt, 0, salt.length);
        byte[] result = new byte[digest.getDigestSize()];
        digest.doFinal(result, 0);
        return result;
    }

    private void xorMask(byte[] block, byte[] seed) {
        Digest digest = maskHash.newDigest();
        byte[] mask = new byte[digest.getDigestSize()];
        for (int at = 0, counter = 0; at < block.length; at += mask.length, counter++) {
            digest.update(seed, 0, seed.length);
            for (int shift = 24; shift >= 0; shift -= 8) {
                digest.update((byte) (counter >>> shift));
            }
            digest.doFinal(mask, 0);
            for (int i = 0; i < mask.length && at + i < block.length; i++) {
                block[at + i] ^= mask[i];
            }
        }
    }
}
