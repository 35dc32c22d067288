package io.github.nscope.config;

/** What the platform takes on every level where neither the app nor a level-dependent behaviour says otherwise. */
public enum PlatformDefault {
    CLEARTEXT_PERMITTED("NetworkSecurityConfig.DEFAULT_CLEARTEXT_TRAFFIC_PERMITTED", "Cleartext is permitted."),
    MANIFEST_PERMITS_CLEARTEXT("PackageParser", "A manifest without usesCleartextTraffic means true."),
    HSTS_NOT_ENFORCED("NetworkSecurityConfig.DEFAULT_HSTS_ENFORCED", "HSTS is not enforced."),
    TRANSPARENCY_NOT_REQUIRED("NetworkSecurityConfig.Builder", "Certificate transparency is not required."),
    TRANSPARENCY_WITHOUT_EFFECT(
            "NetworkSecurityPolicy.isCertificateTransparencyVerificationRequired",
            "The query answers false, whatever the configuration says."),
    DOMAIN_ENCRYPTION_DISABLED("NetworkSecurityConfig.Builder", "Domain encryption is disabled."),
    NO_PINS("PinSet.EMPTY_PINSET", "There are no pins."),
    SYSTEM_TRUSTED("NetworkSecurityConfig.getDefaultBuilder", "The system's certificates are trusted."),
    LOCALHOST_PERMITS_CLEARTEXT("NetworkSecurityConfig", "Cleartext to loopback names is permitted."),
    LOCALHOST_WITHOUT_ANCHORS("ManifestConfigSource", "Without a configuration nothing is trusted for loopback names."),
    KEY_STORE_TRUSTED("KeyStoreConfigSource", "The certificates of the key store are trusted."),
    KEY_STORE_WITHOUT_TRANSPARENCY(
            "KeyStoreConfigSource",
            "A trust manager over a key store does not require certificate transparency itself.");

    private final String source;
    private final String sentence;

    PlatformDefault(String source, String sentence) {
        this.source = source;
        this.sentence = sentence;
    }

    /** The platform class, or class and member, that holds it. */
    public String source() {
        return source;
    }

    /** What it says, in a sentence. */
    public String sentence() {
        return sentence;
    }
}
