package io.github.nscope;

import io.github.nscope.path.PathReason;

/**
 * Why a decision is what it is. The names are stable: programs may compare them, and reports and conformance cases do.
 * New ones may be added; none changes its meaning.
 */
public enum ReasonCode {
    /** A certification path was found, and pins, where there are any, allow it. */
    TRUSTED("a certification path ends in a trust anchor of this configuration"),

    // The configuration.

    /** The platform throws while it loads the configuration. */
    CONFIGURATION_REFUSED("the platform refuses the configuration"),
    /** The build tools would not compile the configuration, so no app can contain it. */
    CONFIGURATION_NOT_COMPILED("the build tools refuse the configuration; no app can contain it"),

    // The call.

    /** No certificates, or no authentication type, were given. */
    BAD_ARGUMENTS("the trust manager was called without certificates or without an authentication type"),
    /** The configuration has domains of its own, and the caller did not say which host it talks to. */
    HOSTNAME_REQUIRED("the configuration has domain-specific rules, and the caller named no host"),
    /** The socket or engine that was passed is in no handshake, or there is none. */
    NO_HANDSHAKE("the trust manager was called with a socket or an engine that is in no handshake"),
    /** The host begins with a dot. */
    LEADING_DOT_HOST("the host begins with a dot"),

    // The certification path; the names are those of io.github.nscope.path.PathReason.

    /** No trust anchor issued the last certificate of the path, and no presented certificate continues it. */
    NO_TRUST_ANCHOR("no trust anchor of this configuration issued the presented certificates"),
    /** A certificate whose issuer has its own name ends the search, and is no trust anchor. */
    SELF_ISSUED_NOT_TRUSTED("a certificate that names itself as its issuer ends the path, and is no trust anchor"),
    /** More presented certificates than the search allows in a path. */
    TOO_MANY_CERTIFICATES("a path has more certificates below its first trust anchor than the search allows"),
    /** The search has taken more steps than it allows. */
    TOO_MANY_STEPS("the search for a path has taken more steps than it allows"),
    /** A key is on a blocklist. */
    BLOCKED_KEY("a public key of the path is on the platform's blocklist"),
    /** The validation time is after a validity period. */
    EXPIRED("a certificate of the path has expired"),
    /** The validation time is before a validity period. */
    NOT_YET_VALID("a certificate of the path is not valid yet"),
    /** A key is too short. */
    WEAK_KEY("a public key of the path is too short"),
    /** A key is of a class that the platform does not know. */
    UNKNOWN_KEY_CLASS("a public key of the path is of a kind that the platform does not accept"),
    /** A signature is made with a hash that the level refuses. */
    INSECURE_HASH("a certificate of the path is signed with a hash that this level refuses"),
    /** The device-wide pins of old levels do not match. */
    LEGACY_PINS("the device-wide pin list does not allow the path"),
    /** Certificate transparency is required and not satisfied. */
    TRANSPARENCY("certificate transparency is required, and the certificate does not comply"),
    /** The topmost path certificate names another key than the anchor's. */
    ANCHOR_KEY_IDENTIFIER("the topmost certificate's authority key identifier is not the trust anchor's"),
    /** The topmost path certificate names another serial number than the anchor's. */
    ANCHOR_SERIAL_NUMBER("the topmost certificate's authority serial number is not the trust anchor's"),
    /** An old-format anchor does not cover the validity of the certificate that it issued. */
    ANCHOR_VALIDITY("a version 1 trust anchor does not cover the validity of the certificate that it issued"),
    /** A certificate is on the path validator's own list. */
    UNTRUSTED_CERTIFICATE("a certificate of the path is on the platform's list of distrusted certificates"),
    /** The TLS library reads a certificate, the platform's path validator does not. */
    REFUSED_BY_JAVA_PARSER("the TLS library reads a certificate of the path, the path validator does not"),
    /** keyUsage asserts nothing. */
    EMPTY_KEY_USAGE("a certificate's key usage allows nothing"),
    /** An algorithm or key size is disabled for paths. */
    ALGORITHM_DISABLED("an algorithm or key size of the path is disabled"),
    /** An issuing certificate may not sign certificates. */
    NO_CERTIFICATE_SIGNING("an issuing certificate's key usage does not allow to sign certificates"),
    /** An issuing certificate is not a CA. */
    NOT_A_CA("an issuing certificate is not a CA certificate"),
    /** Too many CA certificates follow. */
    PATH_LENGTH("more CA certificates follow than a path length constraint allows"),
    /** A name is outside the name constraints. */
    NAME_CONSTRAINTS("a name lies outside the name constraints of a CA above"),
    /** A name constraint has a distance. */
    NAME_CONSTRAINT_DISTANCE("a name constraint has a minimum or maximum distance"),
    /** Name constraints make the platform throw a runtime exception. */
    NAME_CONSTRAINTS_CRASH("the name constraints make the platform's validator crash"),
    /** A policy is required and none is valid. */
    POLICY_REQUIRED("a certificate policy is required, and none is valid for the whole path"),
    /** A policy mapping names anyPolicy. */
    POLICY_MAPPING("a policy mapping maps from or to anyPolicy"),
    /** Critical policy qualifiers. */
    POLICY_QUALIFIERS("a critical policies extension has qualifiers"),
    /** The issuer name is empty. */
    EMPTY_ISSUER("a certificate's issuer name is empty"),
    /** Names do not chain. */
    NAME_CHAINING("a certificate's issuer is not the subject of the certificate above"),
    /** A signature does not verify. */
    SIGNATURE("a signature does not verify with the key of the certificate above"),
    /** The stapled OCSP response does not vouch for the certificate. */
    STAPLED_RESPONSE("the stapled OCSP response does not vouch for the certificate"),
    /** The end-entity certificate is not for servers. */
    EXTENDED_KEY_USAGE("the end-entity certificate's extended key usage does not allow servers"),
    /** An unknown critical extension. */
    CRITICAL_EXTENSION("a certificate of the path has a critical extension that the platform does not process"),
    /** A serial number is on a blocklist. */
    BLOCKED_SERIAL_NUMBER("the end-entity certificate's serial number is on the platform's blocklist"),
    /** An extension can't be decoded. */
    UNDECODABLE_EXTENSION("a certificate of the path has an extension that the path validator can't decode"),
    /** Ranking certificates makes the platform throw a runtime exception. */
    ISSUER_ORDER_CRASH("ranking several possible issuers makes the platform crash"),
    /** Asking for a key that can't be decoded makes the platform throw. */
    UNDECODABLE_KEY_CRASH("a certificate has a key that can't be decoded, and asking for it makes the platform crash"),
    /** Looking anchors up makes the platform throw a runtime exception. */
    ANCHOR_LOOKUP_CRASH("a certificate source can't be read, and every look-up of a trust anchor crashes"),

    // After the path.

    /** No pin matches. */
    PIN_MISMATCH("a trusted path exists, and no certificate of it has a pinned key"),
    /** The validated path's last certificate is no anchor any more. */
    ANCHOR_LOST("the validated path does not end in a trust anchor of the configuration"),

    /** The work that the question needs is more than the budget allows. Not a verdict. */
    BUDGET_EXHAUSTED("not judged: the search would take more work than the budget allows");

    private final String sentence;

    ReasonCode(String sentence) {
        this.sentence = sentence;
    }

    /** The code of a path's failure; it has the same name. */
    static ReasonCode of(PathReason reason) {
        return valueOf(reason.name());
    }

    /** The reason in a sentence without capital and full stop. */
    public String sentence() {
        return sentence;
    }
}
