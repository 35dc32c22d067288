package io.github.nscope.path;

import io.github.nscope.certificate.Certificate;
import io.github.nscope.certificate.DecodedExtensions;
import io.github.nscope.certificate.DistinguishedName;
import io.github.nscope.certificate.GeneralName;
import io.github.nscope.certificate.NameAttribute;
import io.github.nscope.certificate.NameConstraints;
import io.github.nscope.certificate.Oids;
import io.github.nscope.platform.PlatformThrowable;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The names of a certificate lie within the name constraints of the CA certificates above, those of the anchor not
 * counted ({@code ConstraintsChecker.verifyNameConstraints}). A common name is never taken for a host name.
 */
final class NameConstraintsCheck implements CertificateCheck {
    private final NameComparisons comparisons;
    private @Nullable MergedNameConstraints constraints;

    NameConstraintsCheck(Expense expense) {
        this.comparisons = new NameComparisons(expense);
    }

    @Override
    public PathCheck check() {
        return PathCheck.NAME_CONSTRAINTS;
    }

    @Override
    public Optional<CheckFailure> examine(PathCertificate path) {
        DecodedExtensions extensions = path.extensions();
        Optional<CheckFailure> failure = Optional.empty();
        if (constraints != null && (path.isLast() || !path.certificate().isSelfIssued())) {
            failure = verify(path.certificate(), extensions, constraints);
        }
        if (failure.isEmpty()) {
            Optional<NameConstraints> own = extensions.nameConstraints();
            if (own.isPresent()) {
                merge(own.get());
            }
        }
        Optional<PlatformThrowable> crash = comparisons.crash();
        return crash.isPresent()
                ? Optional.of(new CheckFailure.Crashed(PathReason.NAME_CONSTRAINTS_CRASH, crash.get()))
                : failure;
    }

    private void merge(NameConstraints next) {
        if (constraints == null) {
            constraints = new MergedNameConstraints(comparisons, next);
        } else {
            constraints.merge(next);
        }
    }

    private Optional<CheckFailure> verify(
            Certificate certificate, DecodedExtensions extensions, MergedNameConstraints inherited) {
        if (inherited.haveMinimum()) {
            return distance("Non-zero minimum BaseDistance in name constraints not supported");
        }
        if (inherited.haveMaximum()) {
            return distance("Maximum BaseDistance in name constraints not supported");
        }
        boolean allowed = allowsSubject(certificate.subject(), inherited)
                && extensions
                        .subjectAlternativeNames()
                        .map(names -> names.stream().allMatch(inherited::allow))
                        .orElseGet(() -> allowsMailAddresses(certificate.subject(), inherited));
        return allowed
                ? Optional.empty()
                : Optional.of(CheckFailure.rejected(PathReason.NAME_CONSTRAINTS, "name constraints check failed"));
    }

    private static Optional<CheckFailure> distance(String message) {
        return Optional.of(CheckFailure.causedBy(
                PathReason.NAME_CONSTRAINT_DISTANCE, PlatformThrowable.of(PlatformClasses.IO_EXCEPTION, message)));
    }

    private static boolean allowsSubject(DistinguishedName subject, MergedNameConstraints inherited) {
        return subject.isEmpty() || inherited.allow(new GeneralName.Directory(subject));
    }

    /** The mail addresses in the subject count where there is no subjectAltName. */
    private boolean allowsMailAddresses(DistinguishedName subject, MergedNameConstraints inherited) {
        List<NameAttribute> addresses = subject.parts().stream()
                .flatMap(part -> part.attributes().stream())
                .filter(attribute -> attribute.type().equals(Oids.EMAIL_ADDRESS))
                .toList();
        for (NameAttribute address : addresses) {
            String text = address.text();
            if (text == null) {
                comparisons.crash(PlatformThrowable.of(PlatformClasses.RUNTIME_EXCEPTION, "AVA string is null"));
                return true;
            }
            if (MailboxConstraint.isMailAddress(text) && !inherited.allow(new GeneralName.Rfc822(text))) {
                return false;
            }
        }
        return true;
    }
}
