package io.github.nscope.path;

import io.github.nscope.certificate.Certificate;
import io.github.nscope.path.Budget.Limit;
import io.github.nscope.path.CheckFailure.Crashed;
import io.github.nscope.path.CheckFailure.Rejected;
import io.github.nscope.path.PathFailure.CandidateFailed;
import io.github.nscope.path.PathFailure.ExceptionEscaped;
import io.github.nscope.platform.PlatformThrowable;
import java.util.List;
import java.util.Optional;

/**
 * Validates a path as level 23 does: Bouncy Castle 1.52's {@code PKIXCertPathValidatorSpi} with Android's blocklist in
 * it, under the one anchor that {@code TrustManagerImpl} gives it. Names are held to chain, which the line of
 * certificates was made by.
 */
final class Rfc3280Validation {
    private final PathRules rules;
    private final Validity validity;
    private final PathValidation.Context context;

    Rfc3280Validation(PathRules rules, Validity validity, PathValidation.Context context) {
        this.rules = rules;
        this.validity = validity;
        this.context = context;
    }

    /** Why the path is not valid, empty where it is. */
    Optional<PathFailure> validate(CertificationPath path) {
        List<Certificate> presented = path.presented();
        int length = presented.size();
        Rfc3280Blocklist blocked = new Rfc3280Blocklist(rules.blocklist());
        Optional<CheckFailure> serial = blocked.blockedSerialNumber(presented.get(0));
        if (serial.isPresent()) {
            return Optional.of(failure(serial.get(), blocked, 0));
        }
        Rfc3280Signature signature = new Rfc3280Signature(rules.profile(), context.signatures(), validity);
        Certificate issuer = path.validatingAnchor();
        Optional<CheckFailure> notItsKey = signature.byAnchor(presented.get(length - 1), issuer);
        if (notItsKey.isPresent()) {
            return Optional.of(failure(PathCheck.RFC3280_ANCHOR, notItsKey.get(), length - 1));
        }
        Rfc3280Policies policies = new Rfc3280Policies(length);
        Rfc3280Names names = new Rfc3280Names(context.expense());
        List<CertificateCheck> checks = List.of(
                blocked,
                signature, // (a), signature and validity
                new Rfc3280NameChaining(), // (a), names
                names, // (b) and (c)
                policies.valid(), // (d) to (f)
                new Rfc3280Version(),
                policies.mapped(), // next (a) and (b), last (a) and (b)
                names.constraining(), // next (g)
                policies.counted(), // next (h) to (j)
                new Rfc3280Authority(length), // next (k) to (n)
                new Rfc3280Purpose(context.peer()), // last (f)
                new Rfc3280CriticalExtensions(), // next (o), last (f)
                policies.wanted()); // last (g)
        for (int number = 1; number <= length && context.expense().spend(Limit.PATH_STEPS); number++) {
            PathCertificate certificate = new PathCertificate(presented.get(length - number), issuer, number, length);
            for (CertificateCheck check : checks) {
                Optional<CheckFailure> failure = check.examine(certificate);
                if (failure.isPresent()) {
                    return Optional.of(failure(failure.get(), check, certificate.position()));
                }
            }
            issuer = certificate.certificate();
        }
        return Optional.empty();
    }

    private static PathFailure failure(CheckFailure failure, CertificateCheck check, int position) {
        return failure(check.check(), failure, position);
    }

    /** {@code TrustManagerImpl.checkTrusted} makes a {@code CertificateException} of what the validator throws. */
    private static PathFailure failure(PathCheck check, CheckFailure failure, int position) {
        if (failure instanceof Crashed crashed) {
            return new ExceptionEscaped(crashed.reason(), check, position, crashed::thrown);
        }
        Rejected rejected = (Rejected) failure;
        return new CandidateFailed(
                rejected.reason(),
                check,
                position,
                () -> PlatformThrowable.causedBy(
                        PlatformClasses.CERTIFICATE_EXCEPTION, rejected.thrown().get()));
    }
}
