package io.github.nscope.anchor;

import io.github.nscope.certificate.Certificate;
import io.github.nscope.certificate.SignatureCheck;

/** Where certificates come from, {@code android.security.net.config.CertificateSource}. Thread-safe. */
sealed interface CertificateSource permits StoreDirectory, ResourceCertificates {
    /** The first certificate with the subject and the key of another. */
    SourceAnswer bySubjectAndKey(Certificate certificate);

    /** Every certificate whose subject and key made the signature of another. */
    SourceAnswer byIssuerAndSignature(Certificate issued, SignatureCheck signatures);

    /** Every certificate there is. */
    SourceAnswer all();
}
