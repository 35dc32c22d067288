package io.github.nscope.path;

import io.github.nscope.certificate.Certificate;
import io.github.nscope.path.PathFailure.ExceptionEscaped;
import io.github.nscope.platform.Behavior;
import io.github.nscope.platform.PlatformProfile;
import io.github.nscope.platform.PlatformThrowable;

/**
 * The end of a search at a key that can't be decoded ({@code OpenSSLX509Certificate.getPublicKey}). The native method
 * throws a checked exception that the Java method does not declare, so that no {@code catch} is there for it.
 */
final class UndecodableKey {
    private UndecodableKey() {}

    /** Whether asking the certificate for its key throws. */
    static boolean crashes(Certificate certificate, PlatformProfile profile) {
        return profile.has(Behavior.UNDECODABLE_KEYS_CRASH)
                && certificate.publicKey().isUndecodable();
    }

    /** The words of the exception are the TLS library's and vary with it. */
    static ExceptionEscaped at(PathNode top) {
        return new ExceptionEscaped(
                PathReason.UNDECODABLE_KEY_CRASH,
                PathCheck.BLOCKLIST,
                top.position(),
                () -> PlatformThrowable.of(PlatformClasses.INVALID_KEY, "the key can't be decoded"));
    }
}
