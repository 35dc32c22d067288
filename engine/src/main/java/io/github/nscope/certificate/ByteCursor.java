package io.github.nscope.certificate;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** A place in a file that moves forward only, as a stream does. */
final class ByteCursor {
    /** What the TLS library asks for at a time: longer lines come in several pieces. */
    private static final int LONGEST_LINE = 65;

    private final byte[] file;
    private int position;

    ByteCursor(byte[] file) {
        this.file = file;
    }

    boolean atEnd() {
        return position == file.length;
    }

    /** The byte so many places ahead, 0 past the end. */
    int peek(int ahead) {
        return position + ahead < file.length ? file[position + ahead] & 0xff : 0;
    }

    boolean startsWith(String marker) {
        byte[] bytes = marker.getBytes(StandardCharsets.US_ASCII);
        for (int i = 0; i < bytes.length; i++) {
            if (peek(i) != bytes[i]) {
                return false;
            }
        }
        return true;
    }

    /** Moves to the next place where the marker begins, and says whether there is one. */
    boolean moveTo(String marker) {
        while (!atEnd()) {
            if (startsWith(marker)) {
                return true;
            }
            position++;
        }
        return false;
    }

    /** One DER element; the cursor then stands behind it. */
    DerValue element(String what) throws MalformedCertificateException {
        DerValue value = new DerReader(file, position, file.length, what).read();
        position = value.endOffset();
        return value;
    }

    /**
     * The next line without its end and without blanks there, {@code OpenSSLBIOInputStream.gets} followed by the
     * trimming of PEM's reader; null at the end of the file. Empty lines are passed over, but a line that holds only
     * a carriage return or blanks is a line.
     */
    @Nullable
    String line() {
        while (position < file.length && file[position] == '\n') {
            position++;
        }
        int start = position;
        while (position < file.length && file[position] != '\n' && position - start < LONGEST_LINE) {
            position++;
        }
        if (position == start) {
            return null;
        }
        int end = position;
        if (position < file.length && file[position] == '\n' && position - start < LONGEST_LINE) {
            position++;
        }
        while (end > start && file[end - 1] >= 0 && file[end - 1] <= ' ') {
            end--;
        }
        return new String(file, start, end - start, StandardCharsets.ISO_8859_1);
    }
}
