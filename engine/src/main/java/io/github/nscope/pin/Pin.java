package io.github.nscope.pin;

import io.github.nscope.certificate.Bytes;

/**
 * A pin, {@code android.security.net.config.Pin}. Two pins are the same only if the digest's name is also written alike.
 *
 * @param digestName the digest's name as written, {@code SHA-256} in any case
 * @param digest the digest of a SubjectPublicKeyInfo, 32 bytes
 */
public record Pin(String digestName, Bytes digest) {
    /** How long a digest is, in bytes. */
    public static final int DIGEST_LENGTH = 32;

    private static final String SUPPORTED_DIGEST = "SHA-256";

    /** Whether the platform knows the digest, {@code Pin.isSupportedDigestAlgorithm}. */
    public static boolean isSupported(String digestName) {
        return SUPPORTED_DIGEST.equalsIgnoreCase(digestName);
    }
}
