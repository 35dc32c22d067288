package io.github.nscope.path;

import io.github.nscope.certificate.Certificate;
import io.github.nscope.certificate.PublicKeyKind;
import io.github.nscope.platform.PlatformProfile;
import io.github.nscope.platform.PlatformThrowable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * In which order several issuers of one certificate are tried ({@code CertificatePriorityComparator}). Validity at the
 * validation time is no part of it.
 */
final class IssuerOrder {
    /** The lower, the sooner. An algorithm that is not here comes before all of these. */
    private static final Map<String, Integer> HASH_RANKS = Map.ofEntries(
            Map.entry("1.2.840.113549.1.1.13", 1), // SHA-512
            Map.entry("1.2.840.10045.4.3.4", 1),
            Map.entry("1.2.840.113549.1.1.12", 2), // SHA-384
            Map.entry("1.2.840.10045.4.3.3", 2),
            Map.entry("1.2.840.113549.1.1.11", 3), // SHA-256
            Map.entry("1.2.840.10045.4.3.2", 3),
            Map.entry("1.2.840.113549.1.1.14", 4), // SHA-224
            Map.entry("1.2.840.10045.4.3.1", 4),
            Map.entry("1.2.840.113549.1.1.5", 5), // SHA-1
            Map.entry("1.2.840.10045.4.1", 5),
            Map.entry("1.2.840.113549.1.1.4", 6)); // MD5

    private static final int UNKNOWN_HASH = -1;

    private static final Comparator<Certificate> ORDER = Comparator.comparing(
                    (Certificate certificate) -> !certificate.isSelfIssued())
            .thenComparing(certificate -> !isEc(certificate))
            .thenComparing(IssuerOrder::keySize, Comparator.reverseOrder())
            .thenComparing(IssuerOrder::hashRank)
            .thenComparing(Certificate::notAfter, Comparator.reverseOrder())
            .thenComparing(Certificate::notBefore, Comparator.reverseOrder());

    private final PlatformProfile profile;

    IssuerOrder(PlatformProfile profile) {
        this.profile = profile;
    }

    /** What ordering comes to. */
    sealed interface Ordering {}

    /**
     * The issuers, the first to be tried first.
     *
     * @param undecided groups of issuers that rank the same. Their order on a device is that of a set hashed by
     *     identity, so it varies from run to run; here it is the order of finding
     */
    record Ordered(List<Certificate> issuers, List<List<Certificate>> undecided) implements Ordering {}

    /** The comparison throws. */
    record OrderingCrashed(PlatformThrowable thrown) implements Ordering {}

    Ordering order(List<Certificate> issuers) {
        if (issuers.size() < 2) {
            return new Ordered(issuers, List.of());
        }
        Optional<PlatformThrowable> thrown = incomparable(issuers);
        if (thrown.isPresent()) {
            return new OrderingCrashed(thrown.get());
        }
        List<Certificate> sorted = issuers.stream().sorted(ORDER).toList();
        return new Ordered(sorted, ties(sorted));
    }

    /**
     * Sizes are compared between issuers that agree in the keys before. A sort compares those that end up side by side,
     * so two of them with a key of no known size throw, wherever they stood.
     */
    private Optional<PlatformThrowable> incomparable(List<Certificate> issuers) {
        for (Certificate issuer : issuers) {
            String className = classWithoutSize(issuer.publicKey().kind());
            boolean compared = issuers.stream()
                    .anyMatch(other -> !other.equals(issuer)
                            && other.isSelfIssued() == issuer.isSelfIssued()
                            && algorithm(other).equals(algorithm(issuer)));
            if (!className.isEmpty() && compared) {
                return Optional.of(PlatformThrowable.of(
                        PlatformClasses.ILLEGAL_ARGUMENT, "Unsupported public key type: " + className));
            }
        }
        return Optional.empty();
    }

    private String classWithoutSize(PublicKeyKind kind) {
        if (kind instanceof PublicKeyKind.Other other) {
            return other.className(profile);
        }
        return kind instanceof PublicKeyKind.Dsa
                ? "com.android.org.bouncycastle.jcajce.provider.asymmetric.dsa.BCDSAPublicKey"
                : "";
    }

    private static String algorithm(Certificate certificate) {
        PublicKeyKind kind = certificate.publicKey().kind();
        return kind instanceof PublicKeyKind.Other other
                ? other.algorithm()
                : kind.getClass().getSimpleName();
    }

    private static List<List<Certificate>> ties(List<Certificate> sorted) {
        List<List<Certificate>> ties = new ArrayList<>();
        int start = 0;
        for (int i = 1; i <= sorted.size(); i++) {
            if (i == sorted.size() || ORDER.compare(sorted.get(start), sorted.get(i)) != 0) {
                if (i - start > 1) {
                    ties.add(sorted.subList(start, i));
                }
                start = i;
            }
        }
        return List.copyOf(ties);
    }

    private static boolean isEc(Certificate certificate) {
        return certificate.publicKey().kind() instanceof PublicKeyKind.Ec;
    }

    private static int keySize(Certificate certificate) {
        PublicKeyKind kind = certificate.publicKey().kind();
        if (kind instanceof PublicKeyKind.Ec ec) {
            return ec.curve().fieldBits();
        }
        return kind instanceof PublicKeyKind.Rsa rsa ? rsa.modulusBits() : 0;
    }

    private static int hashRank(Certificate certificate) {
        return HASH_RANKS.getOrDefault(certificate.signatureAlgorithm(), UNKNOWN_HASH);
    }
}
