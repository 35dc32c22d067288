package io.github.nscope.platform;

import static io.github.nscope.platform.Condition.all;
import static io.github.nscope.platform.Condition.any;
import static io.github.nscope.platform.Condition.compatChange;
import static io.github.nscope.platform.Condition.conscryptFrom;
import static io.github.nscope.platform.Condition.conscrypts;
import static io.github.nscope.platform.Condition.deviceFrom;
import static io.github.nscope.platform.Condition.deviceUpTo;
import static io.github.nscope.platform.Condition.devices;
import static io.github.nscope.platform.Condition.not;
import static io.github.nscope.platform.Condition.targetFrom;
import static io.github.nscope.platform.Condition.targetUpTo;

import io.github.nscope.platform.Condition.AppFlag;
import io.github.nscope.platform.Condition.Constant;

/**
 * Everything that Android decides differently on different levels, for different targets or for different kinds of
 * app. Each rule is stated here and nowhere else; a {@link PlatformProfile} says which are in force.
 */
public enum Behavior {
    // The level before there were configurations.

    CONFIGURATION_IGNORED(
            deviceUpTo(23),
            "ActivityThread.handleBindApplication, libcore.net.NetworkSecurityPolicy",
            "There are no network security configurations: what an app brings is never read, and one flag of the"
                    + " manifest decides about cleartext for the whole process."),
    USER_CAS_TRUSTED_BY_EVERY_APP(
            deviceUpTo(23),
            "TrustManagerFactoryImpl.engineInit, TrustedCertificateStore.findIssuer",
            "User-added CAs are trusted by every app, and looked up before those of the system."),
    REMOVAL_BY_CERTIFICATE(
            deviceUpTo(23),
            "TrustedCertificateStore.isDeletedSystemCertificate",
            "A removed system certificate is known by its content; later, by the name of its file."),
    USER_ADDED_BY_CERTIFICATE(
            deviceUpTo(23),
            "TrustedCertificateStore.isUserAddedCertificate",
            "A certificate is user-added where the user store holds the same; later, one of its subject and key."),
    PATH_BUILT_IN_A_LINE(
            conscrypts(23, 23),
            "TrustManagerImpl.cleanupCertChainAndFindTrustAnchors",
            "Presented certificates are put in line by name, the first of a name for good, and intermediates of"
                    + " accepted paths become trust anchors of the process; later, a search tries every path."),
    PATH_VALIDATED_BY_BOUNCY_CASTLE(
            deviceUpTo(23),
            "com.android.org.bouncycastle.jce.provider.PKIXCertPathValidatorSpi",
            "Paths are validated by Bouncy Castle 1.52; later, by libcore's copy of the JDK's validator."),
    SERIAL_NUMBERS_BLOCKED(
            deviceUpTo(23),
            "CertBlacklist.isSerialNumberBlackListed",
            "The end entity's serial number is looked up in a blocklist; later, that list is never asked."),

    // The configuration's vocabulary.

    WFA_SOURCE(
            deviceFrom(29),
            "XmlConfigSource.parseCertificatesEntry",
            "src=\"wfa\" names the Wi-Fi Alliance certificates; before, it is an unknown source."),
    CERTIFICATE_TRANSPARENCY_PARSED(
            deviceFrom(35),
            "XmlConfigSource.parseConfigEntry",
            "<certificateTransparency> is read; before, it is an unknown element and skipped."),
    DOMAIN_ENCRYPTION_PARSED(
            deviceFrom(37),
            "XmlConfigSource.parseConfigEntry",
            "<domainEncryption> is read; before, it is an unknown element and skipped."),

    // Defaults.

