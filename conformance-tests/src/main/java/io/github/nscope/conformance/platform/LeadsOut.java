package io.github.nscope.conformance.platform;

import java.util.Set;

/** Which calls lead out of the platform's classes and are answered by {@link DesktopLinker} instead. */
final class LeadsOut {
    private static final Set<String> REPLACED = Set.of(
            "java/lang/System.currentTimeMillis()J",
            "java/lang/System.getenv(Ljava/lang/String;)Ljava/lang/String;",
            "java/lang/System.loadLibrary(Ljava/lang/String;)V",
            "java/text/SimpleDateFormat.parse(Ljava/lang/String;)Ljava/util/Date;",
            "java/security/cert/CertificateFactory.getInstance(Ljava/lang/String;)Ljava/security/cert/CertificateFactory;",
            "java/security/cert/CertPathValidator.getInstance(Ljava/lang/String;)Ljava/security/cert/CertPathValidator;",
            "java/security/spec/ECParameterSpec.setCurveName(Ljava/lang/String;)V",
            "java/security/spec/ECParameterSpec.getCurveName()Ljava/lang/String;",
            "libcore/io/IoUtils.readFileAsString(Ljava/lang/String;)Ljava/lang/String;",
            "java/net/InetAddress.isNumeric(Ljava/lang/String;)Z",
            "java/net/InetAddress.parseNumericAddress(Ljava/lang/String;)Ljava/net/InetAddress;",
            "com/android/org/conscrypt/Platform.setCurveName(Ljava/security/spec/ECParameterSpec;Ljava/lang/String;)V",
            "org/apache/harmony/security/utils/AlgNameMapper.map2AlgName(Ljava/lang/String;)Ljava/lang/String;",
            "java/lang/IntegralToString.bytesToHexString([BZ)Ljava/lang/String;",
            "java/lang/IntegralToString.intToHexString(IZI)Ljava/lang/String;",
            "android/app/compat/CompatChanges.isChangeEnabled(J)Z");

    private static final Set<String> REPLACED_IN_CONSCRYPT = Set.of(
            "java/security/KeyFactory.getInstance(Ljava/lang/String;)Ljava/security/KeyFactory;",
            "java/util/Date.toString()Ljava/lang/String;");

    private static final Set<String> REPLACED_IN_PATH_VALIDATION =
            Set.of("java/security/Security.getProperty(Ljava/lang/String;)Ljava/lang/String;");

    private static final Set<String> CLOCKED = Set.of(
            "android/security/", "com/android/org/conscrypt/", "com/android/okhttp/", PathValidationClasses.PATH);

    private LeadsOut() {}

    static boolean isReplaced(String caller, String target, String name, String descriptor) {
        if (target.equals("java/lang/System")) {
            if (name.equals("arraycopy")) {
                return !descriptor.startsWith("(Ljava/lang/Object;");
            }
            if (name.equals("currentTimeMillis")) {
                return readsTheClock(caller);
            }
        }
        String member = target + "." + name + descriptor;
        if (REPLACED_IN_CONSCRYPT.contains(member)) {
            return caller.startsWith("com/android/org/conscrypt/");
        }
        if (REPLACED_IN_PATH_VALIDATION.contains(member)) {
            return caller.startsWith(PathValidationClasses.PATH);
        }
        return REPLACED.contains(member);
    }

    /** Whether a class reads the device's clock where it reads a clock. */
    static boolean readsTheClock(String owner) {
        return CLOCKED.stream().anyMatch(owner::startsWith);
    }
}
