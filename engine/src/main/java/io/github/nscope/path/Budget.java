package io.github.nscope.path;

/**
 * How much work one search may cost. The platform itself has no limit through level 37, so a search that would exceed
 * one of these is not judged rather than refused.
 *
 * @param pathSteps certificates put at the end of a path, plus certificates validated in completed paths. Later
 *     versions of Conscrypt give up after 2,048 steps of the search alone; the default is some fifty times that. A TLS
 *     server can present about 300 certificates (BoringSSL takes 100 kB of them), which in one line cost 600 steps
 * @param signatureChecks signatures verified, the same certificate and key counted once. A line of 300 certificates
 *     costs 300; the default is worth about a second
 * @param nameComparisons names compared with name constraints, or constraints with each other. Merging compares every
 *     pair: two CA certificates with 1,500 constraints each cost what the default allows, some ten times what any known
 *     CA has. Go's {@code crypto/x509}, which does not merge, allows a twentieth of it against the same attack
 */
public record Budget(int pathSteps, int signatureChecks, int nameComparisons) {
    /** The default limits. */
    public static final Budget DEFAULT = new Budget(100_000, 10_000, 5_000_000);

    /** The things that are counted. */
    public enum Limit {
        PATH_STEPS,
        SIGNATURE_CHECKS,
        NAME_COMPARISONS
    }

    int of(Limit limit) {
        return switch (limit) {
            case PATH_STEPS -> pathSteps;
            case SIGNATURE_CHECKS -> signatureChecks;
            case NAME_COMPARISONS -> nameComparisons;
        };
    }
}
