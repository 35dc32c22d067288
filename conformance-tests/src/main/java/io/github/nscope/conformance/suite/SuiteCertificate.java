package io.github.nscope.conformance.suite;

/**
 * A certificate of the suite.
 *
 * @param name how cases call it
 * @param pem its PEM block
 * @param sha256 lower-case hex of the SHA-256 of its DER, as responses name certificates
 */
public record SuiteCertificate(String name, String pem, String sha256) {}
