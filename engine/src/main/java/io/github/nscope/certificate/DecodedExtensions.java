package io.github.nscope.certificate;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * A certificate's extensions as path validation reads them. An extension that is not critical and can't be decoded is
 * absent here, as it is there; {@link Certificate#extensions()} still lists it.
 */
public final class DecodedExtensions {
    private @Nullable KeyUsage keyUsage;
    private @Nullable BasicConstraints basicConstraints;
    private @Nullable List<String> extendedKeyUsage;
    private @Nullable List<GeneralName> subjectAlternativeNames;
    private @Nullable NameConstraints nameConstraints;
    private @Nullable List<PolicyInformation> policies;
    private @Nullable List<PolicyMapping> policyMappings;
    private @Nullable PolicyConstraints policyConstraints;
    private @Nullable Integer inhibitAnyPolicy;
    private @Nullable AuthorityKeyIdentifier authorityKeyIdentifier;
    private @Nullable Bytes subjectKeyIdentifier;

    DecodedExtensions() {}

    /** Decodes one extension of a known type and keeps it; of an unknown type, nothing is to be done. */
    void decode(Extension extension) throws MalformedCertificateException {
        switch (extension.oid()) {
            case Oids.KEY_USAGE -> keyUsage = KeyUsage.decode(extension.element());
            case Oids.BASIC_CONSTRAINTS -> basicConstraints = BasicConstraints.decode(extension.element());
            case Oids.EXTENDED_KEY_USAGE -> extendedKeyUsage = OtherExtensions.purposes(extension.element());
            case Oids.SUBJECT_ALTERNATIVE_NAME ->
                subjectAlternativeNames = OtherExtensions.alternativeNames(extension.element());
            case Oids.NAME_CONSTRAINTS -> nameConstraints = NameConstraints.decode(extension.element());
            case Oids.CERTIFICATE_POLICIES -> policies = PolicyInformation.decode(extension.element());
            case Oids.POLICY_MAPPINGS -> policyMappings = PolicyMapping.decode(extension.element());
            case Oids.POLICY_CONSTRAINTS -> policyConstraints = PolicyConstraints.decode(extension.element());
            case Oids.INHIBIT_ANY_POLICY -> inhibitAnyPolicy = OtherExtensions.skipCertificates(extension);
            case Oids.AUTHORITY_KEY_IDENTIFIER ->
                authorityKeyIdentifier = AuthorityKeyIdentifier.decode(extension.element());
            case Oids.SUBJECT_KEY_IDENTIFIER ->
                subjectKeyIdentifier = OtherExtensions.keyIdentifier(extension.element());
            case Oids.ISSUER_ALTERNATIVE_NAME -> OtherExtensions.alternativeNames(extension.element());
            case Oids.CRL_DISTRIBUTION_POINTS -> OtherExtensions.checkDistributionPoints(extension.element());
            case Oids.AUTHORITY_INFORMATION_ACCESS -> OtherExtensions.checkAccessDescriptions(extension.element());
            default -> {}
        }
    }

    /** keyUsage. */
    public Optional<KeyUsage> keyUsage() {
        return Optional.ofNullable(keyUsage);
    }

    /** basicConstraints. */
    public Optional<BasicConstraints> basicConstraints() {
        return Optional.ofNullable(basicConstraints);
    }

    /** extKeyUsage: dotted object identifiers, possibly none. */
    public Optional<List<String>> extendedKeyUsage() {
        return Optional.ofNullable(extendedKeyUsage);
    }

    /** subjectAltName. */
    public Optional<List<GeneralName>> subjectAlternativeNames() {
        return Optional.ofNullable(subjectAlternativeNames);
    }

    /** nameConstraints. */
    public Optional<NameConstraints> nameConstraints() {
        return Optional.ofNullable(nameConstraints);
    }

    /** certificatePolicies. */
    public Optional<List<PolicyInformation>> policies() {
        return Optional.ofNullable(policies);
    }

    /** policyMappings. */
    public Optional<List<PolicyMapping>> policyMappings() {
        return Optional.ofNullable(policyMappings);
    }

    /** policyConstraints. */
    public Optional<PolicyConstraints> policyConstraints() {
        return Optional.ofNullable(policyConstraints);
    }

    /** inhibitAnyPolicy: after how many certificates anyPolicy no longer counts. */
    public OptionalInt inhibitAnyPolicy() {
        return inhibitAnyPolicy == null ? OptionalInt.empty() : OptionalInt.of(inhibitAnyPolicy);
    }

    /** authorityKeyIdentifier. */
    public Optional<AuthorityKeyIdentifier> authorityKeyIdentifier() {
        return Optional.ofNullable(authorityKeyIdentifier);
    }

    /** subjectKeyIdentifier: the identifier's bytes. */
    public Optional<Bytes> subjectKeyIdentifier() {
        return Optional.ofNullable(subjectKeyIdentifier);
    }
}
