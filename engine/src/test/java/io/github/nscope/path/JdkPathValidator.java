package io.github.nscope.path;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.cert.CertPathValidator;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertificateFactory;
import java.security.cert.PKIXParameters;
import java.security.cert.TrustAnchor;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;

/**
 * A process of its own in which the JDK's path validator runs under Android's security property. Each line of its input
 * is a path in hexadecimal digits, the end entity first and the anchor last, separated by blanks; each line of its
 * output is {@code trusted}, {@code refused} and why, or {@code crashed} and the class.
 */
final class JdkPathValidator {
    private JdkPathValidator() {}

    /** Reads until the input ends. The argument is the validation time. */
    public static void main(String[] arguments) throws IOException, GeneralSecurityException {
        Date time = Date.from(Instant.parse(arguments[0]));
        BufferedReader input = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.US_ASCII));
        for (String line = input.readLine(); line != null; line = input.readLine()) {
            System.out.println(validate(line.split(" "), time));
        }
    }

    private static String validate(String[] path, Date time) throws GeneralSecurityException {
        CertificateFactory factory = CertificateFactory.getInstance("X.509");
        List<X509Certificate> certificates = new ArrayList<>();
        try {
            for (String certificate : path) {
                byte[] der = HexFormat.of().parseHex(certificate);
                certificates.add((X509Certificate) factory.generateCertificate(new ByteArrayInputStream(der)));
            }
            X509Certificate anchor = certificates.remove(certificates.size() - 1);
            PKIXParameters parameters = new PKIXParameters(Set.of(new TrustAnchor(anchor, null)));
            parameters.setRevocationEnabled(false);
            parameters.setDate(time);
            CertPathValidator.getInstance("PKIX").validate(factory.generateCertPath(certificates), parameters);
            return "trusted";
        } catch (CertPathValidatorException | java.security.cert.CertificateException e) {
            return "refused " + e;
        } catch (RuntimeException e) {
            return "crashed " + e.getClass().getName();
        }
    }
}
