package io.github.nscope.certificate;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.Optional;

/** One DER element: a tag and the place of its content in a shared, unchanging array. */
final class DerValue {
    static final int BOOLEAN = 0x01;
    static final int INTEGER = 0x02;
    static final int BIT_STRING = 0x03;
    static final int OCTET_STRING = 0x04;
    static final int NULL = 0x05;
    static final int OBJECT_IDENTIFIER = 0x06;
    static final int UTF8_STRING = 0x0c;
    static final int PRINTABLE_STRING = 0x13;
    static final int T61_STRING = 0x14;
    static final int IA5_STRING = 0x16;
    static final int UTC_TIME = 0x17;
    static final int GENERALIZED_TIME = 0x18;
    static final int UNIVERSAL_STRING = 0x1c;
    static final int BMP_STRING = 0x1e;
    static final int SEQUENCE = 0x30;
    static final int SET = 0x31;

    private static final int CONTEXT = 0x80;
    private static final int CONTEXT_CONSTRUCTED = 0xa0;

    private final byte[] buffer;
    private final int start;
    private final int content;
    private final int end;

    DerValue(byte[] buffer, int start, int content, int end) {
        this.buffer = buffer;
        this.start = start;
        this.content = content;
        this.end = end;
    }

    /** The tag of a primitive context-specific element. */
    static int context(int number) {
        return CONTEXT | number;
    }

    /** The tag of a constructed context-specific element. */
    static int contextConstructed(int number) {
        return CONTEXT_CONSTRUCTED | number;
    }

    int tag() {
        return buffer[start] & 0xff;
    }

    boolean is(int tag) {
        return tag() == tag;
    }

    int length() {
        return end - content;
    }

    int endOffset() {
        return end;
    }

    /** The element whole, tag and length included. */
    byte[] encoded() {
        return Arrays.copyOfRange(buffer, start, end);
    }

    byte[] contentBytes() {
        return Arrays.copyOfRange(buffer, content, end);
    }

    /** The byte at a place of the content. */
    int at(int index) {
        return buffer[content + index] & 0xff;
    }

    DerValue expect(int tag, String what) throws MalformedCertificateException {
        if (!is(tag)) {
            throw new MalformedCertificateException(what + " has tag 0x" + Integer.toHexString(tag()) + " where 0x"
                    + Integer.toHexString(tag) + " belongs");
        }
        return this;
    }

    /** A reader of the elements within. */
    DerReader reader(String what) {
        return new DerReader(buffer, content, end, what);
    }

    /** An INTEGER, which DER wants in the fewest bytes. */
    BigInteger integer(String what) throws MalformedCertificateException {
        expect(INTEGER, what);
        if (length() > 1 && ((at(0) == 0 && at(1) < 0x80) || (at(0) == 0xff && at(1) >= 0x80))) {
            throw new MalformedCertificateException(what + " is not a DER integer");
        }
        return integerContent(what);
    }

    /** The content of an INTEGER inside an extension, tagged as it may be; extensions are read with BER's longer ones. */
    BigInteger integerContent(String what) throws MalformedCertificateException {
        if (length() == 0) {
            throw new MalformedCertificateException(what + " is not a DER integer");
        }
        return new BigInteger(buffer, content, length());
    }

    /** Whether a BOOLEAN is true; anything but zero is. */
    boolean isTrue(String what) throws MalformedCertificateException {
        expect(BOOLEAN, what);
        if (length() != 1) {
            throw new MalformedCertificateException(what + " is a boolean of " + length() + " bytes");
        }
        return at(0) != 0;
    }

    String oid(String what) throws MalformedCertificateException {
        expect(OBJECT_IDENTIFIER, what);
        return ObjectIdentifiers.decode(buffer, content, end, what);
    }

    /** The bytes of a BIT STRING, empty where it does not end on a whole byte. */
    Optional<byte[]> wholeBits(String what) throws MalformedCertificateException {
        expect(BIT_STRING, what);
        if (length() == 0 || at(0) > 7 || (length() == 1 && at(0) != 0)) {
            throw new MalformedCertificateException(what + " is not a DER bit string");
        }
        return at(0) == 0 ? Optional.of(Arrays.copyOfRange(buffer, content + 1, end)) : Optional.empty();
    }
}
