package io.github.nscope.anchor;

import io.github.nscope.certificate.Certificate;
import io.github.nscope.certificate.DistinguishedName;
import io.github.nscope.certificate.SignatureCheck;
import java.util.Map;

/** Where certificates come from, {@code android.security.net.config.CertificateSource}. Thread-safe. */
sealed interface CertificateSource permits StoreDirectory, IndexedCertificates {
    /** The first certificate with the subject and the key of another. */
    SourceAnswer bySubjectAndKey(Certificate certificate);

    /** Every certificate whose subject and key made the signature of another. */
    SourceAnswer byIssuerAndSignature(Certificate issued, SignatureCheck signatures);

    /** Every certificate there is. */
    SourceAnswer all();

    /** The places where a search for issuers of this name finds nothing, though something is there. */
    Map<String, NearMiss.Why> missed(DistinguishedName issuer);
}
