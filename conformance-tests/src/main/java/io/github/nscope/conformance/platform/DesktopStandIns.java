package io.github.nscope.conformance.platform;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.KeyFactory;
import java.security.NoSuchAlgorithmException;
import java.security.Security;
import java.security.cert.CertPathValidator;
import java.security.cert.CertificateFactory;
import java.security.spec.ECParameterSpec;
import java.text.ParseException;
import java.text.SimpleDateFormat;
import java.util.Date;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TimeZone;
import org.jspecify.annotations.Nullable;

/**
 * What answers the calls of {@link LeadsOut}: each method is named after the class and the method that it stands in for and
 * takes a receiver, if there is one, as its first parameter.
 */
@SuppressWarnings({"unused", "MethodName", "UnusedMethod", "UnusedVariable"})
final class DesktopStandIns {
    /** The key types for which a device has a factory beside BoringSSL's own RSA and EC; by name and by OID. */
    private static final Set<String> KEY_FACTORIES = Set.of("DSA", "1.2.840.10040.4.1", "1.3.14.3.2.12");

    /** What libcore's {@code security.properties} says about certification paths. */
    private static final String DISABLED_ALGORITHMS =
            "MD2, MD4, RSA keySize < 1024, DSA keySize < 1024, EC keySize < 160";

    private static final Map<String, String> SIGNATURES =
            Map.of("1.2.840.10040.4.3", "SHA1withDSA", "2.16.840.1.101.3.4.3.2", "SHA256withDSA");

    private static final String ED25519 = "1.3.101.112";

    private static final int UNKNOWN_NAME = 8;

    private final LevelClassLoader loader;

    DesktopStandIns(LevelClassLoader loader) {
        this.loader = loader;
    }

    long System_currentTimeMillis() {
        return loader.environment().time().toEpochMilli();
    }

    @Nullable
    String System_getenv(String name) {
        return switch (name) {
            case "ANDROID_ROOT" -> loader.environment().root().toString();
            case "ANDROID_DATA" -> loader.environment().data().toString();
            default -> null;
        };
    }

    void System_loadLibrary(String name) {
        // The natives are linked one by one.
    }

    void System_arraycopy(Object from, int fromIndex, Object to, int toIndex, int length) {
        System.arraycopy(from, fromIndex, to, toIndex, length);
    }

    /** The date of a configuration is a local one. */
    Date SimpleDateFormat_parse(SimpleDateFormat format, String text) throws ParseException {
        format.setTimeZone(TimeZone.getTimeZone(loader.environment().zone()));
        return format.parse(text);
    }

    /** The names of other zones are a matter of the device's ICU data. */
    String Date_toString(Date date) {
        SimpleDateFormat format = new SimpleDateFormat("EEE MMM dd HH:mm:ss zzz y", Locale.US);
        format.setTimeZone(TimeZone.getTimeZone("UTC"));
        return format.format(date);
    }

    @Nullable
    String Security_getProperty(String key) {
        return key.equals("jdk.certpath.disabledAlgorithms") ? DISABLED_ALGORITHMS : Security.getProperty(key);
    }

    CertificateFactory CertificateFactory_getInstance(String type) {
        return PlatformCertificates.factory(loader);
    }

    CertPathValidator CertPathValidator_getInstance(String algorithm) {
        return loader.environment().level() < 24
                ? BouncyCastleValidation.validator(loader)
                : PathValidation.validator(loader);
    }

    KeyFactory KeyFactory_getInstance(String algorithm) throws NoSuchAlgorithmException {
        if (loader.environment().level() >= 37 && algorithm.equals(ED25519)) {
            return PlatformCertificates.edDsaKeyFactory(loader);
        }
        if (!KEY_FACTORIES.contains(algorithm)) {
            throw new NoSuchAlgorithmException(algorithm + " KeyFactory not available");
        }
        return KeyFactory.getInstance(algorithm);
    }

    void ECParameterSpec_setCurveName(ECParameterSpec spec, String name) {
        // A name for printing only.
    }

    @Nullable
    String ECParameterSpec_getCurveName(ECParameterSpec spec) {
        return null;
    }

    /** The platform reads through file descriptors, which a desktop has not. */
    String IoUtils_readFileAsString(String path) throws IOException {
        Path file = path.startsWith("/data/")
                ? loader.environment().data().resolve(path.substring("/data/".length()))
                : Path.of(path);
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (NoSuchFileException e) {
            throw new FileNotFoundException(path + ": open failed: ENOENT (No such file or directory)");
        }
    }

