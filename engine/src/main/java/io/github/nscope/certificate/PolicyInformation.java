package io.github.nscope.certificate;

import java.util.ArrayList;
import java.util.List;

/**
 * One policy of the certificatePolicies extension.
 *
 * @param policy the dotted object identifier
 * @param qualified whether qualifiers follow it
 */
public record PolicyInformation(String policy, boolean qualified) {
    static List<PolicyInformation> decode(DerValue extension) throws MalformedCertificateException {
        if (!extension.is(DerValue.SEQUENCE)) {
            throw new MalformedCertificateException("Invalid encoding for CertificatePoliciesExtension.");
        }
        DerReader list = extension.reader("certificatePolicies");
        List<PolicyInformation> policies = new ArrayList<>();
        while (list.hasMore()) {
            policies.add(one(list.read()));
        }
        return List.copyOf(policies);
    }

    private static PolicyInformation one(DerValue value) throws MalformedCertificateException {
        if (!value.is(DerValue.SEQUENCE)) {
            throw new MalformedCertificateException("Invalid encoding of PolicyInformation");
        }
        DerReader parts = value.reader("a policy");
        String policy = parts.read().oid("a policy");
        boolean qualified = parts.hasMore();
        if (qualified) {
            qualifiers(parts.read());
        }
        return new PolicyInformation(policy, qualified);
    }

    private static void qualifiers(DerValue value) throws MalformedCertificateException {
        if (!value.is(DerValue.SEQUENCE)) {
            throw new MalformedCertificateException("Invalid encoding of PolicyInformation");
        }
        DerReader list = value.reader("policy qualifiers");
        if (!list.hasMore()) {
            throw new MalformedCertificateException("No data available in policyQualifiers");
        }
        while (list.hasMore()) {
            DerValue qualifier = list.read();
            if (!qualifier.is(DerValue.SEQUENCE)) {
                throw new MalformedCertificateException("Invalid encoding for PolicyQualifierInfo");
            }
            qualifier.reader("a policy qualifier").read().oid("a policy qualifier");
        }
    }
}
