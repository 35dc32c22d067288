package io.github.nscope.certificate;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One attribute of a distinguished name.
 *
 * @param type the dotted object identifier of the attribute's type
 * @param tag the ASN.1 tag of the value as encoded, 0x13 for a PrintableString
 * @param value the DER of the value, tag and length included
 * @param text the value as text, or null where the platform's Java classes do not read the value as a string
 */
public record NameAttribute(
        String type, int tag, Bytes value, @Nullable String text) {
    private static final Charset UTF_32 = Charset.forName("UTF-32BE");
    private static final Set<Integer> OTHER_TYPES =
            Set.of(0x03, 0x07, 0x09, 0x0a, 0x0d, 0x0e, 0x0f, 0x12, 0x1d, DerValue.SEQUENCE);

    static NameAttribute read(DerValue pair) throws MalformedCertificateException {
        DerReader parts = pair.expect(DerValue.SEQUENCE, "a name attribute").reader("a name attribute");
        String type = parts.read().oid("a name attribute's type");
        DerValue value = parts.read();
        parts.finish();
        return new NameAttribute(type, value.tag(), Bytes.wrap(value.encoded()), text(value));
    }

    private static @Nullable String text(DerValue value) throws MalformedCertificateException {
        return switch (value.tag()) {
            case DerValue.UTF8_STRING -> decode(value, StandardCharsets.UTF_8);
            case DerValue.PRINTABLE_STRING, DerValue.IA5_STRING ->
                new String(value.contentBytes(), StandardCharsets.US_ASCII);
            case DerValue.T61_STRING -> new String(value.contentBytes(), StandardCharsets.ISO_8859_1);
            case DerValue.BMP_STRING -> decode(value, StandardCharsets.UTF_16BE);
            case DerValue.UNIVERSAL_STRING -> {
                // Checked like the others, but the platform's Java classes do not read it as a string.
                decode(value, UTF_32);
                yield null;
            }
            default -> {
                demandKnownType(value);
                yield null;
            }
        };
    }

    /** BoringSSL converts these string types to UTF-8 while it reads a name, and refuses what can't be converted. */
    private static String decode(DerValue value, Charset charset) throws MalformedCertificateException {
        try {
            CharBuffer text = charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(value.contentBytes()));
            String decoded = text.toString();
            boolean narrow = charset.equals(StandardCharsets.UTF_16BE);
            if (decoded.codePoints().allMatch(c -> isCharacter(c) && (!narrow || c <= 0xffff))) {
                return decoded;
            }
        } catch (CharacterCodingException e) {
            // Reported below, as for characters that Java decodes and BoringSSL does not.
        }
        throw new MalformedCertificateException("a name holds a string that is not valid " + charset.name());
    }

    private static boolean isCharacter(int codePoint) {
        boolean reserved = (codePoint & 0xfffe) == 0xfffe || (codePoint >= 0xfdd0 && codePoint <= 0xfdef);
        return !reserved && (codePoint < 0xd800 || codePoint > 0xdfff);
    }

    /** The types that BoringSSL takes in a name ({@code ASN1_PRINTABLE}): no VisibleString, no number, no date. */
    private static void demandKnownType(DerValue value) throws MalformedCertificateException {
        if (!OTHER_TYPES.contains(value.tag())) {
            throw new MalformedCertificateException(
                    "a name holds a value with tag 0x" + Integer.toHexString(value.tag()));
        }
    }
}
