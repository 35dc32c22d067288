package io.github.nscope.certificate;

import java.math.BigInteger;

/** Reads object identifiers. */
final class ObjectIdentifiers {
    /** Arcs as long as a UUID are in use; nothing longer is, and the cost of printing grows with the square. */
    private static final int LONGEST = 128;

    private ObjectIdentifiers() {}

    static String decode(byte[] buffer, int start, int end, String what) throws MalformedCertificateException {
        if (start == end || end - start > LONGEST || buffer[end - 1] < 0) {
            throw new MalformedCertificateException(what + " is not an object identifier");
        }
        StringBuilder dotted = new StringBuilder();
        int position = start;
        while (position < end) {
            int last = position;
            while (buffer[last] < 0) {
                last++;
            }
            if ((buffer[position] & 0xff) == 0x80) {
                throw new MalformedCertificateException(what + " is not an object identifier");
            }
            append(dotted, buffer, position, last);
            position = last + 1;
        }
        return dotted.toString();
    }

    private static void append(StringBuilder dotted, byte[] buffer, int first, int last) {
        boolean leading = dotted.isEmpty();
        if (last - first < 8) {
            long arc = 0;
            for (int i = first; i <= last; i++) {
                arc = (arc << 7) | (buffer[i] & 0x7f);
            }
            long root = leading ? Math.min(arc / 40, 2) : 0;
            dotted.append(leading ? root + "." + (arc - 40 * root) : "." + arc);
            return;
        }
        BigInteger arc = BigInteger.ZERO;
        for (int i = first; i <= last; i++) {
            arc = arc.shiftLeft(7).or(BigInteger.valueOf(buffer[i] & 0x7f));
        }
        dotted.append(leading ? "2." + arc.subtract(BigInteger.valueOf(80)) : "." + arc);
    }
}
