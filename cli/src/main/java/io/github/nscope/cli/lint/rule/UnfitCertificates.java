package io.github.nscope.cli.lint.rule;

import io.github.nscope.certificate.Bytes;
import io.github.nscope.certificate.Certificate;
import io.github.nscope.cli.input.BadInput;
import io.github.nscope.cli.input.CertificateFile;
import io.github.nscope.cli.input.InputFile;
import io.github.nscope.cli.lint.Need;
import io.github.nscope.cli.lint.Subject;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.interfaces.RSAPublicKey;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What is wrong with the files of certificates in an app. */
final class UnfitCertificates {
    private static final int SHORTEST_RSA_KEY = 2048;

    private UnfitCertificates() {}

    /** What is wrong with a resource, as the rest of a sentence that begins with its name. */
    static List<String> in(Subject app, String resource) {
        Bytes content = Anchors.content(app, resource).orElse(null);
        if (content == null) {
            return List.of();
        }
        Set<String> faults = new LinkedHashSet<>();
        String text = new String(content.toArray(), StandardCharsets.ISO_8859_1);
        if (text.contains("PRIVATE KEY-----")) {
            faults.add("holds a private key");
        }
        for (X509Certificate certificate : certificates(content)) {
            add(faults, certificate, app);
        }
        return List.copyOf(faults);
    }

    private static void add(Set<String> faults, X509Certificate certificate, Subject app) {
        if (app.known().contains(Need.DATE)
                && certificate.getNotAfter().toInstant().isBefore(app.time())) {
            faults.add("expired on "
                    + certificate.getNotAfter().toInstant().toString().substring(0, 10));
        }
        if (certificate.getPublicKey() instanceof RSAPublicKey key
                && key.getModulus().bitLength() < SHORTEST_RSA_KEY) {
            faults.add("has an RSA key of " + key.getModulus().bitLength() + " bits");
        }
        if (certificate.getVersion() == 3 && certificate.getBasicConstraints() < 0) {
            faults.add("holds a certificate that is no CA's");
        }
    }

    private static List<X509Certificate> certificates(Bytes content) {
        List<X509Certificate> found = new ArrayList<>();
        try {
            CertificateFactory factory = CertificateFactory.getInstance("X.509");
            InputFile file = new InputFile("", Path.of("resource"), new ByteArrayInputStream(content.toArray()));
            for (Certificate certificate : CertificateFile.read(file)) {
                found.add((X509Certificate) factory.generateCertificate(
                        new ByteArrayInputStream(certificate.der().toArray())));
            }
        } catch (CertificateException | BadInput e) {
            // What can't be read is judged by the devices that read it.
            return found;
        }
        return found;
    }
}
