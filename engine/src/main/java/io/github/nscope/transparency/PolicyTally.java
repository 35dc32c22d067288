package io.github.nscope.transparency;

import java.util.List;
import java.util.Set;

/**
 * How the policy counted one group of timestamps. Embedded ones and those delivered beside the certificate are never
 * counted together.
 *
 * @param group which group
 * @param logs the distinct logs that counted
 * @param logsNeeded how many it takes
 * @param operators their operators; it takes two
 * @param compliance what came of it
 */
public record PolicyTally(
        Group group, List<TransparencyLog> logs, int logsNeeded, Set<String> operators, Compliance compliance) {
    /** Timestamps that are counted together. */
    public enum Group {
        /** In the certificate. */
        EMBEDDED,
        /** In the TLS handshake or the stapled OCSP response. */
        DELIVERED
    }

    /** Copies the collections. */
    public PolicyTally {
        logs = List.copyOf(logs);
        operators = Set.copyOf(operators);
    }
}
