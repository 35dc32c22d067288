package io.github.nscope.conformance.fuzz;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.DERTaggedObject;

/** Short forms for putting DER together. */
final class Der {
    private Der() {}

    static DERSequence sequence(ASN1Encodable... elements) {
        return new DERSequence(elements);
    }

    static DERSequence sequence(Collection<? extends ASN1Encodable> elements) {
        ASN1EncodableVector vector = new ASN1EncodableVector();
        elements.forEach(vector::add);
        return new DERSequence(vector);
    }

    static DERTaggedObject explicit(int tag, ASN1Encodable content) {
        return new DERTaggedObject(true, tag, content);
    }

    static DERTaggedObject implicit(int tag, ASN1Encodable content) {
        return new DERTaggedObject(false, tag, content);
    }

    static DERTaggedObject octets(int tag, byte[] content) {
        return implicit(tag, new DEROctetString(content));
    }

    /** A sequence of values that need not be DER themselves. */
    static byte[] wrapped(byte[]... values) {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        for (byte[] value : values) {
            content.writeBytes(value);
        }
        int length = content.size();
        ByteArrayOutputStream sequence = new ByteArrayOutputStream();
        sequence.write(0x30);
        if (length >= 0x100) {
            sequence.write(0x82);
            sequence.write(length >> 8);
        } else if (length >= 0x80) {
            sequence.write(0x81);
        }
        sequence.write(length);
        sequence.writeBytes(content.toByteArray());
        return sequence.toByteArray();
    }

    static byte[] bytes(ASN1Encodable object) {
        try {
            return object.toASN1Primitive().getEncoded("DER");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
