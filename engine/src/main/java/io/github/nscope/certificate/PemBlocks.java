package io.github.nscope.certificate;

import java.util.Base64;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads PEM blocks as BoringSSL's {@code PEM_read_bio} does, with its demands on lines. */
final class PemBlocks {
    private static final String BEGIN = "-----BEGIN ";
    private static final String END = "-----END ";
    private static final String DASHES = "-----";
    private static final int FULL_LINE = 64;

    private final ByteCursor file;

    PemBlocks(ByteCursor file) {
        this.file = file;
    }

    /**
     * The content of the next block with one of the labels. Lines before it and whole blocks with other labels are
     * passed over; a damaged block of any label ends the reading.
     */
    Optional<byte[]> next(Set<String> labels) {
        while (true) {
            @Nullable String label = findLabel();
            if (label == null) {
                return Optional.empty();
            }
            Optional<byte[]> content = content(label);
            if (content.isEmpty() || labels.contains(label)) {
                return content;
            }
        }
    }

    private @Nullable String findLabel() {
        for (String line = file.line(); line != null; line = file.line()) {
            boolean framed = line.startsWith(BEGIN) && line.endsWith(DASHES);
            if (framed && line.length() >= BEGIN.length() + DASHES.length()) {
                return line.substring(BEGIN.length(), line.length() - DASHES.length());
            }
        }
        return null;
    }

    private Optional<byte[]> content(String label) {
        StringBuilder before = new StringBuilder();
        @Nullable String line = file.line();
        while (line != null && !line.isEmpty() && !line.startsWith(END)) {
            before.append(line);
            line = file.line();
        }
        if (line != null && line.startsWith(END)) {
            return closes(line, label) ? decode(before) : Optional.empty();
        }
        // A blank line makes headers of what stood before it, and headers speak of encryption.
        return before.isEmpty() ? afterBlankLine(label) : Optional.empty();
    }

    /** Behind a blank line, the first line that isn't full is the last one. */
    private Optional<byte[]> afterBlankLine(String label) {
        StringBuilder body = new StringBuilder();
        @Nullable String line = file.line();
        while (line != null && !line.startsWith(END) && line.length() <= FULL_LINE) {
            body.append(line);
            boolean last = line.length() < FULL_LINE;
            line = file.line();
            if (last) {
                break;
            }
        }
        return line != null && closes(line, label) ? decode(body) : Optional.empty();
    }

    private static boolean closes(String line, String label) {
        return line.equals(END + label + DASHES);
    }

    private static Optional<byte[]> decode(StringBuilder base64) {
        String text = base64.toString().replaceAll("[ \t\r\n]", "");
        // Java's decoder would take an unpadded end.
        if (text.isEmpty() || text.length() % 4 != 0) {
            return Optional.empty();
        }
        try {
            return Optional.of(Base64.getDecoder().decode(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
