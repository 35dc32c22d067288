package io.github.nscope.roots;

import io.github.nscope.certificate.Bytes;
import io.github.nscope.certificate.DistinguishedName;
import io.github.nscope.platform.ApiLevel;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The roots that Android shipped, level by level: those of {@code system/etc/security/cacerts}, and from level 34 of
 * the Conscrypt module's directory. Not covered are a vendor's additions, the Wi-Fi Alliance's directory, roots a user
 * switched off, and updates of the module from level 34 on; see {@link #caveats}.
 */
public final class SystemRoots {
    private final List<SystemRoot> roots;
    private final Map<Bytes, SystemRoot> byCertificate;
    private final Map<Bytes, List<SystemRoot>> byKey;

    private SystemRoots(List<SystemRoot> roots) {
        this.roots = roots;
        this.byCertificate = new HashMap<>();
        roots.forEach(root -> byCertificate.put(root.sha256(), root));
        this.byKey = roots.stream().collect(Collectors.groupingBy(SystemRoot::keySha256));
    }

    /** Reads the table on first use only. */
    private static final class Table {
        static final SystemRoots ROOTS = new SystemRoots(SystemRootTable.read());

        private Table() {}
    }

    /** The roots of all levels. */
    public static SystemRoots known() {
        return Table.ROOTS;
    }

    /** Every root that a supported level or level 23 ships, by subject. */
    public List<SystemRoot> all() {
        return roots;
    }

    /** The roots that a build of a level ships. */
    public List<SystemRoot> shippedBy(ApiLevel level, StoreRelease release) {
        return roots.stream().filter(root -> root.isShippedBy(level, release)).toList();
    }

    /** The root with this SHA-256 over its DER. */
    public Optional<SystemRoot> byCertificate(Bytes sha256) {
        return Optional.ofNullable(byCertificate.get(sha256));
    }

    /** The roots with this SHA-256 over their SubjectPublicKeyInfo: several where a root was issued again. */
    public List<SystemRoot> byKey(Bytes keySha256) {
        return byKey.getOrDefault(keySha256, List.of());
    }

    /** Whether a build of a level ships the very certificate with this SHA-256. */
    public boolean shipsCertificate(ApiLevel level, StoreRelease release, Bytes sha256) {
        return byCertificate(sha256)
                .filter(root -> root.isShippedBy(level, release))
                .isPresent();
    }

    /** Whether a build of a level ships a root with this key, in whichever certificate. */
    public boolean shipsKey(ApiLevel level, StoreRelease release, Bytes keySha256) {
        return byKey(keySha256).stream().anyMatch(root -> root.isShippedBy(level, release));
    }

    /** Where every root with this key stands for a build of a level. */
    public List<RootStanding> standingByKey(ApiLevel level, StoreRelease release, Bytes keySha256) {
        List<SystemRoot> known = byKey(keySha256);
        return known.isEmpty()
                ? List.of()
                : known.stream()
                        .map(root -> RootStanding.of(root, level, release))
                        .toList();
    }

    /**
     * Where every root with this subject stands for a build of a level: for a presented certificate whose issuer was
     * not presented. Names are all there is to go by then, so they are compared as printed, without regard to case.
     */
    public List<RootStanding> standingByName(ApiLevel level, StoreRelease release, DistinguishedName subject) {
        String printed = PrintedSubject.of(subject);
        return roots.stream()
                .filter(root -> root.subject().equalsIgnoreCase(printed))
                .map(root -> RootStanding.of(root, level, release))
                .toList();
    }

    /**
     * Divides certificates at hand into those that a level's store holds and those that it does not.
     *
     * @param fingerprint tells a certificate's SHA-256 over its DER
     */
    public <C> StoreSelection<C> select(
            ApiLevel level, StoreRelease release, List<C> certificates, Function<C, Bytes> fingerprint) {
        Map<Bytes, C> atHand = new HashMap<>();
        certificates.forEach(certificate -> atHand.putIfAbsent(fingerprint.apply(certificate), certificate));
        List<SystemRoot> shipped = shippedBy(level, release);
        Set<Bytes> wanted = shipped.stream().map(SystemRoot::sha256).collect(Collectors.toSet());
        Set<Bytes> taken = new HashSet<>();
        List<C> selected = certificates.stream()
                .filter(certificate -> wanted.contains(fingerprint.apply(certificate)))
                .filter(certificate -> taken.add(fingerprint.apply(certificate)))
                .toList();
        List<C> foreign = certificates.stream()
                .filter(certificate -> !wanted.contains(fingerprint.apply(certificate)))
                .toList();
        List<SystemRoot> missing = shipped.stream()
                .filter(root -> !atHand.containsKey(root.sha256()))
                .toList();
        return new StoreSelection<>(selected, foreign, missing);
    }

    /** What came and went between the first releases of two levels. */
    public RootChanges changes(ApiLevel earlier, ApiLevel later) {
        List<SystemRoot> before = shippedBy(earlier, StoreRelease.FIRST);
        List<SystemRoot> after = shippedBy(later, StoreRelease.FIRST);
        return new RootChanges(
                withoutKeysOf(after, before),
                withoutKeysOf(before, after),
                after.stream()
                        .filter(root -> !before.contains(root))
                        .filter(root -> keys(before).contains(root.keySha256()))
                        .sorted(Comparator.comparing(SystemRoot::subject))
                        .toList());
    }

    /** What is uncertain about the store of a level, one sentence each. */
    public List<String> caveats(ApiLevel level) {
        return StoreCaveat.of(level);
    }

    private static List<SystemRoot> withoutKeysOf(List<SystemRoot> roots, List<SystemRoot> others) {
        Set<Bytes> keys = keys(others);
        return roots.stream()
                .filter(root -> !keys.contains(root.keySha256()))
                .sorted(Comparator.comparing(SystemRoot::subject))
                .toList();
    }

    private static Set<Bytes> keys(List<SystemRoot> roots) {
        return roots.stream().map(SystemRoot::keySha256).collect(Collectors.toSet());
    }
}
