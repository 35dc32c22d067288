package io.github.nscope.conformance.pki;

import java.io.IOException;
import java.util.List;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.DERTaggedObject;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x509.Certificate;

/** Certificates in a PKCS#7 container that signs nothing, as tools export them. */
public final class CertificateBundle {
    private CertificateBundle() {}

    /** The DER of a container. */
    public static byte[] pkcs7(List<byte[]> certificates) {
        ASN1EncodableVector bundled = new ASN1EncodableVector();
        certificates.forEach(der -> bundled.add(Certificate.getInstance(der)));
        DERSequence signed = sequence(
                new ASN1Integer(1),
                new DERSet(),
                new DERSequence(PKCSObjectIdentifiers.data),
                new DERTaggedObject(false, 0, new DERSet(bundled)),
                new DERSet());
        try {
            return sequence(PKCSObjectIdentifiers.signedData, new DERTaggedObject(true, 0, signed))
                    .getEncoded("DER");
        } catch (IOException e) {
            throw new IllegalStateException("certificates can't be encoded again", e);
        }
    }

    private static DERSequence sequence(ASN1Encodable... elements) {
        ASN1EncodableVector vector = new ASN1EncodableVector();
        vector.addAll(elements);
        return new DERSequence(vector);
    }
}
