package io.github.nscope.path;

import io.github.nscope.certificate.Certificate;
import io.github.nscope.certificate.Oids;
import io.github.nscope.path.Rfc3280Extensions.Undecodable;
import io.github.nscope.platform.PlatformThrowable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.ASN1Set;
import org.bouncycastle.asn1.ASN1String;
import org.bouncycastle.asn1.ASN1TaggedObject;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.NameConstraints;

/**
 * Names against the name constraints above, on level 23 ({@code RFC3280CertPathUtilities.processCertBC}, {@code
 * prepareNextCertG}). A subjectAltName that can't be decoded is fatal, critical or not; mail addresses of the subject
 * count even beside one. Distances are not looked at.
 */
final class Rfc3280Names implements CertificateCheck {
    private static final PlatformThrowable UNBUILT = PlatformThrowable.of(PlatformClasses.ILLEGAL_ARGUMENT, null);

    private final Rfc3280Subtrees subtrees;

    Rfc3280Names(Expense expense) {
        this.subtrees = new Rfc3280Subtrees(expense);
    }

    @Override
    public PathCheck check() {
        return PathCheck.RFC3280_NAMES;
    }

    @Override
    public Optional<CheckFailure> examine(PathCertificate path) {
        Certificate certificate = path.certificate();
        if (certificate.isSelfIssued() && !path.isLast()) {
            return Optional.empty();
        }
        ASN1Sequence subject =
                ASN1Sequence.getInstance(certificate.subject().der().toArray());
        try {
            return examine(certificate, subject);
        } catch (StringIndexOutOfBoundsException crash) {
            return Optional.of(new CheckFailure.Crashed(
                    PathReason.NAME_CONSTRAINTS_CRASH,
                    PlatformThrowable.of("java.lang.StringIndexOutOfBoundsException", "length=0; index=0")));
        }
    }

    private Optional<CheckFailure> examine(Certificate certificate, ASN1Sequence subject) {
        Optional<String> wrongSubject = subtrees.refuse(new GeneralName(4, subject));
        if (wrongSubject.isPresent()) {
            return refused("Subtree check for certificate subject failed.", wrongSubject.get());
        }
        Optional<GeneralNames> alternatives;
        try {
            alternatives = Rfc3280Extensions.value(certificate, Oids.SUBJECT_ALTERNATIVE_NAME, Rfc3280Names::names);
        } catch (Undecodable e) {
            return Optional.of(CheckFailure.rejected(
                    PathReason.UNDECODABLE_EXTENSION,
                    "Subject alternative name extension could not be decoded.",
                    e::thrown));
        }
        for (String address : mailAddresses(subject)) {
            Optional<String> wrong = subtrees.refuse(new GeneralName(GeneralName.rfc822Name, address));
            if (wrong.isPresent()) {
                return refused("Subtree check for certificate subject alternative email failed.", wrong.get());
            }
        }
        for (GeneralName name : alternatives.map(GeneralNames::getNames).orElse(new GeneralName[0])) {
            Optional<String> wrong = subtrees.refuse(name);
            if (wrong.isPresent()) {
                return refused("Subtree check for certificate subject alternative name failed.", wrong.get());
            }
        }
        return Optional.empty();
    }

    private static Optional<CheckFailure> refused(String message, String why) {
        return Optional.of(CheckFailure.rejected(
                PathReason.NAME_CONSTRAINTS,
                message,
                () -> PlatformThrowable.of(PlatformClasses.NAME_CONSTRAINT_EXCEPTION, why)));
    }

    private static GeneralNames names(ASN1Primitive value) {
        GeneralNames names =
                new GeneralNames(Arrays.stream(ASN1Sequence.getInstance(value).toArray())
                        .map(Rfc3280Names::name)
                        .toArray(GeneralName[]::new));
        for (GeneralName name : names.getNames()) {
            if (name.getTagNo() == GeneralName.x400Address) {
                throw new IllegalArgumentException("unknown tag: 3");
            }
        }
        return names;
    }

    /** A registeredID is taken as it is: no constraint looks at it, and the library does not either. */
    private static GeneralName name(ASN1Encodable element) {
        ASN1TaggedObject tagged = ASN1TaggedObject.getInstance(element);
        if (tagged.getTagNo() == GeneralName.registeredID) {
            return new GeneralName(GeneralName.registeredID, ASN1OctetString.getInstance(tagged, false));
        }
        return GeneralName.getInstance(tagged);
    }

    /** The first attribute of a relative name counts, or none of it. */
    private static List<String> mailAddresses(ASN1Sequence subject) {
        List<String> addresses = new ArrayList<>();
        for (ASN1Encodable relative : subject) {
            ASN1Set attributes = ASN1Set.getInstance(relative);
            for (ASN1Encodable attribute : attributes) {
                if (isMailAddress(ASN1Sequence.getInstance(attribute))
                        && ASN1Sequence.getInstance(attributes.getObjectAt(0)).getObjectAt(1)
                                instanceof ASN1String address) {
                    addresses.add(address.getString());
                    break;
                }
            }
        }
        return addresses;
    }

    private static boolean isMailAddress(ASN1Sequence attribute) {
        return ASN1ObjectIdentifier.getInstance(attribute.getObjectAt(0))
                .getId()
                .equals(Oids.EMAIL_ADDRESS);
    }

    /** Next (g): the certificate's own constraints, for those below. */
    CertificateCheck constraining() {
        return new CertificateCheck() {
            @Override
            public PathCheck check() {
                return PathCheck.RFC3280_ISSUER;
            }

            @Override
            public Optional<CheckFailure> examine(PathCertificate path) {
                return path.isLast() ? Optional.empty() : constrain(path.certificate());
            }
        };
    }

    private Optional<CheckFailure> constrain(Certificate certificate) {
        Optional<NameConstraints> constraints;
        try {
            constraints = Rfc3280Extensions.value(certificate, Oids.NAME_CONSTRAINTS, NameConstraints::getInstance);
        } catch (Undecodable e) {
            return undecodable("Name constraints extension could not be decoded.", e.thrown());
        }
        if (constraints.isPresent() && constraints.get().getPermittedSubtrees() != null) {
            try {
                subtrees.permitOnly(constraints.get().getPermittedSubtrees());
            } catch (RuntimeException e) {
                return undecodable("Permitted subtrees cannot be build from name constraints extension.", UNBUILT);
            }
        }
        if (constraints.isPresent() && constraints.get().getExcludedSubtrees() != null) {
            try {
                subtrees.exclude(constraints.get().getExcludedSubtrees());
            } catch (RuntimeException e) {
                return undecodable("Excluded subtrees cannot be build from name constraints extension.", UNBUILT);
            }
        }
        return Optional.empty();
    }

    private static Optional<CheckFailure> undecodable(String message, PlatformThrowable cause) {
        return Optional.of(Rfc3280Failure.extended(PathReason.UNDECODABLE_EXTENSION, message, () -> cause));
    }
}
