package io.github.nscope.conformance.engine;

import io.github.nscope.certificate.Certificate;
import io.github.nscope.certificate.MalformedCertificateException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Certificates by their PEM text: requests repeat them, and reading one costs more than deciding about it. */
final class KnownCertificates {
    /** Some 16 MB of text and certificates at the most. */
    private static final int MOST = 4096;

    private static final String BEGIN = "-----BEGIN CERTIFICATE-----";
    private static final String END = "-----END CERTIFICATE-----";

    private final Map<String, Certificate> known = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Certificate> eldest) {
            return size() > MOST;
        }
    };

    List<Certificate> read(List<String> pems, String member) throws UntranslatableRequest {
        List<Certificate> certificates = new ArrayList<>(pems.size());
        for (String pem : pems) {
            Certificate certificate = known.get(pem);
            if (certificate == null) {
                certificate = parse(pem, member + "[" + certificates.size() + "]");
                known.put(pem, certificate);
            }
            certificates.add(certificate);
        }
        return certificates;
    }

    private static Certificate parse(String pem, String member) throws UntranslatableRequest {
        int begin = pem.indexOf(BEGIN);
        int end = pem.indexOf(END);
        if (begin < 0 || end < begin) {
            throw new UntranslatableRequest(member + " is not a PEM certificate");
        }
        String base64 = pem.substring(begin + BEGIN.length(), end).replaceAll("\\s", "");
        try {
            return Certificate.parse(Base64.getDecoder().decode(base64));
        } catch (IllegalArgumentException | MalformedCertificateException unreadable) {
            throw new UntranslatableRequest(member + " can't be read: " + unreadable.getMessage());
        }
    }
}
