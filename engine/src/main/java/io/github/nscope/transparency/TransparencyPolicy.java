package io.github.nscope.transparency;

import io.github.nscope.certificate.Certificate;
import io.github.nscope.platform.Behavior;
import io.github.nscope.platform.PlatformProfile;
import io.github.nscope.transparency.JudgedTimestamp.Valid;
import io.github.nscope.transparency.PolicyTally.Group;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** The policy of levels 36 and 37, {@code ct.PolicyImpl.doesResultConformToPolicyAt}. */
final class TransparencyPolicy {
    private static final long SHORT_LIFETIME_DAYS = 180;
    private static final int LOGS_FOR_SHORT_LIFETIME = 2;
    private static final int LOGS_FOR_LONG_LIFETIME = 3;
    private static final int LOGS_DELIVERED = 2;
    private static final int OPERATORS = 2;

    private final boolean rfc6962LogRequired;

    TransparencyPolicy(PlatformProfile profile) {
        this.rfc6962LogRequired = profile.has(Behavior.RFC6962_LOG_REQUIRED);
    }

    /**
     * Counts the groups that there are. The embedded group is counted first, and where it complies alone; else the
     * answer for the delivered group, if there is one, takes its place.
     */
    List<PolicyTally> count(List<Valid> valid, Certificate endEntity, long now) {
        List<Valid> countable = countable(valid);
        List<Valid> embedded = group(countable, Group.EMBEDDED);
        List<Valid> delivered = group(countable, Group.DELIVERED);
        List<PolicyTally> tallies = new ArrayList<>();
        if (!embedded.isEmpty()) {
            PolicyTally tally = embedded(embedded, endEntity, now);
            tallies.add(tally);
            if (tally.compliance() == Compliance.COMPLY) {
                return tallies;
            }
        }
        if (!delivered.isEmpty()) {
            tallies.add(delivered(delivered, now));
        }
        return tallies;
    }

    /** The answer is that of the group counted last. */
    static Compliance answer(List<PolicyTally> tallies) {
        return tallies.isEmpty()
                ? Compliance.NOT_ENOUGH_SCTS
                : tallies.get(tallies.size() - 1).compliance();
    }

    private static List<Valid> group(List<Valid> timestamps, Group group) {
        return timestamps.stream()
                .filter(valid -> (valid.timestamp().origin() == SctOrigin.EMBEDDED) == (group == Group.EMBEDDED))
                .toList();
    }

    /**
     * Leaves out logs without a state, and then logs that were retired before the oldest of the remaining timestamps
     * was made: the oldest of all, not the log's own.
     */
    private static List<Valid> countable(List<Valid> valid) {
        List<Valid> known = valid.stream()
                .filter(one -> one.log().state() != LogState.UNKNOWN)
                .toList();
        long oldest = known.stream()
                .mapToLong(one -> one.timestamp().timestamp())
                .min()
                .orElse(0);
        return known.stream()
                .filter(one -> one.log().state() != LogState.RETIRED
                        || oldest <= one.log().stateTimestamp())
                .toList();
    }

    private PolicyTally embedded(List<Valid> timestamps, Certificate endEntity, long now) {
        List<TransparencyLog> logs =
                distinctLogs(timestamps, log -> log.stateAt(now).isCurrentOrRetired());
        int needed = logsNeeded(endEntity);
        boolean anyCurrent = logs.stream().anyMatch(log -> log.stateAt(now).isCurrent());
        Compliance compliance = anyCurrent ? compliance(logs, needed) : Compliance.NOT_ENOUGH_SCTS;
        return new PolicyTally(Group.EMBEDDED, logs, needed, operators(logs), compliance);
    }

    private PolicyTally delivered(List<Valid> timestamps, long now) {
        List<TransparencyLog> logs =
                distinctLogs(timestamps, log -> log.stateAt(now).isCurrent());
        return new PolicyTally(
                Group.DELIVERED, logs, LOGS_DELIVERED, operators(logs), compliance(logs, LOGS_DELIVERED));
    }

    private Compliance compliance(List<TransparencyLog> logs, int needed) {
        if (logs.size() < needed) {
            return Compliance.NOT_ENOUGH_SCTS;
        }
        if (operators(logs).size() < OPERATORS) {
            return Compliance.NOT_ENOUGH_DIVERSE_SCTS;
        }
        boolean rfc6962 = logs.stream().anyMatch(log -> log.type() == LogType.RFC6962);
        return rfc6962 || !rfc6962LogRequired ? Compliance.COMPLY : Compliance.NO_RFC6962_LOG;
    }

    /** The lifetime counts in whole days, the last one begun left out. */
    private static int logsNeeded(Certificate endEntity) {
        long days =
                Duration.between(endEntity.notBefore(), endEntity.notAfter()).toMillis()
                        / Duration.ofDays(1).toMillis();
        return days <= SHORT_LIFETIME_DAYS ? LOGS_FOR_SHORT_LIFETIME : LOGS_FOR_LONG_LIFETIME;
    }

    private static List<TransparencyLog> distinctLogs(List<Valid> timestamps, Predicate<TransparencyLog> counts) {
        return timestamps.stream().map(Valid::log).filter(counts).distinct().toList();
    }

    private static Set<String> operators(List<TransparencyLog> logs) {
        return logs.stream().map(TransparencyLog::operator).collect(Collectors.toSet());
    }
}