    CLEARTEXT_DENIED_BY_TARGET(
            all(deviceFrom(28), targetFrom(28)),
            "NetworkSecurityConfig.getDefaultBuilder",
            "Cleartext is denied where neither the configuration nor its ancestors say otherwise."),
    CLEARTEXT_DENIED_BY_SANDBOX_VERSION(
            all(devices(26, 28), AppFlag.SANDBOX_VERSION_2),
            "NetworkSecurityConfig.getDefaultBuilder, ManifestConfigSource.getConfigSource",
            "Cleartext is denied by default, and the manifest's usesCleartextTraffic is void."),
    CLEARTEXT_DENIED_FOR_INSTANT_APPS(
            all(deviceFrom(29), AppFlag.INSTANT),
            "NetworkSecurityConfig.getDefaultBuilder, ManifestConfigSource.getConfigSource",
            "Cleartext is denied by default, and the manifest's usesCleartextTraffic is void."),
    MANIFEST_DENIES_CLEARTEXT_BY_TARGET(
            all(deviceFrom(28), targetFrom(28)),
            "PackageParser, ParsingPackageUtils",
            "A manifest without usesCleartextTraffic means false; before, it means true."),
    USES_CLEARTEXT_TRAFFIC_IGNORED(
            all(deviceFrom(37), compatChange(415007211L, Constant.NEVER)),
            "ManifestConfigSource.getConfigSource",
            "Without a configuration cleartext is denied, whatever usesCleartextTraffic says."),
    USER_CAS_TRUSTED_BY_DEFAULT(
            all(targetUpTo(23), any(deviceUpTo(27), not(AppFlag.PRIVILEGED))),
            "NetworkSecurityConfig.getDefaultBuilder",
            "Without trust anchors of its own, the base configuration also trusts user-added CAs."),
    CERTIFICATE_TRANSPARENCY_BY_DEFAULT(
            all(deviceFrom(37), compatChange(407952621L, targetFrom(37))),
            "NetworkSecurityConfig.Builder",
            "Certificate transparency is required where nothing says otherwise."),
    DOMAIN_ENCRYPTION_OPPORTUNISTIC_BY_DEFAULT(
            all(deviceFrom(37), compatChange(419020719L, targetFrom(37))),
            "NetworkSecurityConfig.Builder",
            "Domain encryption is opportunistic where nothing says otherwise; else it is disabled."),

    // Merging and resolving.

    CUSTOM_ANCHORS_SWITCH_TRANSPARENCY_OFF(
            deviceFrom(36),
            "NetworkSecurityConfig.Builder",
            "A configuration with user or resource anchors of its own does not inherit certificate transparency."),
    IMPLICIT_LOCALHOST_CONFIG(
            deviceFrom(37),
            "ApplicationConfig.getConfigForHostname",
            "Loopback names have a configuration of their own that permits cleartext; and hosts are checked for a"
                    + " leading dot even where no configuration has domains."),

    // Queries.

    CERTIFICATE_TRANSPARENCY_QUERY(
            deviceFrom(26),
            "NetworkSecurityPolicy.isCertificateTransparencyVerificationRequired",
            "The platform has a query for it; before, the question does not exist."),
    CERTIFICATE_TRANSPARENCY_EFFECTIVE(
            deviceFrom(36),
            "ApplicationConfig.isCertificateTransparencyVerificationRequired",
            "The query answers the configured value; before, it answers false."),
    CERTIFICATE_TRANSPARENCY_REASON(
            deviceFrom(37),
            "NetworkSecurityPolicy.getCertificateTransparencyVerificationReason",
            "The platform has a query for why certificate transparency is required."),
    DOMAIN_ENCRYPTION_QUERY(
            deviceFrom(37),
            "NetworkSecurityPolicy.getDomainEncryptionMode",
            "The platform has a query for it; before, the question does not exist."),

    // Life of a process.

    CONFIGURATION_READ_AT_START(
            deviceFrom(30),
            "NetworkSecurityConfigProvider.handleNewApplication",
            "A broken configuration crashes the app when it starts; before, at the first connection or query."),

    STORE_UPDATES_DELIVERED(
            deviceFrom(26),
            "ActivityManagerService, ApplicationConfig.handleTrustStorageUpdate",
            "A running process is told of changed certificate stores and forgets the anchors that it has looked up;"
                    + " before, nobody tells it."),
    LOCALHOST_MISSES_STORE_UPDATES(
            deviceFrom(37),
            "ApplicationConfig.handleTrustStorageUpdate",
            "The configuration for loopback names is left out when a process is told of changed certificate stores."),
    SECOND_APPLICATION_MAY_REPLACE_CONFIGURATION(
            deviceFrom(30),
            "NetworkSecurityConfigProvider.handleNewApplication",
            "Of two applications in a process the second may give new trust managers its configuration; before, the"
                    + " first one's serves both."),

    // The policy object of a process.

