package io.github.nscope.certificate;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
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
            case DerValue.PRINTABLE_STRING, DerValue.IA5_STRING, DerValue.GENERAL_STRING ->
                new String(value.contentBytes(), StandardCharsets.US_ASCII);
            case DerValue.T61_STRING -> new String(value.contentBytes(), StandardCharsets.ISO_8859_1);
            case DerValue.BMP_STRING -> decode(value, StandardCharsets.UTF_16BE);
            case DerValue.UNIVERSAL_STRING -> {
                demandWholeCharacters(value);
                yield null;
            }
            default -> null;
        };
    }

    /** BoringSSL converts these string types to UTF-8 while it reads a name, and refuses what can't be converted. */
    private static String decode(DerValue value, Charset charset) throws MalformedCertificateException {
        try {
            CharBuffer text = charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(value.contentBytes()));
            return text.toString();
        } catch (CharacterCodingException e) {
            throw new MalformedCertificateException("a name holds a string that is not valid " + charset.name());
        }
    }

    private static void demandWholeCharacters(DerValue value) throws MalformedCertificateException {
        if (value.length() % 4 != 0) {
            throw new MalformedCertificateException("a name holds a UniversalString of " + value.length() + " bytes");
        }
    }
}
