package io.github.nscope.certificate;

import java.util.Optional;

/**
 * Reads DER elements one after the other: definite, shortest lengths and one-byte tags only, as the platform's TLS
 * library demands of certificates. Nothing is copied and nothing recurses.
 */
final class DerReader {
    private final byte[] buffer;
    private final int end;
    private final String what;
    private int position;

    DerReader(byte[] buffer, int start, int end, String what) {
        this.buffer = buffer;
        this.position = start;
        this.end = end;
        this.what = what;
    }

    /** A reader of a whole array; {@code what} names it in messages. */
    static DerReader of(byte[] buffer, String what) {
        return new DerReader(buffer, 0, buffer.length, what);
    }

    boolean hasMore() {
        return position < end;
    }

    /** Whether another element follows and has this tag. */
    boolean at(int tag) {
        return hasMore() && (buffer[position] & 0xff) == tag;
    }

    DerValue read() throws MalformedCertificateException {
        int start = position;
        if (end - start < 2) {
            throw truncated();
        }
        if ((buffer[start] & 0x1f) == 0x1f) {
            throw new MalformedCertificateException(what + " has a tag number over 30");
        }
        int first = buffer[start + 1] & 0xff;
        int content = start + 2;
        int length = first;
        if (first >= 0x80) {
            int count = first & 0x7f;
            length = longLength(content, count);
            content += count;
        }
        if (length > end - content) {
            throw truncated();
        }
        position = content + length;
        return new DerValue(buffer, start, content, position);
    }

    private int longLength(int at, int count) throws MalformedCertificateException {
        if (count == 0 || count > 4) {
            throw new MalformedCertificateException(what + " has a length that is not DER");
        }
        if (count > end - at) {
            throw truncated();
        }
        long length = 0;
        for (int i = 0; i < count; i++) {
            length = (length << 8) | (buffer[at + i] & 0xff);
        }
        boolean shortest = length >= 0x80 && (length >>> (8 * (count - 1))) != 0;
        if (!shortest) {
            throw new MalformedCertificateException(what + " has a length that is not DER");
        }
        if (length > Integer.MAX_VALUE) {
            throw truncated();
        }
        return (int) length;
    }

    DerValue read(int tag, String element) throws MalformedCertificateException {
        return read().expect(tag, element);
    }

    Optional<DerValue> optional(int tag) throws MalformedCertificateException {
        return at(tag) ? Optional.of(read()) : Optional.empty();
    }

    /** Demands that nothing is left. */
    void finish() throws MalformedCertificateException {
        if (hasMore()) {
            throw new MalformedCertificateException(what + " has " + (end - position) + " bytes too many");
        }
    }

    private MalformedCertificateException truncated() {
        return new MalformedCertificateException(what + " ends too early");
    }
}
