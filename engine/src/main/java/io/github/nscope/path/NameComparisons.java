package io.github.nscope.path;

import io.github.nscope.certificate.DistinguishedName;
import io.github.nscope.certificate.GeneralName;
import io.github.nscope.certificate.GeneralName.Directory;
import io.github.nscope.certificate.GeneralName.Dns;
import io.github.nscope.certificate.GeneralName.EdiParty;
import io.github.nscope.certificate.GeneralName.IpAddress;
import io.github.nscope.certificate.GeneralName.Other;
import io.github.nscope.certificate.GeneralName.RegisteredId;
import io.github.nscope.certificate.GeneralName.Rfc822;
import io.github.nscope.certificate.GeneralName.Uri;
import io.github.nscope.certificate.GeneralName.UriConstraint;
import io.github.nscope.certificate.MalformedCertificateException;
import io.github.nscope.path.Budget.Limit;
import io.github.nscope.platform.PlatformThrowable;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Compares names with name constraints, and remembers the first comparison that makes the platform throw: from then on
 * every name is of a different type, so that loops run out, and their result is not to be used.
 */
final class NameComparisons {
    private static final DistinguishedName NO_NAME = noName();

    private final Expense expense;
    private @Nullable PlatformThrowable crash;

    NameComparisons(Expense expense) {
        this.expense = expense;
    }

    /** The runtime exception that a comparison threw, if one did. */
    Optional<PlatformThrowable> crash() {
        return Optional.ofNullable(crash);
    }

    void crash(PlatformThrowable thrown) {
        if (crash == null) {
            crash = thrown;
        }
    }

    /** How a name, or another constraint, lies to a constraint. */
    NameRelation compare(GeneralName constraint, GeneralName name) {
        if (crash != null || !expense.spend(Limit.NAME_COMPARISONS)) {
            return NameRelation.DIFFERENT_TYPE;
        }
        if (constraint instanceof Dns outer && name instanceof Dns inner) {
            return DnsConstraint.compare(outer.name(), inner.name());
        }
        if (constraint instanceof Rfc822 outer && name instanceof Rfc822 inner) {
            return MailboxConstraint.compare(outer.name(), inner.name());
        }
        if (constraint instanceof Directory outer && name instanceof Directory inner) {
            return compare(outer.name(), inner.name());
        }
        if (constraint instanceof IpAddress outer && name instanceof IpAddress inner) {
            return compare(outer, inner);
        }
        if (constraint instanceof UriConstraint outer) {
            return compare(outer, name);
        }
        return compareUnordered(constraint, name);
    }

    private static NameRelation compare(DistinguishedName constraint, DistinguishedName name) {
        if (constraint.equals(name)) {
            return NameRelation.MATCH;
        }
        if (name.isWithin(constraint)) {
            return NameRelation.NARROWS;
        }
        return constraint.isWithin(name) ? NameRelation.WIDENS : NameRelation.SAME_TYPE;
    }

    private NameRelation compare(IpAddress constraint, IpAddress name) {
        Optional<NameRelation> relation = AddressConstraint.compare(constraint.octets(), name.octets());
        if (relation.isEmpty()) {
            int shorter = Math.min(constraint.octets().length(), name.octets().length());
            crash(PlatformThrowable.of(PlatformClasses.ARRAY_INDEX, "length=" + shorter + "; index=" + shorter));
        }
        return relation.orElse(NameRelation.DIFFERENT_TYPE);
    }

    private NameRelation compare(UriConstraint constraint, GeneralName name) {
        if (name instanceof UriConstraint other) {
            return HostConstraint.compare(new HostConstraint.Host(constraint.host(), true), host(other));
        }
        if (!(name instanceof Uri uri)) {
            return NameRelation.DIFFERENT_TYPE;
        }
        String host = uri.host();
        if (host == null) {
            crash(PlatformThrowable.of(
                    PlatformClasses.NULL_POINTER,
                    "Attempt to invoke virtual method 'boolean java.lang.String.equalsIgnoreCase(java.lang.String)'"
                            + " on a null object reference"));
            return NameRelation.DIFFERENT_TYPE;
        }
        return HostConstraint.compare(host(constraint), new HostConstraint.Host(host, !uri.hostIsAddress()));
    }

    private static HostConstraint.Host host(UriConstraint constraint) {
        return new HostConstraint.Host(constraint.host(), true);
    }

    /** The types of which the platform knows no order: asking for one throws, but for a registeredID that is the same. */
    private NameRelation compareUnordered(GeneralName constraint, GeneralName name) {
        if (constraint.getClass() != name.getClass()) {
            return NameRelation.DIFFERENT_TYPE;
        }
        if (constraint instanceof RegisteredId && constraint.equals(name)) {
            return NameRelation.MATCH;
        }
        if (constraint instanceof RegisteredId) {
            crash(unsupported("Narrowing and widening are not supported for OIDNames"));
        } else if (constraint instanceof Other) {
            crash(unsupported("Narrowing, widening, and matching are not supported for OtherName."));
        } else if (constraint instanceof EdiParty) {
            crash(unsupported("Narrowing, widening, and matching of names not supported for EDIPartyName"));
        }
        return NameRelation.DIFFERENT_TYPE;
    }

    private static PlatformThrowable unsupported(String message) {
        return PlatformThrowable.of(PlatformClasses.UNSUPPORTED_OPERATION, message);
    }

    /**
     * The constraint that holds every name of a type ({@code GeneralSubtrees.createWidestSubtree}). For most types
     * making it throws.
     */
    Optional<GeneralName> widest(GeneralName like) {
        if (crash != null) {
            return Optional.empty();
        }
        if (like instanceof Directory) {
            return Optional.of(new Directory(NO_NAME));
        }
        if (like instanceof IpAddress) {
            crash(PlatformThrowable.of(PlatformClasses.NULL_POINTER, "Attempt to get length of null array"));
        } else {
            crash(unexpected(PlatformThrowable.of(PlatformClasses.IO_EXCEPTION, complaint(like))));
        }
        return Optional.empty();
    }

    private static String complaint(GeneralName like) {
        if (like instanceof Dns) {
            return "DNS name must not be null";
        }
        return like instanceof Rfc822 ? "RFC822Name may not be null or empty" : "URI name must include scheme:";
    }

    private static PlatformThrowable unexpected(PlatformThrowable cause) {
        return new PlatformThrowable(PlatformClasses.RUNTIME_EXCEPTION, "Unexpected error: " + cause, cause);
    }

    private static DistinguishedName noName() {
        try {
            return DistinguishedName.parse(new byte[] {0x30, 0});
        } catch (MalformedCertificateException e) {
            throw new AssertionError("an empty SEQUENCE is a name", e);
        }
    }
}
