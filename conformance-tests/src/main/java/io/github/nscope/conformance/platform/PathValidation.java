package io.github.nscope.conformance.platform;

import java.security.InvalidAlgorithmParameterException;
import java.security.Provider;
import java.security.Security;
import java.security.cert.CertPath;
import java.security.cert.CertPathChecker;
import java.security.cert.CertPathParameters;
import java.security.cert.CertPathValidator;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertPathValidatorResult;
import java.security.cert.CertPathValidatorSpi;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The device's {@code CertPathValidator} for PKIX: libcore's, made of the JDK's as {@link PathValidationClasses} says. */
final class PathValidation extends CertPathValidatorSpi {
    private static final String VALIDATOR = "sun.security.provider.certpath.PKIXCertPathValidator";

    private final CertPathValidatorSpi copy;
    private final boolean repeatsItself;

    private PathValidation(CertPathValidatorSpi copy, boolean repeatsItself) {
        this.copy = copy;
        this.repeatsItself = repeatsItself;
    }

    static CertPathValidator validator(LevelClassLoader loader) {
        try {
            CertPathValidatorSpi copy = loader.loadClass(PathValidationClasses.PACKAGE + VALIDATOR)
                    .asSubclass(CertPathValidatorSpi.class)
                    .getConstructor()
                    .newInstance();
            PathValidation spi = new PathValidation(copy, loader.environment().level() >= 26);
            return new CertPathValidator(spi, anyProvider(), "PKIX") {};
        } catch (ReflectiveOperationException e) {
            throw new StandInFault(e);
        }
    }

    private static Provider anyProvider() {
        return Security.getProviders()[0];
    }

    @Override
    public CertPathValidatorResult engineValidate(CertPath path, CertPathParameters parameters)
            throws CertPathValidatorException, InvalidAlgorithmParameterException {
        List<? extends Certificate> certificates = path.getCertificates();
        PathValidationCorrections.belowAnchor(
                certificates.isEmpty() ? null : (X509Certificate) certificates.get(certificates.size() - 1));
        try {
            return copy.engineValidate(path, parameters);
        } catch (CertPathValidatorException e) {
            throw repeatsItself || !isRepetition(e) ? e : withoutCause(e);
        } finally {
            PathValidationCorrections.belowAnchor(null);
        }
    }

    private static boolean isRepetition(CertPathValidatorException e) {
        @Nullable Throwable cause = e.getCause();
        return cause instanceof CertPathValidatorException
                && cause.getCause() == null
                && String.valueOf(e.getMessage()).equals(cause.getMessage());
    }

    private static CertPathValidatorException withoutCause(CertPathValidatorException e) {
        return new CertPathValidatorException(e.getMessage(), null, e.getCertPath(), e.getIndex(), e.getReason());
    }

    @Override
    public CertPathChecker engineGetRevocationChecker() {
        return copy.engineGetRevocationChecker();
    }
}
