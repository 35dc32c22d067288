package io.github.nscope.path;

/** The checks on a path, in the order in which the platform reaches them, with the class and member that makes each. */
public enum PathCheck {
    ARGUMENTS("TrustManagerImpl.checkTrusted"),
    ANCHOR_LOOKUP("TrustManagerImpl.findAllTrustAnchorsByIssuerAndSignature"),
    ISSUER_ORDER("TrustAnchorComparator.compare"),
    SEARCH_LIMITS("TrustManagerImpl.checkTrustedRecursive"),
    BLOCKLIST("TrustManagerImpl.checkBlocklist"),
    CANDIDATE("TrustManagerImpl.checkTrustedRecursive"),
    ANCHOR_PRESENT("TrustManagerImpl.verifyChain"),
    LEGACY_PINS("CertPinManager.isChainValid"),
    TRANSPARENCY("TrustManagerImpl.checkCT"),
    STRENGTH("ChainStrengthAnalyzer.check"),
    ANCHOR_SELECTION("AdaptableX509CertSelector.match"),
    UNTRUSTED_CERTIFICATES("UntrustedChecker.check"),
    ALGORITHM("AlgorithmChecker.check"),
    KEY_USAGE("KeyChecker.check"),
    BASIC_CONSTRAINTS("ConstraintsChecker.checkBasicConstraints"),
    NAME_CONSTRAINTS("ConstraintsChecker.verifyNameConstraints"),
    POLICY("PolicyChecker.check"),
    VALIDITY("BasicChecker.verifyTimestamp"),
    NAME_CHAINING("BasicChecker.verifyNameChaining"),
    SIGNATURE("BasicChecker.verifySignature"),
    STAPLED_RESPONSE("PKIXRevocationChecker.check"),
    EXTENDED_KEY_USAGE("TrustManagerImpl.ExtendedKeyUsagePKIXCertPathChecker.check"),
    CRITICAL_EXTENSIONS("PKIXMasterCertPathValidator.validate"),

    // Level 23.
    LINE("TrustManagerImpl.cleanupCertChainAndFindTrustAnchors"),
    RFC3280_ANCHOR("CertPathValidatorUtilities.findTrustAnchor"),
    RFC3280_BLOCKLIST("PKIXCertPathValidatorSpi.engineValidate"),
    RFC3280_CERTIFICATE("RFC3280CertPathUtilities.processCertA"),
    RFC3280_NAMES("RFC3280CertPathUtilities.processCertBC"),
    RFC3280_POLICIES("RFC3280CertPathUtilities.processCertD"),
    RFC3280_ISSUER("RFC3280CertPathUtilities.prepareNextCert"),
    RFC3280_END_ENTITY("RFC3280CertPathUtilities.wrapupCert");

    private final String source;

    PathCheck(String source) {
        this.source = source;
    }

    /** The platform class and member that makes the check. */
    public String source() {
        return source;
    }
}
