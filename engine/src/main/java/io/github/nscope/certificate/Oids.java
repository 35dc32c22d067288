package io.github.nscope.certificate;

/** Object identifiers that certificates and path rules name, dotted. */
public final class Oids {
    /** subjectKeyIdentifier. */
    public static final String SUBJECT_KEY_IDENTIFIER = "2.5.29.14";

    /** keyUsage. */
    public static final String KEY_USAGE = "2.5.29.15";

    /** subjectAltName. */
    public static final String SUBJECT_ALTERNATIVE_NAME = "2.5.29.17";

    /** issuerAltName. */
    public static final String ISSUER_ALTERNATIVE_NAME = "2.5.29.18";

    /** basicConstraints. */
    public static final String BASIC_CONSTRAINTS = "2.5.29.19";

    /** nameConstraints. */
    public static final String NAME_CONSTRAINTS = "2.5.29.30";

    /** cRLDistributionPoints. */
    public static final String CRL_DISTRIBUTION_POINTS = "2.5.29.31";

    /** certificatePolicies. */
    public static final String CERTIFICATE_POLICIES = "2.5.29.32";

    /** anyPolicy, a policy and not an extension. */
    public static final String ANY_POLICY = "2.5.29.32.0";

    /** policyMappings. */
    public static final String POLICY_MAPPINGS = "2.5.29.33";

    /** authorityKeyIdentifier. */
    public static final String AUTHORITY_KEY_IDENTIFIER = "2.5.29.35";

    /** policyConstraints. */
    public static final String POLICY_CONSTRAINTS = "2.5.29.36";

    /** extKeyUsage. */
    public static final String EXTENDED_KEY_USAGE = "2.5.29.37";

    /** inhibitAnyPolicy. */
    public static final String INHIBIT_ANY_POLICY = "2.5.29.54";

    /** authorityInfoAccess. */
    public static final String AUTHORITY_INFORMATION_ACCESS = "1.3.6.1.5.5.7.1.1";

    /** The list of signed certificate timestamps embedded in a certificate. */
    public static final String SIGNED_CERTIFICATE_TIMESTAMPS = "1.3.6.1.4.1.11129.2.4.2";

    /** commonName, the attribute type of names. */
    public static final String COMMON_NAME = "2.5.4.3";

    /** emailAddress, the attribute type of names. */
    public static final String EMAIL_ADDRESS = "1.2.840.113549.1.9.1";

    private Oids() {}
}
