package io.github.nscope.certificate;

import java.util.ArrayList;
import java.util.List;

/**
 * One pair of the policyMappings extension, dotted object identifiers.
 *
 * @param issuerDomainPolicy the policy above
 * @param subjectDomainPolicy the policy below that counts as equal
 */
public record PolicyMapping(String issuerDomainPolicy, String subjectDomainPolicy) {
    static List<PolicyMapping> decode(DerValue extension) throws MalformedCertificateException {
        if (!extension.is(DerValue.SEQUENCE)) {
            throw new MalformedCertificateException("Invalid encoding for PolicyMappingsExtension.");
        }
        DerReader list = extension.reader("policyMappings");
        List<PolicyMapping> mappings = new ArrayList<>();
        while (list.hasMore()) {
            DerValue pair = list.read();
            if (!pair.is(DerValue.SEQUENCE)) {
                throw new MalformedCertificateException("Invalid encoding for CertificatePolicyMap");
            }
            DerReader parts = pair.reader("a policy mapping");
            mappings.add(new PolicyMapping(
                    parts.read().oid("a mapped policy"), parts.read().oid("a mapped policy")));
        }
        return List.copyOf(mappings);
    }
}
