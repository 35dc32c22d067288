package io.github.nscope.certificate;

/** Bytes that the platform's TLS library would not read as a certificate. The message is one line that says why. */
public final class MalformedCertificateException extends Exception {
    private static final long serialVersionUID = 1L;

    MalformedCertificateException(String message) {
        super(message);
    }
}