    boolean InetAddress_isNumeric(String host) {
        return NumericAddress.parse(host) != null;
    }

    InetAddress InetAddress_parseNumericAddress(@Nullable String host) {
        if (host == null || host.isEmpty()) {
            return InetAddress.getLoopbackAddress();
        }
        InetAddress address = NumericAddress.parse(host);
        if (address == null) {
            throw new IllegalArgumentException("Not a numeric address: " + host);
        }
        return address;
    }

    InetAddress[] Linux_android_getaddrinfo(Object os, String node, Object hints, int network) throws Exception {
        InetAddress address = NumericAddress.parse(node);
        if (address == null) {
            throw Class.forName("android.system.GaiException", true, loader)
                    .asSubclass(Exception.class)
                    .getConstructor(String.class, int.class)
                    .newInstance("android_getaddrinfo", UNKNOWN_NAME);
        }
        return new InetAddress[] {address};
    }

    void Platform_setCurveName(ECParameterSpec spec, String name) {
        // A name for printing only.
    }

    /** Of algorithms whose signatures BoringSSL does not verify; a name that is not found is its OID. */
    @Nullable
    String AlgNameMapper_map2AlgName(String oid) {
        return SIGNATURES.get(oid);
    }

    String IntegralToString_intToHexString(int value, boolean upperCase, int minWidth) {
        String digits = Integer.toHexString(value);
        String padded = "0".repeat(Math.max(0, minWidth - digits.length())) + digits;
        return upperCase ? padded.toUpperCase(Locale.ROOT) : padded;
    }

    String IntegralToString_bytesToHexString(byte[] bytes, boolean upperCase) {
        HexFormat hex = HexFormat.of();
        return (upperCase ? hex.withUpperCase() : hex).formatHex(bytes);
    }

    boolean CompatChanges_isChangeEnabled(long change) {
        return loader.environment().isChangeEnabled(change);
    }

    boolean Log_isLoggable(String tag, int level) {
        return false;
    }

    int Log_println_native(int buffer, int priority, String tag, String message) {
        return 0;
    }

    int Log_logger_entry_max_payload_native() {
        return 4068;
    }

    int Process_myUid() {
        return 10000;
    }

    int Process_myPid() {
        return 1;
    }

    int Process_getPid() {
        return 1;
    }

    int Posix_getuid(Object os) {
        return 10000;
    }

    int Linux_getuid(Object os) {
        return 10000;
    }

    int Linux_nativeGetuid() {
        return 10000;
    }

    void OsConstants_initConstants() throws ReflectiveOperationException {
        Class<?> constants = Class.forName("android.system.OsConstants", false, loader);
        Unconstructed.setStaticInt(constants, "ENOENT", 2);
        Unconstructed.setStaticInt(constants, "EINVAL", 22);
    }

    boolean VMRuntime_is64Bit(Object runtime) {
        return true;
    }

    long SystemClock_uptimeMillis() {
        return 0;
    }

    long SystemClock_elapsedRealtime() {
        return System_currentTimeMillis();
    }

    long SystemClock_elapsedRealtimeNanos() {
        return System_currentTimeMillis() * 1_000_000;
    }

    String SystemProperties_native_get(String key) {
        return systemProperty(key, "");
    }

    String SystemProperties_native_get(String key, String fallback) {
        return systemProperty(key, fallback);
    }

    int SystemProperties_native_get_int(String key, int fallback) {
        String value = systemProperty(key, "");
        return value.isEmpty() ? fallback : Integer.parseInt(value);
    }

    long SystemProperties_native_get_long(String key, long fallback) {
        return SystemProperties_native_get_int(key, (int) fallback);
    }

    boolean SystemProperties_native_get_boolean(String key, boolean fallback) {
        return fallback;
    }

    long SystemProperties_native_find(String key) {
        return 0;
    }

    private String systemProperty(String key, String fallback) {
        String level = Integer.toString(loader.environment().level());
        return Map.of(
                        "ro.build.version.sdk", level,
                        "ro.build.version.sdk_full", level + ".0",
                        "ro.build.version.codename", "REL",
                        "ro.build.version.all_codenames", "REL",
                        "ro.build.version.known_codenames", "REL",
                        "ro.product.cpu.abi", "x86_64",
                        "ro.product.cpu.abilist", "x86_64",
                        "ro.product.cpu.abilist64", "x86_64")
                .getOrDefault(key, fallback);
    }
}
