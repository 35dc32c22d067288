package io.github.nscope.path;

import io.github.nscope.certificate.Certificate;
import io.github.nscope.certificate.Oids;
import io.github.nscope.certificate.PolicyInformation;
import io.github.nscope.certificate.PolicyMapping;
import io.github.nscope.path.Rfc3280Extensions.Undecodable;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.ASN1TaggedObject;

/**
 * Certificate policies on level 23, any policy being acceptable to the caller ({@code RFC3280CertPathUtilities}): four
 * checks over one state, which other checks of a certificate come between.
 */
final class Rfc3280Policies {
    private final ValidPolicies policies = new ValidPolicies();
    private int explicitPolicy;
    private int policyMapping;
    private int inhibitAnyPolicy;

    Rfc3280Policies(int pathLength) {
        this.explicitPolicy = pathLength + 1;
        this.policyMapping = pathLength + 1;
        this.inhibitAnyPolicy = pathLength + 1;
    }

    /** requireExplicitPolicy and inhibitPolicyMapping. */
    private record Constraints(OptionalInt explicitPolicy, OptionalInt policyMapping) {
        static final Constraints NONE = new Constraints(OptionalInt.empty(), OptionalInt.empty());

        static Constraints read(ASN1Primitive value) {
            OptionalInt[] numbers = {OptionalInt.empty(), OptionalInt.empty()};
            for (ASN1Encodable part : ASN1Sequence.getInstance(value)) {
                ASN1TaggedObject tagged = ASN1TaggedObject.getInstance(part);
                int tag = tagged.getTagNo();
                if (tag <= 1 && numbers[tag].isEmpty()) {
                    numbers[tag] = OptionalInt.of(
                            ASN1Integer.getInstance(tagged, false).getValue().intValue());
                }
            }
            return new Constraints(numbers[0], numbers[1]);
        }
    }

    /** (d) to (f): what the certificate lists survives where it is expected. */
    CertificateCheck valid() {
        return check(PathCheck.RFC3280_POLICIES, this::descend);
    }

    /** Next (a) and (b): policies get other names below; of the last certificate, its own count-down. */
    CertificateCheck mapped() {
        return check(
                PathCheck.RFC3280_POLICIES,
                path -> path.isLast() ? countLast(path.certificate()) : map(path.certificate()));
    }

    /** Next (h) to (j): the counters. */
    CertificateCheck counted() {
        return check(
                PathCheck.RFC3280_POLICIES, path -> path.isLast() ? Optional.empty() : countDown(path.certificate()));
    }

    /** Last (g): what is left at the end. */
    CertificateCheck wanted() {
        return check(
                PathCheck.RFC3280_END_ENTITY,
                path -> path.isLast() && explicitPolicy <= 0 && policies.areNone()
                        ? Optional.of(
                                CheckFailure.rejected(PathReason.POLICY_REQUIRED, "Path processing failed on policy."))
                        : Optional.empty());
    }

    private static CertificateCheck check(PathCheck check, Function<PathCertificate, Optional<CheckFailure>> examined) {
        return new CertificateCheck() {
            @Override
            public PathCheck check() {
                return check;
            }

            @Override
            public Optional<CheckFailure> examine(PathCertificate certificate) {
                return examined.apply(certificate);
            }
        };
    }

    private Optional<CheckFailure> descend(PathCertificate path) {
        Optional<List<PolicyInformation>> listed;
        try {
            listed = Rfc3280Extensions.value(
                    path.certificate(), Oids.CERTIFICATE_POLICIES, Rfc3280Policies::information);
        } catch (Undecodable e) {
            return Optional.of(e.uncaught("Could not read certificate policies extension from certificate."));
        }
        if (listed.isEmpty()) {
            policies.clear();
        } else if (!policies.areNone()) {
            boolean selfIssuedAbove = !path.isLast() && path.certificate().isSelfIssued();
            policies.descend(listed.get(), inhibitAnyPolicy > 0 || selfIssuedAbove);
        }
        return explicitPolicy <= 0 && policies.areNone()
                ? Optional.of(Rfc3280Failure.extended(
                        PathReason.POLICY_REQUIRED, "No valid policy tree found when one expected."))
                : Optional.empty();
    }

    private static List<PolicyInformation> information(ASN1Primitive value) {
        return Arrays.stream(ASN1Sequence.getInstance(value).toArray())
                .map(ASN1Sequence::getInstance)
                .map(information -> new PolicyInformation(oid(information, 0), information.size() > 1))
                .toList();
    }

