package io.github.nscope.document;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The characters of a file, ready for a parser: decoded as aapt2's expat decodes, without a byte order mark, and with the
 * XML declaration blanked out, because its version and encoding are settled here and offsets must stay.
 */
final class SourceText {
    private static final Pattern DECLARATION = Pattern.compile(
            "<\\?xml[ \\t\\r\\n]+version[ \\t\\r\\n]*=[ \\t\\r\\n]*"
                    + "(?:\"[A-Za-z0-9._:-]+\"|'[A-Za-z0-9._:-]+')"
                    + "(?:[ \\t\\r\\n]+encoding[ \\t\\r\\n]*=[ \\t\\r\\n]*[\"'](?<encoding>[A-Za-z][A-Za-z0-9._-]*)[\"'])?"
                    + "(?:[ \\t\\r\\n]+standalone[ \\t\\r\\n]*=[ \\t\\r\\n]*(?:\"(?:yes|no)\"|'(?:yes|no)'))?[ \\t\\r\\n]*\\?>");
    private static final Pattern DECLARATION_START = Pattern.compile("<\\?xml[ \\t\\r\\n]");
    private static final SourceLocation START = new SourceLocation(1, 1);
    /** How far a declaration may reach, in bytes. */
    private static final int LONGEST_DECLARATION = 1024;

    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final char FIRST_NONCHARACTER = '\uFFFE';

    private SourceText() {}

    /** Prepares characters; of a declared encoding only the name is checked. */
    static String of(String text) throws RefusedText {
        String unmarked = !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
        checkCharacters(unmarked);
        Matcher declaration = DECLARATION.matcher(unmarked);
        if (declaration.lookingAt()) {
            charset(declaration.group("encoding"));
            return blank(declaration.group()) + unmarked.substring(declaration.end());
        }
        if (DECLARATION_START.matcher(unmarked).lookingAt()) {
            throw new RefusedText("XML declaration not well-formed", START);
        }
        return unmarked;
    }

    /** Decodes and prepares a file. */
    static String of(byte[] bytes) throws RefusedText {
        Charset charset = marked(bytes);
        if (charset == null) {
            String head =
                    new String(bytes, 0, Math.min(bytes.length, LONGEST_DECLARATION), StandardCharsets.ISO_8859_1);
            Matcher declaration = DECLARATION.matcher(head);
            charset = declaration.lookingAt() ? oneByte(declaration.group("encoding")) : StandardCharsets.UTF_8;
        }
        try {
            return of(charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString());
        } catch (CharacterCodingException malformed) {
            throw new RefusedText("the file is not valid " + charset.name(), START);
        }
    }

    /** The encoding that the first bytes give away: a byte order mark, or {@code <} in two bytes. */
    private static @Nullable Charset marked(byte[] bytes) {
        if (bytes.length < 2) {
            return null;
        }
        return switch (((bytes[0] & 0xff) << 8) | (bytes[1] & 0xff)) {
            case 0xFEFF, 0x003C -> StandardCharsets.UTF_16BE;
            case 0xFFFE, 0x3C00 -> StandardCharsets.UTF_16LE;
            default -> null;
        };
    }

    /** The declared encoding of a file whose first bytes are no UTF-16; expat refuses one that says it is. */
    private static Charset oneByte(@Nullable String name) throws RefusedText {
        Charset charset = charset(name);
        if (charset.equals(StandardCharsets.UTF_16)) {
            throw new RefusedText("the declared encoding " + name + " is not that of the file", START);
        }
        return charset;
    }

    /** The encodings that expat knows; it has no others, and aapt2 adds none. */
    private static Charset charset(@Nullable String name) throws RefusedText {
        if (name == null) {
            return StandardCharsets.UTF_8;
        }
        return switch (name.toUpperCase(Locale.ROOT)) {
            case "UTF-8" -> StandardCharsets.UTF_8;
            case "UTF-16", "UTF-16BE", "UTF-16LE" -> StandardCharsets.UTF_16;
            case "ISO-8859-1" -> StandardCharsets.ISO_8859_1;
            case "US-ASCII" -> StandardCharsets.US_ASCII;
            default -> throw new RefusedText("unknown encoding " + name, START);
        };
    }

    private static void checkCharacters(String text) throws RefusedText {
        int length = text.length();
        for (int i = 0; i < length; i++) {
            char current = text.charAt(i);
            if (isPlain(current)) {
                continue;
            }
            boolean isPair = Character.isHighSurrogate(current)
                    && i + 1 < length
                    && Character.isLowSurrogate(text.charAt(i + 1));
            if (!isPair && !(current > Character.MAX_SURROGATE && current < FIRST_NONCHARACTER)) {
                throw new RefusedText("a character that XML does not allow", LineIndex.locate(text, i));
            }
            i += isPair ? 1 : 0;
        }
    }

    private static boolean isPlain(char character) {
        return character >= ' '
                ? character < Character.MIN_SURROGATE
                : character == '\t' || character == '\n' || character == '\r';
    }

    private static String blank(String declaration) {
        char[] blanks = declaration.toCharArray();
        for (int i = 0; i < blanks.length; i++) {
            blanks[i] = blanks[i] == '\r' || blanks[i] == '\n' ? blanks[i] : ' ';
        }
        return String.valueOf(blanks);
    }
}
