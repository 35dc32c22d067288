package io.github.nscope.revocation;

import io.github.nscope.certificate.Bytes;
import java.io.IOException;
import java.math.BigInteger;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bouncycastle.asn1.ASN1BitString;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1Enumerated;
import org.bouncycastle.asn1.ASN1GeneralizedTime;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.ASN1TaggedObject;
import org.bouncycastle.asn1.BERTags;

/**
 * Elements of a sequence, taken one after the other by the kind that belongs there. Nesting is bounded by the ASN.1
 * library's own limit.
 */
final class Asn1 {
    private static final Pattern GENERALIZED_TIME = Pattern.compile("([0-9]{14})(?:[.,][0-9]+)?Z");
    private static final DateTimeFormatter SECONDS = DateTimeFormatter.ofPattern("uuuuMMddHHmmss", Locale.ROOT);

    private final List<ASN1Primitive> elements;
    private int next;

    private Asn1(List<ASN1Primitive> elements) {
        this.elements = elements;
    }

    /** The elements of the one sequence that the bytes are. */
    static Asn1 sequence(byte[] encoded) throws MalformedOcspException {
        return sequence(value(encoded));
    }

    /** The elements of a sequence. */
    static Asn1 sequence(ASN1Encodable value) throws MalformedOcspException {
        List<ASN1Primitive> elements = new ArrayList<>();
        for (ASN1Encodable element : expect(ASN1Sequence.class, value)) {
            elements.add(element.toASN1Primitive());
        }
        return new Asn1(elements);
    }

    /** The one value that the bytes are. */
    static ASN1Primitive value(byte[] encoded) throws MalformedOcspException {
        try {
            return ASN1Primitive.fromByteArray(encoded);
        } catch (IOException | IllegalArgumentException | IllegalStateException e) {
            throw new MalformedOcspException("not ASN.1: " + e.getMessage(), e);
        }
    }

    boolean hasMore() {
        return next < elements.size();
    }

    ASN1Primitive any() throws MalformedOcspException {
        if (!hasMore()) {
            throw new MalformedOcspException("a sequence ends too early");
        }
        return elements.get(next++);
    }

    Asn1 sequence() throws MalformedOcspException {
        return sequence(any());
    }

    /** The content of the explicitly tagged element that follows, if one with this number does. */
    Optional<ASN1Primitive> tagged(int number) throws MalformedOcspException {
        if (!hasMore() || !isTagged(elements.get(next), number)) {
            return Optional.empty();
        }
        return Optional.of(content(any()));
    }

    String oid() throws MalformedOcspException {
        return expect(ASN1ObjectIdentifier.class, any()).getId();
    }

    Bytes octets() throws MalformedOcspException {
        return octets(any());
    }

    static Bytes octets(ASN1Primitive value) throws MalformedOcspException {
        return Bytes.copyOf(expect(ASN1OctetString.class, value).getOctets());
    }

    Bytes bits() throws MalformedOcspException {
        ASN1BitString bits = expect(ASN1BitString.class, any());
        if (bits.getPadBits() != 0) {
            throw new MalformedOcspException("a signature that does not end on a whole byte");
        }
        return Bytes.copyOf(bits.getOctets());
    }

    BigInteger integer() throws MalformedOcspException {
        return expect(ASN1Integer.class, any()).getValue();
    }

    int enumerated() throws MalformedOcspException {
        return enumerated(any());
    }

    static int enumerated(ASN1Primitive value) throws MalformedOcspException {
        BigInteger number = expect(ASN1Enumerated.class, value).getValue();
        return number.bitLength() < Integer.SIZE ? number.intValue() : Integer.MAX_VALUE;
    }

    Instant time() throws MalformedOcspException {
        return time(any());
    }

    static Instant time(ASN1Primitive value) throws MalformedOcspException {
        String text = expect(ASN1GeneralizedTime.class, value).getTimeString();
        Matcher matcher = GENERALIZED_TIME.matcher(text);
        try {
            if (matcher.matches()) {
                return LocalDateTime.parse(matcher.group(1), SECONDS).toInstant(ZoneOffset.UTC);
            }
        } catch (DateTimeException e) {
            throw new MalformedOcspException("\"" + text + "\" is no time", e);
        }
        throw new MalformedOcspException("\"" + text + "\" is no time in UTC");
    }

    /** Whether a value is context-specific with this number. */
    static boolean isTagged(ASN1Primitive value, int number) {
        return value instanceof ASN1TaggedObject tagged && tagged.hasContextTag(number);
    }

    /** The number of a context-specific value. */
    static int tagNumber(ASN1Primitive value) throws MalformedOcspException {
        ASN1TaggedObject tagged = expect(ASN1TaggedObject.class, value);
        if (tagged.getTagClass() != BERTags.CONTEXT_SPECIFIC) {
            throw new MalformedOcspException("a tag of another class");
        }
        return tagged.getTagNo();
    }

    /** What an explicit tag is around. */
    static ASN1Primitive content(ASN1Primitive value) throws MalformedOcspException {
        try {
            return expect(ASN1TaggedObject.class, value).getExplicitBaseObject().toASN1Primitive();
        } catch (IllegalStateException e) {
            throw new MalformedOcspException("an implicit tag where an explicit one belongs", e);
        }
    }

    /** The elements within an implicit tag around a sequence. */
    static Asn1 implicitSequence(ASN1Primitive value) throws MalformedOcspException {
        try {
            return sequence(ASN1Sequence.getInstance(expect(ASN1TaggedObject.class, value), false));
        } catch (IllegalArgumentException | IllegalStateException e) {
            throw new MalformedOcspException("a tag that is around no sequence", e);
        }
    }

    /** The DER of a value. */
    static Bytes der(ASN1Primitive value) throws MalformedOcspException {
        try {
            return Bytes.copyOf(value.getEncoded());
        } catch (IOException e) {
            throw new MalformedOcspException("a value that can't be encoded again", e);
        }
    }

    static <T> T expect(Class<T> kind, ASN1Encodable value) throws MalformedOcspException {
        if (kind.isInstance(value)) {
            return kind.cast(value);
        }
        throw new MalformedOcspException("another kind of value where " + kind.getSimpleName() + " belongs");
    }
}
