package io.github.nscope.path;

/** Why a certification path was refused. Stable: reports and tests may name these. */
public enum PathReason {
    /** No certificates, or no authentication type, were given. */
    BAD_ARGUMENTS,
    /** No trust anchor has issued the last certificate of the path, and no presented certificate continues it. */
    NO_TRUST_ANCHOR,
    /** A certificate whose issuer has its own name is not a trust anchor: the search ends there by the name alone. */
    SELF_ISSUED_NOT_TRUSTED,
    /** More presented certificates than the search allows in a path. */
    TOO_MANY_CERTIFICATES,
    /** The search has taken more steps than it allows. */
    TOO_MANY_STEPS,
    /** The key is on a blocklist. */
    BLOCKED_KEY,
    /** The validation time is after the validity period. */
    EXPIRED,
    /** The validation time is before the validity period. */
    NOT_YET_VALID,
    /** The key is too short. */
    WEAK_KEY,
    /** The key is neither RSA nor DSA nor on a curve that the platform knows. */
    UNKNOWN_KEY_CLASS,
    /** The signature is made with a hash that the level refuses. */
    INSECURE_HASH,
    /** The system-wide pins of old levels do not match. */
    LEGACY_PINS,
    /** Certificate transparency was required and is not satisfied. */
    TRANSPARENCY,
    /** The authority key identifier of the topmost path certificate is not the anchor's subject key identifier. */
    ANCHOR_KEY_IDENTIFIER,
    /** The authority key identifier of the topmost path certificate has a serial number that is not the anchor's. */
    ANCHOR_SERIAL_NUMBER,
    /** A version 1 or 2 anchor is not valid over the whole validity of the certificate that it issued. */
    ANCHOR_VALIDITY,
    /** The certificate is on the path validator's own list. */
    UNTRUSTED_CERTIFICATE,
    /** The TLS library reads the certificate, the platform's Java parser does not. */
    REFUSED_BY_JAVA_PARSER,
    /** keyUsage is there and asserts nothing that a key can be used for. */
    EMPTY_KEY_USAGE,
    /** An algorithm or key size is disabled for paths. */
    ALGORITHM_DISABLED,
    /** An issuing certificate has a keyUsage without keyCertSign. */
    NO_CERTIFICATE_SIGNING,
    /** An issuing certificate is not marked as a CA. */
    NOT_A_CA,
    /** More CA certificates follow than pathLenConstraint allows. */
    PATH_LENGTH,
    /** A name lies outside the name constraints of a CA above. */
    NAME_CONSTRAINTS,
    /** A name constraint has a minimum or maximum distance. */
    NAME_CONSTRAINT_DISTANCE,
    /** Comparing or merging name constraints throws a runtime exception that nobody catches. */
    NAME_CONSTRAINTS_CRASH,
    /** A policy is required and none is valid. */
    POLICY_REQUIRED,
    /** A policy mapping maps from or to anyPolicy. */
    POLICY_MAPPING,
    /** A critical policies extension has qualifiers. */
    POLICY_QUALIFIERS,
    /** The issuer name is empty. */
    EMPTY_ISSUER,
    /** The issuer name is not the name of the certificate above. */
    NAME_CHAINING,
    /** The signature does not verify with the key of the certificate above. */
    SIGNATURE,
    /** The stapled OCSP response does not vouch for the end-entity certificate. */
    STAPLED_RESPONSE,
    /** The end-entity certificate is not meant for this side of a TLS connection. */
    EXTENDED_KEY_USAGE,
    /** A critical extension that path validation does not process. */
    CRITICAL_EXTENSION,
    /** The end entity's serial number is on a blocklist. */
    BLOCKED_SERIAL_NUMBER,
    /** An extension that path validation reads can't be decoded. */
    UNDECODABLE_EXTENSION,
    /** Ranking several anchors or intermediates throws a runtime exception that nobody catches. */
    ISSUER_ORDER_CRASH,
    /** Asking for a key that can't be decoded throws an exception that nobody catches. */
    UNDECODABLE_KEY_CRASH,
    /** Looking anchors up throws a runtime exception that nobody catches. */
    ANCHOR_LOOKUP_CRASH
}