    MANIFEST_POLICY_INSTALLED_FIRST(
            devices(24, 25),
            "ActivityThread.handleBindApplication",
            "A process begins with a policy of the manifest's usesCleartextTraffic, which the configuration's replaces."),
    CLEARTEXT_OVERRIDE_IS_OVERLAY(
            deviceFrom(36),
            "NetworkSecurityPolicy.setCleartextTrafficPermitted",
            "Overriding cleartext leaves certificate transparency to the policy below; before, it replaces the policy,"
                    + " and transparency is required of no host."),

    // Trust managers over key stores.

    KEY_STORE_ASKED_ABOUT_TRANSPARENCY(
            deviceFrom(37),
            "RootTrustManagerFactorySpi.engineInit, TrustManagerImpl.setNetworkSecurityPolicy",
            "A trust manager over a key store asks its own configuration about certificate transparency, which never"
                    + " requires it; before, it asks the process's policy."),

    // Device-wide pins.

    LEGACY_PIN_FILE(
            devices(23, 25),
            "CertPinManager",
            "The device's own pin file, misc/keychain/pins, is checked for every named host."),
    LEGACY_PIN_FAILURE_NAMED(
            conscryptFrom(24),
            "TrustManagerImpl.verifyChain",
            "A refusal by the device's own pins says \"Pinning failure\"; before, what its cause says."),

    // Certificate transparency.

    BINARY_LOG_LIST(
            conscryptFrom(37),
            "LogStoreImplv3",
            "The log list is a FlatBuffer, misc/keychain/ct/v3/current/log_list.ctfb, whose entries are read when"
                    + " needed; before, JSON, misc/keychain/ct/v2/current/log_list.json."),
    INVALID_LOG_ENTRY_PASSES(
            conscryptFrom(37),
            "CertificateTransparency.checkCT, LogStoreImplv3.cacheLogEntry",
            "A timestamp of a log whose entry is broken, or whose state is not yet in force, makes the check pass."),
    RFC6962_LOG_REQUIRED(
            conscrypts(36, 36),
            "PolicyImpl.conformEmbeddedSCTs, PolicyImpl.conformOCSPorTLSSCTs",
            "At least one of the logs must be of the RFC 6962 kind."),

    // Stapled OCSP responses.

    STAPLED_RESPONSE_CHECKED(
            conscryptFrom(26),
            "TrustManagerImpl.setOcspResponses",
            "A stapled OCSP response must vouch for the end-entity certificate; before, it is not looked at."),
    STAPLED_RESPONSE_FINAL(
            conscryptFrom(34),
            "TrustManagerImpl.revocationOptions",
            "An unusable stapled response is final; before, CRL distribution points are tried."),

    // Certificate sources.

    CORRUPT_CA_FILE_BREAKS_LOOKUPS(
            devices(24, 25),
            "DirectoryCertificateSource.findCert",
            "A file that can't be read as a certificate makes look-ups of its name throw; later it is skipped."),
    SYSTEM_STORE_FROM_MODULE(
            deviceFrom(34),
            "SystemCertificateSource",
            "System certificates come from the Conscrypt module's directory where it exists."),
    PKCS7_FOUND_BY_HEADER(
            conscryptFrom(31),
            "OpenSSLX509CertificateFactory",
            "A PKCS#7 file is recognised by reading its DER header; before, by its fifth byte."),
    PKCS7_IN_PEM_DROPPED(
            conscrypts(24, 30),
            "OpenSSLX509CertificateFactory.Parser.generateItem",
            "Where one certificate is wanted, a PEM block of PKCS#7 is read and dropped, and DER has to follow;"
                    + " later the block is passed over like any other PEM block."),
    RESOURCE_FILES_MAY_HOLD_TEXT(
            conscryptFrom(37),
            "OpenSSLX509CertificateFactory.generateCertificates",
            "Text and blank lines around PEM blocks are skipped; before, they end the reading."),

    // Signatures.

    ED25519_SIGNATURES(
            conscryptFrom(37),
            "OpenSSLProvider, OpenSslEdDsaPublicKey",
            "Ed25519 keys have a class of their own, and signatures made with them can be verified."),

    // Certification paths.

