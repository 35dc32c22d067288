package io.github.nscope.transparency;

/** How a signed certificate timestamp reached the client. */
public enum SctOrigin {
    /** The {@code signed_certificate_timestamp} extension of the TLS handshake. */
    TLS_EXTENSION,
    /** The extension of the single response in a stapled OCSP response. */
    OCSP_RESPONSE,
    /** The extension of the end-entity certificate. */
    EMBEDDED
}
