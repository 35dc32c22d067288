package io.github.nscope.transparency;

import io.github.nscope.certificate.Bytes;
import io.github.nscope.certificate.MalformedCertificateException;
import io.github.nscope.certificate.PublicKeyInfo;
import io.github.nscope.certificate.PublicKeyKind;
import java.util.Base64;

/** Keys and ids of logs as lists write them. */
final class LogKeys {
    private LogKeys() {}

    /** A key as Base64 of its SubjectPublicKeyInfo. The platform reads it as the body of a PEM block. */
    static PublicKeyInfo parse(String base64) throws MalformedLogListException {
        String joined = base64.replaceAll("[ \\t\\r\\n]", "");
        try {
            return decode(Base64.getDecoder().decode(joined));
        } catch (IllegalArgumentException e) {
            throw new MalformedLogListException("the key \"" + abbreviated(base64) + "\" is not Base64");
        }
    }

    /** A key as its SubjectPublicKeyInfo; the TLS library takes RSA keys and elliptic curves. */
    static PublicKeyInfo decode(byte[] encoded) throws MalformedLogListException {
        try {
            PublicKeyInfo key = PublicKeyInfo.parse(encoded);
            if (key.kind() instanceof PublicKeyKind.Rsa || key.kind() instanceof PublicKeyKind.Ec) {
                return key;
            }
            throw new MalformedLogListException("a log's key is neither RSA nor on a known elliptic curve");
        } catch (MalformedCertificateException e) {
            throw new MalformedLogListException("a log's key can't be read: " + e.getMessage());
        }
    }

    /** Checks that the id beside a key is the key's own. */
    static void checkId(PublicKeyInfo key, String base64) throws MalformedLogListException {
        Bytes id;
        try {
            id = Bytes.copyOf(Base64.getDecoder().decode(base64));
        } catch (IllegalArgumentException e) {
            throw new MalformedLogListException("the log id \"" + abbreviated(base64) + "\" is not Base64");
        }
        if (!id.equals(key.sha256())) {
            throw new MalformedLogListException("the log id \"" + abbreviated(base64) + "\" is not that of the key");
        }
    }

    private static String abbreviated(String text) {
        return text.length() <= 48 ? text : text.substring(0, 48) + "…";
    }
}
