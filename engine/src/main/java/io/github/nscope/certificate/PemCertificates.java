package io.github.nscope.certificate;

import java.nio.charset.StandardCharsets;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/**
 * Certificates as programs have them: PEM text, and the JVM's own objects. Unlike {@link CertificateFile}, which is as
 * forgiving and as silent as the platform, this reports what it can't read.
 */
public final class PemCertificates {
    private static final String BEGIN = "-----BEGIN CERTIFICATE-----";
    private static final String END = "-----END CERTIFICATE-----";
    private static final int MOST_CHARACTERS = 1 << 24;

    private PemCertificates() {}

    /**
     * All certificates of a PEM text; whatever stands between the blocks is passed over.
     *
     * @throws MalformedCertificateException where there is none, or one can't be read: the message says which
     */
    public static List<Certificate> parse(String pem) throws MalformedCertificateException {
        if (pem.length() > MOST_CHARACTERS) {
            throw new MalformedCertificateException("a PEM text of " + pem.length() + " characters is too long");
        }
        List<Certificate> certificates = new ArrayList<>();
        int begin = pem.indexOf(BEGIN);
        while (begin >= 0) {
            int content = begin + BEGIN.length();
            int end = pem.indexOf(END, content);
            int number = certificates.size() + 1;
            if (end < 0) {
                throw new MalformedCertificateException("certificate " + number + " has no line " + END);
            }
            certificates.add(parseBlock(pem.substring(content, end), number));
            begin = pem.indexOf(BEGIN, end + END.length());
        }
        if (certificates.isEmpty()) {
            throw new MalformedCertificateException("the text holds no certificate: one begins with " + BEGIN);
        }
        return List.copyOf(certificates);
    }

    private static Certificate parseBlock(String base64, int number) throws MalformedCertificateException {
        byte[] der;
        try {
            der = Base64.getDecoder().decode(base64.replaceAll("\\s", ""));
        } catch (IllegalArgumentException e) {
            throw new MalformedCertificateException("certificate " + number + " is not Base64");
        }
        try {
            return Certificate.parse(der);
        } catch (MalformedCertificateException e) {
            throw new MalformedCertificateException("certificate " + number + ": " + e.getMessage());
        }
    }

    /**
     * A certificate of the JVM.
     *
     * @throws MalformedCertificateException where the platform's TLS library would not read it
     */
    public static Certificate of(X509Certificate certificate) throws MalformedCertificateException {
        try {
            return Certificate.parse(certificate.getEncoded());
        } catch (CertificateEncodingException e) {
            throw new MalformedCertificateException("a certificate can't be encoded: " + e.getMessage());
        }
    }

    /**
     * Certificates of the JVM, as a TLS connection or a trust manager has them.
     *
     * @throws MalformedCertificateException where the platform's TLS library would not read one
     */
    public static List<Certificate> of(X509Certificate[] certificates) throws MalformedCertificateException {
        List<Certificate> read = new ArrayList<>(certificates.length);
        for (X509Certificate certificate : certificates) {
            read.add(of(certificate));
        }
        return List.copyOf(read);
    }

    /** A certificate as PEM text, lines of 64 characters, with a line break at the end. */
    public static String write(Certificate certificate) {
        Base64.Encoder lines = Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII));
        return BEGIN + "\n" + lines.encodeToString(certificate.der().raw()) + "\n" + END + "\n";
    }
}
