package io.github.nscope.path;

import io.github.nscope.certificate.Certificate;
import io.github.nscope.certificate.SignatureCheck;
import io.github.nscope.path.Budget.Limit;
import io.github.nscope.path.CheckFailure.Crashed;
import io.github.nscope.path.CheckFailure.Rejected;
import io.github.nscope.path.PathFailure.CandidateFailed;
import io.github.nscope.path.PathFailure.ExceptionEscaped;
import io.github.nscope.platform.Behavior;
import io.github.nscope.platform.PlatformProfile;
import io.github.nscope.platform.PlatformThrowable;
import java.util.List;
import java.util.Optional;

/**
 * Validates a path under its lowest anchor ({@code PKIXCertPathValidator} and {@code PKIXMasterCertPathValidator}, with
 * the parameters that {@code TrustManagerImpl} gives them).
 */
final class PathValidation {
    private final PlatformProfile profile;
    private final Validity validity;
    private final Context context;

    /** What a validation shares with the search that it is part of. */
    record Context(TlsPeer peer, SignatureCheck signatures, Expense expense) {}

    PathValidation(PlatformProfile profile, Validity validity, Context context) {
        this.profile = profile;
        this.validity = validity;
        this.context = context;
    }

    /** Why the path is not valid, empty where it is. */
    Optional<PathFailure> validate(CertificationPath path, CertificateCheck stapledResponse) {
        List<Certificate> presented = path.presented();
        int length = presented.size();
        Certificate issuer = path.validatingAnchor();
        Optional<PathReason> mismatch = new AnchorSelection(profile).mismatch(presented.get(length - 1), issuer);
        if (mismatch.isPresent()) {
            return Optional.of(noSuchAnchor(mismatch.get(), length - 1));
        }
        CertificateCheck[] checks = checks(length, stapledResponse);
        for (int number = 1; number <= length && context.expense().spend(Limit.PATH_STEPS); number++) {
            PathCertificate certificate = new PathCertificate(presented.get(length - number), issuer, number, length);
            for (CertificateCheck check : checks) {
                Optional<CheckFailure> failure = check.examine(certificate);
                if (failure.isPresent()) {
                    return Optional.of(failure(failure.get(), check, certificate));
                }
            }
            issuer = certificate.certificate();
        }
        return Optional.empty();
    }

    private static PathFailure noSuchAnchor(PathReason reason, int position) {
        return new CandidateFailed(
                reason,
                PathCheck.ANCHOR_SELECTION,
                position,
                () -> failed(PlatformThrowable.of(
                        PlatformClasses.PATH_VALIDATOR_EXCEPTION,
                        "Path does not chain with any of the trust anchors")));
    }

    /** What the caller of the validator sees, {@code TrustManagerImpl.verifyChain}. */
    private static PlatformThrowable failed(PlatformThrowable cause) {
        return new PlatformThrowable(PlatformClasses.CERTIFICATE_EXCEPTION, "Chain validation failed", cause);
    }

    private PathFailure failure(CheckFailure failure, CertificateCheck check, PathCertificate certificate) {
        if (failure instanceof Crashed crashed) {
            return new ExceptionEscaped(crashed.reason(), check.check(), certificate.position(), crashed::thrown);
        }
        Rejected rejected = (Rejected) failure;
        return new CandidateFailed(
                rejected.reason(),
                check.check(),
                certificate.position(),
                () -> failed(rethrown(rejected.thrown().get(), check)));
    }

    /** The validator rethrows what a check throws with its place in the path; what it throws itself has that already. */
    private PlatformThrowable rethrown(PlatformThrowable thrown, CertificateCheck check) {
        boolean repeated = thrown.cause() == null
                && check.check() != PathCheck.CRITICAL_EXTENSIONS
                && profile.has(Behavior.PATH_FAILURE_IS_ITS_OWN_CAUSE);
        return repeated ? new PlatformThrowable(thrown.exception(), thrown.message(), thrown) : thrown;
    }

    /** The checks of one certificate in the platform's order. */
    private CertificateCheck[] checks(int pathLength, CertificateCheck stapledResponse) {
        return new CertificateCheck[] {
            new UntrustedCertificatesCheck(profile, UntrustedCertificates.SHA256), // 0
            new AlgorithmCheck(profile), // 1
            new KeyUsageCheck(), // 2
            new BasicConstraintsCheck(pathLength), // 3
            new NameConstraintsCheck(context.expense()), // 3
            new PolicyCheck(pathLength), // 4
            new ValidityCheck(validity), // 5a
            new NameChainingCheck(), // 5b
            new IssuerSignatureCheck(profile, context.signatures()), // 5c
            stapledResponse, // 6
            new ExtendedKeyUsageCheck(context.peer()), // 6
            new CriticalExtensionsCheck() // 7
        };
    }
}
