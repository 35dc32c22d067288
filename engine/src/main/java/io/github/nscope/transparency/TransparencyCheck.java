package io.github.nscope.transparency;

import io.github.nscope.certificate.Bytes;
import io.github.nscope.certificate.Certificate;
import io.github.nscope.platform.Behavior;
import io.github.nscope.platform.PlatformProfile;
import io.github.nscope.platform.PlatformThrowable;
import io.github.nscope.transparency.JudgedTimestamp.Valid;
import io.github.nscope.transparency.LogList.Lookup;
import io.github.nscope.transparency.TransparencyResult.Complied;
import io.github.nscope.transparency.TransparencyResult.Escaped;
import io.github.nscope.transparency.TransparencyResult.FailedOpen;
import io.github.nscope.transparency.TransparencyResult.NoLogList;
import io.github.nscope.transparency.TransparencyResult.Violated;
import java.time.Instant;
import java.util.List;

/**
 * The check of levels 36 and 37, {@code ct.CertificateTransparency.checkCT}, on a path that is complete but not yet
 * validated: an expired certificate without timestamps fails here first. What a device would remember between
 * connections is that of a fresh process.
 */
public final class TransparencyCheck {
    private final PlatformProfile profile;
    private final LogStore store;

    /** A check against the list of a device. */
    public TransparencyCheck(PlatformProfile profile, LogStore store) {
        this.profile = profile;
        this.store = store;
    }

    /**
     * Checks a path for which transparency is {@linkplain TransparencyRequirement#REQUIRED required}.
     *
     * @param path the end-entity certificate first, all trust anchors included
     * @param delivered what came beside the certificates
     * @param validationTime the device's clock
     */
    public TransparencyResult check(List<Certificate> path, DeliveredTimestamps delivered, Instant validationTime) {
        if (store instanceof LogStore.NotFound) {
            return new NoLogList();
        }
        if (store instanceof LogStore.Unusable unusable) {
            FailedOpen.Cause cause = unusable.unfit() == LogStore.Unfit.MALFORMED
                    ? FailedOpen.Cause.MALFORMED_LIST
                    : FailedOpen.Cause.NON_COMPLIANT_LIST;
            return new FailedOpen(cause, unusable.why());
        }
        if (store instanceof LogStore.Escaped escaped) {
            return new Escaped(escaped.throwable());
        }
        LogList list = ((LogStore.Compliant) store).list();
        return check(list, path, delivered, validationTime.toEpochMilli());
    }

    private TransparencyResult check(LogList list, List<Certificate> path, DeliveredTimestamps delivered, long now) {
        TimestampVerifier verifier = new TimestampVerifier(logId -> find(list, logId, now));
        try {
            verifier.verify(path, delivered);
        } catch (UnusableLogException e) {
            return e.lookup() instanceof Lookup.InvalidEntry invalid
                    ? new FailedOpen(FailedOpen.Cause.INVALID_LOG_ENTRY, invalid.why())
                    : new Escaped(((Lookup.Escaped) e.lookup()).throwable());
        }
        List<Valid> valid = verifier.judged().stream()
                .filter(Valid.class::isInstance)
                .map(Valid.class::cast)
                .toList();
        List<PolicyTally> tallies = new TransparencyPolicy(profile).count(valid, path.get(0), now);
        TransparencyEvidence evidence = new TransparencyEvidence(verifier.judged(), verifier.skipped(), tallies);
        Compliance answer = TransparencyPolicy.answer(tallies);
        return answer == Compliance.COMPLY ? new Complied(evidence) : new Violated(answer, violation(answer), evidence);
    }

    private Lookup find(LogList list, Bytes logId, long now) {
        Lookup lookup = list.find(logId);
        boolean demandsState = profile.has(Behavior.INVALID_LOG_ENTRY_PASSES);
        return demandsState
                        && lookup instanceof Lookup.Found found
                        && found.log().stateAt(now) == LogState.UNKNOWN
                ? new Lookup.InvalidEntry("the log " + logId + " has no state in force")
                : lookup;
    }

    private static PlatformThrowable violation(Compliance reason) {
        return PlatformThrowable.of(
                "java.security.cert.CertificateException",
                "Certificate chain does not conform to required transparency policy: " + reason.name());
    }
}
