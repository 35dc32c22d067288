package io.github.nscope.path;

import io.github.nscope.certificate.Certificate;
import io.github.nscope.certificate.DecodedExtensions;
import io.github.nscope.certificate.Extension;
import io.github.nscope.certificate.Oids;
import io.github.nscope.certificate.PolicyConstraints;
import io.github.nscope.certificate.PolicyInformation;
import io.github.nscope.certificate.PolicyMapping;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A policy that is valid for the whole path exists, where one is required ({@code PolicyChecker}, with any policy
 * acceptable to the caller and no flag set).
 */
final class PolicyCheck implements CertificateCheck {
    private static final int UNSET = -1;

    private final ValidPolicies policies = new ValidPolicies();
    private int explicitPolicy;
    private int policyMapping;
    private int inhibitAnyPolicy;

    PolicyCheck(int pathLength) {
        this.explicitPolicy = pathLength + 1;
        this.policyMapping = pathLength + 1;
        this.inhibitAnyPolicy = pathLength + 1;
    }

    @Override
    public PathCheck check() {
        return PathCheck.POLICY;
    }

    @Override
    public Optional<CheckFailure> examine(PathCertificate path) {
        Certificate certificate = path.certificate();
        DecodedExtensions extensions = path.extensions();
        Optional<CheckFailure> qualified = process(path);
        if (qualified.isPresent()) {
            return qualified;
        }
        if (!path.isLast()) {
            Optional<CheckFailure> mapping = map(extensions.policyMappings().orElse(List.of()));
            if (mapping.isPresent()) {
                return mapping;
            }
        }
        int required = path.isLast() ? lastExplicitPolicy(certificate, extensions) : explicitPolicy;
        if (required == 0 && policies.areNone()) {
            return Optional.of(CheckFailure.rejected(
                    PathReason.POLICY_REQUIRED, "non-null policy tree required and policy tree is null"));
        }
        countDown(certificate, extensions);
        return Optional.empty();
    }

    /** RFC 5280, 6.1.3 (d) and (e). */
    private Optional<CheckFailure> process(PathCertificate path) {
        Optional<List<PolicyInformation>> listed = path.extensions().policies();
        if (listed.isEmpty()) {
            policies.clear();
            return Optional.empty();
        }
        if (policies.areNone()) {
            return Optional.empty();
        }
        if (isQualified(listed.get()) && isCritical(path.certificate())) {
            return Optional.of(CheckFailure.rejected(
                    PathReason.POLICY_QUALIFIERS, "critical policy qualifiers present in certificate"));
        }
        boolean anyPolicyCounts =
                inhibitAnyPolicy > 0 || (!path.isLast() && path.certificate().isSelfIssued());
        policies.descend(listed.get(), anyPolicyCounts);
        return Optional.empty();
    }

    private static boolean isCritical(Certificate certificate) {
        Optional<Extension> extension = certificate.extension(Oids.CERTIFICATE_POLICIES);
        return extension.isPresent() && extension.get().critical();
    }

    private static boolean isQualified(List<PolicyInformation> listed) {
        for (PolicyInformation policy : listed) {
            if (policy.qualified() && !policy.policy().equals(Oids.ANY_POLICY)) {
                return true;
            }
        }
        return false;
    }

    /** RFC 5280, 6.1.4 (a) and (b). */
    private Optional<CheckFailure> map(List<PolicyMapping> mappings) {
        if (policies.areNone()) {
            return Optional.empty();
        }
        for (PolicyMapping mapping : mappings) {
            if (mapping.issuerDomainPolicy().equals(Oids.ANY_POLICY)) {
                return Optional.of(CheckFailure.rejected(
                        PathReason.POLICY_MAPPING, "encountered an issuerDomainPolicy of ANY_POLICY"));
            }
            if (mapping.subjectDomainPolicy().equals(Oids.ANY_POLICY)) {
                return Optional.of(CheckFailure.rejected(
                        PathReason.POLICY_MAPPING, "encountered a subjectDomainPolicy of ANY_POLICY"));
            }
            if (policyMapping > 0 || policyMapping == UNSET) {
                policies.map(mapping.issuerDomainPolicy(), mapping.subjectDomainPolicy());
            } else if (policyMapping == 0) {
                policies.remove(mapping.issuerDomainPolicy());
            }
        }
        return Optional.empty();
    }

    /** RFC 5280, 6.1.5 (a) and (b). */
    private int lastExplicitPolicy(Certificate certificate, DecodedExtensions extensions) {
        int counted = countedDown(explicitPolicy, certificate);
        Optional<PolicyConstraints> limits = extensions.policyConstraints();
        return limits.isPresent() && limits.get().requireExplicitPolicy().orElse(UNSET) == 0 ? 0 : counted;
    }

    /** RFC 5280, 6.1.4 (h) to (j). */
    private void countDown(Certificate certificate, DecodedExtensions extensions) {
        explicitPolicy = countedDown(explicitPolicy, certificate);
        policyMapping = countedDown(policyMapping, certificate);
        inhibitAnyPolicy = countedDown(inhibitAnyPolicy, certificate);
        Optional<PolicyConstraints> limits = extensions.policyConstraints();
        if (limits.isPresent()) {
            explicitPolicy = lowered(explicitPolicy, limits.get().requireExplicitPolicy());
            policyMapping = lowered(policyMapping, limits.get().inhibitPolicyMapping());
        }
        OptionalInt skip = extensions.inhibitAnyPolicy();
        inhibitAnyPolicy = Math.min(inhibitAnyPolicy, skip.orElse(inhibitAnyPolicy));
    }

    private static int countedDown(int counter, Certificate certificate) {
        return counter > 0 && !certificate.isSelfIssued() ? counter - 1 : counter;
    }

    private static int lowered(int counter, OptionalInt limit) {
        return limit.isPresent() && (counter == UNSET || limit.getAsInt() < counter) ? limit.getAsInt() : counter;
    }
}
