package io.github.nscope.anchor;

import io.github.nscope.certificate.Certificate;

/**
 * A certificate and the place that it was read from.
 *
 * @param certificate the certificate
 * @param place the name of the file, or of the resource
 */
record StoredCertificate(Certificate certificate, String place) {}