    private static String oid(ASN1Sequence sequence, int index) {
        return ASN1ObjectIdentifier.getInstance(sequence.getObjectAt(index)).getId();
    }

    private Optional<CheckFailure> map(Certificate certificate) {
        try {
            Rfc3280Extensions.value(certificate, Oids.POLICY_MAPPINGS, ASN1Sequence::getInstance);
        } catch (Undecodable e) {
            return Optional.of(e.uncaught("Policy mappings extension could not be decoded."));
        }
        Optional<List<PolicyMapping>> mappings;
        try {
            mappings = Rfc3280Extensions.value(certificate, Oids.POLICY_MAPPINGS, Rfc3280Policies::mappings);
        } catch (Undecodable e) {
            return undecodable("Policy mappings extension contents could not be decoded.", e);
        }
        for (PolicyMapping mapping : mappings.orElse(List.of())) {
            if (mapping.issuerDomainPolicy().equals(Oids.ANY_POLICY)) {
                return Optional.of(CheckFailure.rejected(PathReason.POLICY_MAPPING, "IssuerDomainPolicy is anyPolicy"));
            }
            if (mapping.subjectDomainPolicy().equals(Oids.ANY_POLICY)) {
                return Optional.of(
                        CheckFailure.rejected(PathReason.POLICY_MAPPING, "SubjectDomainPolicy is anyPolicy,"));
            }
        }
        for (PolicyMapping mapping : policies.areNone() ? List.<PolicyMapping>of() : mappings.orElse(List.of())) {
            if (policyMapping > 0) {
                policies.map(mapping.issuerDomainPolicy(), mapping.subjectDomainPolicy());
            } else {
                policies.remove(mapping.issuerDomainPolicy());
            }
        }
        return Optional.empty();
    }

    private static List<PolicyMapping> mappings(ASN1Primitive value) {
        return Arrays.stream(ASN1Sequence.getInstance(value).toArray())
                .map(ASN1Sequence::getInstance)
                .map(mapping -> new PolicyMapping(oid(mapping, 0), oid(mapping, 1)))
                .toList();
    }

    private Optional<CheckFailure> countDown(Certificate certificate) {
        explicitPolicy = countedDown(explicitPolicy, certificate);
        policyMapping = countedDown(policyMapping, certificate);
        inhibitAnyPolicy = countedDown(inhibitAnyPolicy, certificate);
        try {
            Constraints constraints = constraints(certificate);
            explicitPolicy =
                    Math.min(explicitPolicy, constraints.explicitPolicy().orElse(explicitPolicy));
            policyMapping = Math.min(policyMapping, constraints.policyMapping().orElse(policyMapping));
        } catch (Undecodable e) {
            return undecodable("Policy constraints extension cannot be decoded.", e);
        }
        try {
            inhibitAnyPolicy = Math.min(
                    inhibitAnyPolicy,
                    Rfc3280Extensions.value(certificate, Oids.INHIBIT_ANY_POLICY, ASN1Integer::getInstance)
                            .map(skipped -> skipped.getValue().intValue())
                            .orElse(inhibitAnyPolicy));
        } catch (Undecodable e) {
            return undecodable("Inhibit any-policy extension cannot be decoded.", e);
        }
        return Optional.empty();
    }

    private Optional<CheckFailure> countLast(Certificate certificate) {
        explicitPolicy = countedDown(explicitPolicy, certificate);
        try {
            explicitPolicy = constraints(certificate).explicitPolicy().orElse(1) == 0 ? 0 : explicitPolicy;
            return Optional.empty();
        } catch (Undecodable e) {
            return Optional.of(e.uncaught("Policy constraints could not be decoded."));
        }
    }

    private static Constraints constraints(Certificate certificate) throws Undecodable {
        return Rfc3280Extensions.value(certificate, Oids.POLICY_CONSTRAINTS, Constraints::read)
                .orElse(Constraints.NONE);
    }

    private static int countedDown(int counter, Certificate certificate) {
        return counter != 0 && !certificate.isSelfIssued() ? counter - 1 : counter;
    }

    private static Optional<CheckFailure> undecodable(String message, Undecodable cause) {
        return Optional.of(Rfc3280Failure.extended(PathReason.UNDECODABLE_EXTENSION, message, cause::thrown));
    }
}
