package io.github.nscope.path;

/** Names of the exception classes that path building and checking throw. */
final class PlatformClasses {
    static final String CERTIFICATE_EXCEPTION = "java.security.cert.CertificateException";
    static final String CERTIFICATE_EXPIRED = "java.security.cert.CertificateExpiredException";
    static final String CERTIFICATE_NOT_YET_VALID = "java.security.cert.CertificateNotYetValidException";
    static final String PATH_VALIDATOR_EXCEPTION = "java.security.cert.CertPathValidatorException";
    static final String EXTENDED_PATH_VALIDATOR_EXCEPTION =
            "com.android.org.bouncycastle.jce.exception.ExtCertPathValidatorException";
    static final String ANNOTATED_EXCEPTION = "com.android.org.bouncycastle.jce.provider.AnnotatedException";
    static final String NAME_CONSTRAINT_EXCEPTION =
            "com.android.org.bouncycastle.jce.provider.PKIXNameConstraintValidatorException";
    static final String SIGNATURE_EXCEPTION = "java.security.SignatureException";
    static final String INVALID_KEY = "java.security.InvalidKeyException";
    static final String NO_SUCH_ALGORITHM = "java.security.NoSuchAlgorithmException";
    static final String BAD_PADDING = "javax.crypto.BadPaddingException";
    static final String ILLEGAL_ARGUMENT = "java.lang.IllegalArgumentException";
    static final String RUNTIME_EXCEPTION = "java.lang.RuntimeException";
    static final String NULL_POINTER = "java.lang.NullPointerException";
    static final String ARRAY_INDEX = "java.lang.ArrayIndexOutOfBoundsException";
    static final String UNSUPPORTED_OPERATION = "java.lang.UnsupportedOperationException";
    static final String IO_EXCEPTION = "java.io.IOException";

    private PlatformClasses() {}
}
