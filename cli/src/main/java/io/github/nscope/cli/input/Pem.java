package io.github.nscope.cli.input;

import io.github.nscope.certificate.Bytes;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The blocks of a text in which anything may stand around them, as in what {@code openssl s_client -showcerts} prints.
 * This reads what a user hands over; how a device reads an app's resource is a question for the engine.
 */
final class Pem {
    private static final String BEGIN = "-----BEGIN ";
    private static final String END = "-----END ";
    private static final String DASHES = "-----";

    /** More than any certificate, or any PKCS#7 file of them, ever needed. */
    private static final int MOST_DIGITS = 8 << 20;

    private Pem() {}

    /**
     * One block.
     *
     * @param label what stands between {@code BEGIN} and the dashes
     * @param line the line of its begin marker, the first is 1
     * @param content the decoded bytes, or null where they are not Base64, too many or the end marker is missing
     */
    record Block(String label, int line, @Nullable Bytes content) {
        boolean isCertificate() {
            return label.equals("CERTIFICATE") || label.equals("X509 CERTIFICATE");
        }

        boolean isPkcs7() {
            return label.equals("PKCS7") || label.equals("CMS") || label.equals("PKCS #7 SIGNED DATA");
        }
    }

    /** Every block of the text, in its order. */
    static List<Block> blocks(String text) {
        List<Block> blocks = new ArrayList<>();
        String[] lines = text.split("\r\n|\r|\n", -1);
        int at = 0;
        while (at < lines.length) {
            String label = label(lines[at], BEGIN);
            if (label == null) {
                at++;
                continue;
            }
            int end = endOf(lines, at + 1);
            blocks.add(new Block(label, at + 1, closes(lines, end, label) ? decode(lines, at + 1, end) : null));
            at = Math.max(end, at + 1);
        }
        return blocks;
    }

    private static int endOf(String[] lines, int from) {
        int at = from;
        while (at < lines.length && label(lines[at], BEGIN) == null && label(lines[at], END) == null) {
            at++;
        }
        return at;
    }

    private static boolean closes(String[] lines, int at, String label) {
        return at < lines.length && label.equals(label(lines[at], END));
    }

    private static @Nullable String label(String line, String marker) {
        String text = line.strip();
        if (!text.startsWith(marker) || !text.endsWith(DASHES) || text.length() < marker.length() + DASHES.length()) {
            return null;
        }
        return text.substring(marker.length(), text.length() - DASHES.length());
    }

    private static @Nullable Bytes decode(String[] lines, int from, int to) {
        StringBuilder digits = new StringBuilder();
        for (int i = from; i < to; i++) {
            digits.append(lines[i].strip());
            if (digits.length() > MOST_DIGITS) {
                return null;
            }
        }
        try {
            return Bytes.copyOf(Base64.getDecoder().decode(digits.toString()));
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