    SHA1_SIGNATURES_REFUSED(
            conscryptFrom(29),
            "ChainStrengthAnalyzer.checkSignatureAlgorithm",
            "A presented certificate signed with SHA-1 is refused, whatever anchor stands above it."),
    V1_ANCHOR_MUST_COVER_VALIDITY(
            devices(24, 26),
            "AdaptableX509CertSelector.match",
            "A version 1 or 2 anchor must be valid over the whole validity of the certificate that it issued."),
    UNDECODABLE_KEYS_CRASH(
            conscrypts(24, 25),
            "OpenSSLX509Certificate.getPublicKey",
            "Asking for an RSA or elliptic-curve key that can't be decoded throws InvalidKeyException, which nothing catches;"
                    + " later, such a key is of an unknown class."),
    UNTRUSTED_CERTIFICATE_LIST(
            devices(24, 25),
            "UntrustedChecker.check",
            "The path validator has a list of certificates that it refuses."),
    EMPTY_KEY_USAGE_REFUSED(
            deviceFrom(26),
            "AlgorithmChecker.check",
            "A keyUsage that asserts none of the bits 0 to 6 is refused; before, it passes."),
    ALGORITHM_MESSAGE_SAYS_SIGNATURE(
            deviceFrom(26),
            "AlgorithmChecker.check",
            "A disabled algorithm is reported as that of the signature; before, without saying so."),
    PATH_FAILURE_IS_ITS_OWN_CAUSE(
            deviceFrom(26),
            "PKIXMasterCertPathValidator.validate",
            "A path failure without a cause becomes the cause of its copy, so that its message appears twice."),
    RSA_PADDING_FAILURE_KEEPS_CAUSE(
            conscryptFrom(35),
            "OpenSSLX509Certificate.verify",
            "A signature that no RSA padding comes out of fails with BadPaddingException as the cause."),

    UNTRUSTED_CERTIFICATES_LIMITED(
            conscryptFrom(ConscryptVersion.UPSTREAM_2026),
            "TrustManagerImpl.checkTrustedRecursive",
            "A path with more than 20 certificates below its first anchor is refused; before, any length will do."),
    PATH_STEPS_LIMITED(
            conscryptFrom(ConscryptVersion.UPSTREAM_2026),
            "TrustManagerImpl.checkTrustedRecursive",
            "A search gives up after 2048 steps; before, it goes on."),

    // Blocklists.

    DIGINOTAR_ERA_KEYS_BLOCKED(
            conscrypts(23, 36),
            "CertBlacklist, CertBlocklistImpl",
            "Nine keys of the incidents of 2011 to 2013 are built into the list of SHA-1 digests."),
    BLOCKLIST_TEST_KEY(
            conscryptFrom(26), "CertBlacklist, CertBlocklistImpl", "A key for the platform's own tests is built in."),
    SHA256_BLOCKLIST(
            conscryptFrom(35),
            "CertBlocklistImpl.isPublicKeyBlockListed",
            "Keys are also refused by SHA-256, and a second file is read."),
    STATIC_BLOCKLIST(
            conscryptFrom(37),
            "StaticBlocklist",
            "86 keys are built into the list of SHA-256 digests, among them those of former system roots."),
    BLOCKLIST_ENTRIES_DECODED(
            conscryptFrom(37),
            "CertBlocklistImpl",
            "Entries in the files count in either letter case; before, those in upper case never match."),
    BLOCKLIST_MESSAGE_SAYS_BLOCKLISTED(
            conscryptFrom(31),
            "TrustManagerImpl.checkBlocklist",
            "The message says \"blocklisted\"; before, it says \"blacklisted\"."),

    // Host names.

    COMMON_NAME_NAMES_HOST(
            deviceUpTo(27),
            "com.android.okhttp.internal.tls.OkHostnameVerifier.verifyHostName",
            "Where a certificate has no dNSName, the common name that is encoded last is held against the host."),
    HOST_NAMES_ARE_ASCII(
            deviceFrom(31),
            "com.android.okhttp.internal.tls.OkHostnameVerifier.isPrintableAscii",
            "Hosts and names that are not printable ASCII match nothing; before, letters that fold to ASCII match.");

    private final Condition condition;
    private final String source;
    private final String sentence;

    Behavior(Condition condition, String source, String sentence) {
        this.condition = condition;
        this.source = source;
        this.sentence = sentence;
    }

    /** When the behaviour is in force. */
    public Condition condition() {
        return condition;
    }

    /** The platform class and member that holds it. */
    public String source() {
        return source;
    }

    /** What it does, in a sentence. */
    public String sentence() {
        return sentence;
    }
}
