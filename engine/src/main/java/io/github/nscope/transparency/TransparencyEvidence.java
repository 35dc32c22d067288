package io.github.nscope.transparency;

import java.util.List;

/**
 * What an answer rests on.
 *
 * @param timestamps every timestamp that could be decoded, in the platform's order: TLS extension, OCSP response,
 *     certificate
 * @param skipped lists and items that could not be decoded, one line each
 * @param tallies how the policy counted them, the one that decided last
 */
public record TransparencyEvidence(List<JudgedTimestamp> timestamps, List<String> skipped, List<PolicyTally> tallies) {
    /** Copies the lists. */
    public TransparencyEvidence {
        timestamps = List.copyOf(timestamps);
        skipped = List.copyOf(skipped);
        tallies = List.copyOf(tallies);
    }
}
