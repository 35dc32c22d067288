package io.github.nscope.certificate;

import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/**
 * Signature checks whose outcomes are remembered: a signature that one key made stays made, whatever the time, the pins
 * and the stores say. Nothing else is remembered. Thread-safe.
 *
 * <p>Remembered are the encodings of certificate and key, no {@link Certificate}: {@value #MOST} outcomes at the most,
 * and none about a certificate or a key that is larger than {@value #LARGEST} bytes. That is some 2 MB with ordinary
 * certificates, and 32 MB with those that an attacker would choose.
 */
public final class RememberedSignatures implements SignatureCheck {
    private static final int MOST = 1024;
    private static final int LARGEST = 16 * 1024;
    private static final int MULTIPLIER = 0x9E3779B1;

    private final SignatureCheck signatures;
    /** In pairs: a new outcome takes the first place of its pair and pushes out the older of the two. */
    private final AtomicReferenceArray<@Nullable Known> table = new AtomicReferenceArray<>(MOST);

    private record Known(Bytes certificate, Bytes issuerKey, SignatureOutcome outcome) {
        boolean answers(Bytes askedCertificate, Bytes askedKey) {
            return certificate.equals(askedCertificate) && issuerKey.equals(askedKey);
        }
    }

    private RememberedSignatures(SignatureCheck signatures) {
        this.signatures = signatures;
    }

    /** Remembers what another check finds. */
    public static RememberedSignatures of(SignatureCheck signatures) {
        return new RememberedSignatures(signatures);
    }

    @Override
    public SignatureOutcome check(Certificate subject, PublicKeyInfo issuerKey) {
        Bytes certificate = subject.der();
        Bytes key = issuerKey.der();
        int pair = pair(certificate, key);
        Known newer = table.get(pair);
        if (newer != null && newer.answers(certificate, key)) {
            return newer.outcome();
        }
        Known older = table.get(pair + 1);
        if (older != null && older.answers(certificate, key)) {
            return older.outcome();
        }
        SignatureOutcome outcome = signatures.check(subject, issuerKey);
        if (Math.max(certificate.length(), key.length()) <= LARGEST) {
            table.set(pair + 1, newer);
            table.set(pair, new Known(certificate, key, outcome));
        }
        return outcome;
    }

    private static int pair(Bytes certificate, Bytes key) {
        int hash = (certificate.hashCode() * 31 + key.hashCode()) * MULTIPLIER;
        return (hash >>> Integer.numberOfLeadingZeros(MOST - 1)) & -2;
    }
}
