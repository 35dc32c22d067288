package io.github.nscope.path;

import io.github.nscope.path.Budget.Limit;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1IA5String;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralSubtree;

/**
 * Merged name constraints of level 23 ({@code PKIXNameConstraintValidator} of Bouncy Castle 1.52): excluded subtrees are
 * united, permitted ones intersected by type. Mail addresses, DNS names, directory names, URIs and IP addresses are
 * known; names of other types pass.
 */
final class Rfc3280Subtrees {
    private final Expense expense;
    private final Map<Integer, Set<Subtree>> permitted = new TreeMap<>();
    private final Map<Integer, Set<Subtree>> excluded = new TreeMap<>();

    Rfc3280Subtrees(Expense expense) {
        this.expense = expense;
    }

    /** A subtree of one type of names. */
    interface Subtree {
        /** Whether a name of the type lies in it. */
        boolean covers(GeneralName name);

        /** What lies in both; both are of one type. */
        Optional<Subtree> intersection(Subtree other);
    }

    /** Why a name is refused, empty where it is not. */
    Optional<String> refuse(GeneralName name) {
        int type = name.getTagNo();
        Set<Subtree> allowed = permitted.get(type);
        if (allowed != null && !(allowed.isEmpty() && isEmpty(name)) && !anyCovers(allowed, name)) {
            return Optional.of(outside(type));
        }
        return anyCovers(excluded.getOrDefault(type, Set.of()), name) ? Optional.of(inside(type)) : Optional.empty();
    }

    private boolean anyCovers(Set<Subtree> subtrees, GeneralName name) {
        for (Subtree subtree : subtrees) {
            if (expense.spend(Limit.NAME_COMPARISONS) && subtree.covers(name)) {
                return true;
            }
        }
        return false;
    }

    /** Where nothing is left of what is permitted, an empty name still passes. */
    private static boolean isEmpty(GeneralName name) {
        return switch (name.getTagNo()) {
            case GeneralName.directoryName ->
                ASN1Sequence.getInstance(name.getName().toASN1Primitive()).size() == 0;
            case GeneralName.iPAddress -> octets(name).length == 0;
            default -> text(name).isEmpty();
        };
    }

    void permitOnly(GeneralSubtree[] subtrees) {
        Map<Integer, List<Subtree>> byType = new TreeMap<>();
        for (GeneralSubtree subtree : subtrees) {
            of(subtree.getBase())
                    .ifPresent(read -> byType.computeIfAbsent(subtree.getBase().getTagNo(), type -> new ArrayList<>())
                            .add(read));
        }
        byType.forEach((type, added) -> permitted.merge(type, new LinkedHashSet<>(added), this::intersection));
    }

    private Set<Subtree> intersection(Set<Subtree> before, Set<Subtree> added) {
        Set<Subtree> both = new LinkedHashSet<>();
        for (Subtree one : added) {
            for (Subtree other : before) {
                if (!expense.spend(Limit.NAME_COMPARISONS)) {
                    return both;
                }
                one.intersection(other).ifPresent(both::add);
            }
        }
        return both;
    }

    void exclude(GeneralSubtree[] subtrees) {
        for (GeneralSubtree subtree : subtrees) {
            of(subtree.getBase())
                    .ifPresent(read -> excluded.computeIfAbsent(
                                    subtree.getBase().getTagNo(), type -> new LinkedHashSet<>())
                            .add(read));
        }
    }

    private static Optional<Subtree> of(GeneralName base) {
        return switch (base.getTagNo()) {
            case GeneralName.rfc822Name -> Optional.of(new Rfc3280Hosts.Mail(text(base)));
            case GeneralName.dNSName -> Optional.of(new Rfc3280Hosts.Dns(text(base)));
            case GeneralName.uniformResourceIdentifier -> Optional.of(new Rfc3280Hosts.Uri(text(base)));
            case GeneralName.directoryName -> Optional.of(new Directory(relativeNames(base)));
            case GeneralName.iPAddress -> Optional.of(new Rfc3280Addresses(octets(base)));
            default -> Optional.empty();
        };
    }

    static String text(GeneralName name) {
        return ASN1IA5String.getInstance(name.getName()).getString();
    }

    static byte[] octets(GeneralName name) {
        return ASN1OctetString.getInstance(name.getName()).getOctets();
    }

    private static List<ASN1Encodable> relativeNames(GeneralName name) {
        return List.of(
                ASN1Sequence.getInstance(name.getName().toASN1Primitive()).toArray());
    }

    /** A prefix of a name, of the same encoding; the empty name covers nothing. */
    private record Directory(List<ASN1Encodable> relativeNames) implements Subtree {
        @Override
        public boolean covers(GeneralName name) {
            return covers(Rfc3280Subtrees.relativeNames(name));
        }

        private boolean covers(List<ASN1Encodable> name) {
            int length = relativeNames.size();
            return length > 0 && length <= name.size() && relativeNames.equals(name.subList(0, length));
        }

        @Override
        public Optional<Subtree> intersection(Subtree other) {
            Directory that = (Directory) other;
            if (that.covers(relativeNames)) {
                return Optional.of(this);
            }
            return covers(that.relativeNames) ? Optional.of(that) : Optional.empty();
        }
    }

    private static String outside(int type) {
        return switch (type) {
            case GeneralName.rfc822Name -> "Subject email address is not from a permitted subtree.";
            case GeneralName.dNSName -> "DNS is not from a permitted subtree.";
            case GeneralName.uniformResourceIdentifier -> "URI is not from a permitted subtree.";
            case GeneralName.iPAddress -> "IP is not from a permitted subtree.";
            default -> "Subject distinguished name is not from a permitted subtree";
        };
    }

    private static String inside(int type) {
        return switch (type) {
            case GeneralName.rfc822Name -> "Email address is from an excluded subtree.";
            case GeneralName.dNSName -> "DNS is from an excluded subtree.";
            case GeneralName.uniformResourceIdentifier -> "URI is from an excluded subtree.";
            case GeneralName.iPAddress -> "IP is from an excluded subtree.";
            default -> "Subject distinguished name is from an excluded subtree";
        };
    }
}
