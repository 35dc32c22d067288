package io.github.nscope.pin;

import io.github.nscope.certificate.Bytes;
import io.github.nscope.platform.PlatformThrowable;
import java.time.Instant;
import java.util.List;

/** The outcome of {@code NetworkSecurityTrustManager.checkPins}, and the check that finds it. */
public sealed interface PinCheck {
    /** Whether the platform goes on. */
    default boolean passes() {
        return true;
    }

    /** The configuration has no pins. */
    record NoPins() implements PinCheck {}

    /**
     * The pins have expired and are not looked at.
     *
     * @param expiration the last instant at which they counted
     */
    record Expired(Instant expiration) implements PinCheck {}

    /** There is no certificate to look at. */
    record EmptyPath() implements PinCheck {}

    /** The path ends in an anchor that overrides pins. */
    record Overridden() implements PinCheck {}

    /**
     * A pin matches.
     *
     * @param pin the pin
     * @param position the index of the certificate in the path, 0 for the end entity
     */
    record Matched(Pin pin, int position) implements PinCheck {}

    /**
     * No pin matches any certificate of the path.
     *
     * @param pins the pins that could have matched
     */
    record Failed(List<Pin> pins) implements PinCheck {
        private static final PlatformThrowable THROWABLE =
                PlatformThrowable.of("java.security.cert.CertificateException", "Pin verification failed");

        /** Copies the list. */
        public Failed {
            pins = List.copyOf(pins);
        }

        @Override
        public boolean passes() {
            return false;
        }

        /** What the platform throws. */
        public PlatformThrowable throwable() {
            return THROWABLE;
        }
    }

    /** Whether the anchor that a path ends in exempts it from pins. */
    enum AnchorKind {
        ORDINARY,
        OVERRIDES_PINS
    }

    /**
     * Checks a certification path.
     *
     * @param pinSet the pins of the host's configuration
     * @param validationTime the device's clock
     * @param anchor what the path's last certificate is to the configuration
     * @param spkiDigests the SHA-256 of each certificate's SubjectPublicKeyInfo, end entity first, anchor last; read from
     *     the anchor backwards and only as far as needed
     */
    static PinCheck of(PinSet pinSet, Instant validationTime, AnchorKind anchor, List<Bytes> spkiDigests) {
        if (pinSet.pins().isEmpty()) {
            return new NoPins();
        }
        Instant expiration = pinSet.expiration();
        if (expiration != null && pinSet.isExpiredAt(validationTime)) {
            return new Expired(expiration);
        }
        if (spkiDigests.isEmpty()) {
            return new EmptyPath();
        }
        if (anchor == AnchorKind.OVERRIDES_PINS) {
            return new Overridden();
        }
        for (int position = spkiDigests.size() - 1; position >= 0; position--) {
            Pin pin = pinSet.pinOf(spkiDigests.get(position));
            if (pin != null) {
                return new Matched(pin, position);
            }
        }
        return new Failed(pinSet.pins());
    }
}
