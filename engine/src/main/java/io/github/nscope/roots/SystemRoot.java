package io.github.nscope.roots;

import io.github.nscope.certificate.Bytes;
import io.github.nscope.platform.ApiLevel;
import io.github.nscope.platform.LevelRange;
import java.time.LocalDate;

/**
 * What is known about one certificate that was in a system root store. The certificate itself is not part of the
 * engine.
 *
 * @param sha256 the SHA-256 of the certificate's DER
 * @param subject the subject as RFC 4514 writes it, the attribute encoded last first
 * @param notBefore the first day of its validity, UTC
 * @param notAfter the last day of its validity, UTC
 * @param levels the levels that ship it; a first level of 23 means 23 or earlier
 * @param key the kind of its public key, {@code RSA 4096} or {@code EC secp384r1}
 * @param keySha256 the SHA-256 of its SubjectPublicKeyInfo
 * @param withinLevel whether an update within its first or last level added or removed it
 * @param note what else is known, empty for most
 */
public record SystemRoot(
        Bytes sha256,
        String subject,
        LocalDate notBefore,
        LocalDate notAfter,
        LevelRange levels,
        String key,
        Bytes keySha256,
        WithinLevel withinLevel,
        String note) {
    /** Whether a build of a level ships it. */
    public boolean isShippedBy(ApiLevel level, StoreRelease release) {
        if (!levels.contains(level)) {
            return false;
        }
        return switch (withinLevel) {
            case UNCHANGED -> true;
            case ADDED_BY_UPDATE -> release == StoreRelease.LATEST || !isOnly(level, levels.first());
            case REMOVED_BY_UPDATE -> release == StoreRelease.FIRST || !isLast(level);
        };
    }

    private boolean isLast(ApiLevel level) {
        Integer last = levels.last();
        return last != null && isOnly(level, last);
    }

    private static boolean isOnly(ApiLevel level, int major) {
        return new LevelRange(major, major).contains(level);
    }
}
