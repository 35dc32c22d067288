package io.github.nscope.cli.lint;

import io.github.nscope.ConfigurationFile.Content;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** The text of files, for showing parts of it. */
final class SourceFiles {
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private SourceFiles() {}

    /** The text; null where it is compiled. An encoding that is neither UTF-8 nor UTF-16 shows other letters. */
    static @Nullable String text(Content content) {
        if (content instanceof Content.Text text) {
            return text.xml();
        }
        if (!(content instanceof Content.File file)) {
            return null;
        }
        byte[] bytes = file.bytes().toArray();
        String text = new String(bytes, charset(bytes));
        return !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
    }

    private static Charset charset(byte[] bytes) {
        if (bytes.length < 2) {
            return StandardCharsets.UTF_8;
        }
        return switch (((bytes[0] & 0xff) << 8) | (bytes[1] & 0xff)) {
            case 0xFEFF, 0x003C -> StandardCharsets.UTF_16BE;
            case 0xFFFE, 0x3C00 -> StandardCharsets.UTF_16LE;
            default -> StandardCharsets.UTF_8;
        };
    }
}
