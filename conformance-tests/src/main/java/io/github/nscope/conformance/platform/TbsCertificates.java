package io.github.nscope.conformance.platform;

import java.io.IOException;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.ASN1TaggedObject;
import org.bouncycastle.asn1.BERTags;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.DERTaggedObject;

/** To-be-signed parts of certificates as RFC 6962 has them signed by a log. */
final class TbsCertificates {
    private static final int EXTENSIONS = 3;

    private TbsCertificates() {}

    /** The part without one extension; without the extensions block where that was the only one. */
    static byte[] withoutExtension(byte[] tbs, String oid) throws IOException {
        ASN1EncodableVector kept = new ASN1EncodableVector();
        for (ASN1Encodable element : ASN1Sequence.getInstance(tbs)) {
            if (element instanceof ASN1TaggedObject tagged && tagged.hasTag(BERTags.CONTEXT_SPECIFIC, EXTENSIONS)) {
                ASN1Sequence rest = without(ASN1Sequence.getInstance(tagged, true), oid);
                if (rest.size() > 0) {
                    kept.add(new DERTaggedObject(true, EXTENSIONS, rest));
                }
            } else {
                kept.add(element);
            }
        }
        return new DERSequence(kept).getEncoded(ASN1Encoding.DER);
    }

    private static ASN1Sequence without(ASN1Sequence extensions, String oid) {
        ASN1EncodableVector kept = new ASN1EncodableVector();
        for (ASN1Encodable extension : extensions) {
            ASN1Sequence parts = ASN1Sequence.getInstance(extension);
            if (!ASN1ObjectIdentifier.getInstance(parts.getObjectAt(0)).getId().equals(oid)) {
                kept.add(extension);
            }
        }
        return new DERSequence(kept);
    }
}
