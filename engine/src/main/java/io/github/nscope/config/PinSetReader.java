package io.github.nscope.config;

import io.github.nscope.certificate.Bytes;
import io.github.nscope.document.Element;
import io.github.nscope.document.Node;
import io.github.nscope.document.Text;
import io.github.nscope.pin.AndroidBase64;
import io.github.nscope.pin.Pin;
import io.github.nscope.pin.PinSet;
import io.github.nscope.platform.PlatformThrowable;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code XmlConfigSource.parsePinSet} and {@code parsePin}. */
final class PinSetReader {
    private final ElementReader reader;
    private final ZoneId zone;

    PinSetReader(ElementReader reader, ZoneId zone) {
        this.reader = reader;
        this.zone = zone;
    }

    /** The expiration is read before any pin. */
    PinSet read(Element element) throws RefusedConfiguration {
        Instant expiration = expiration(element);
        List<Pin> pins = new ArrayList<>();
        for (Node child : element.children()) {
            if (child instanceof Element pin && pin.name().equals("pin")) {
                pins.add(pin(pin));
            }
        }
        return new PinSet(pins, expiration);
    }

    private @Nullable Instant expiration(Element element) throws RefusedConfiguration {
        String written = reader.string(element, "expiration");
        if (written == null) {
            return null;
        }
        Instant expiration = ExpirationDate.parse(written, zone);
        if (expiration == null) {
            throw RefusedConfiguration.parser(
                    ParserRule.PIN_SET_EXPIRATION,
                    reader.place(element),
                    "Invalid expiration date in pin-set",
                    PlatformThrowable.of("java.text.ParseException", "Unparseable date: \"" + written + "\""));
        }
        return expiration;
    }

    /** Digest name, text, Base64, length, end tag: in this order. */
    private Pin pin(Element element) throws RefusedConfiguration {
        String digestName = reader.string(element, "digest");
        if (digestName == null || !Pin.isSupported(digestName)) {
            throw reader.refused(
                    ParserRule.PIN_DIGEST_ALGORITHM, element, "Unsupported pin digest algorithm: " + digestName);
        }
        List<Node> content = element.children();
        if (content.isEmpty()) {
            throw reader.refusedAtEnd(ParserRule.PIN_DIGEST, element, "Missing pin digest");
        }
        if (!(content.get(0) instanceof Text text)) {
            throw reader.refused(ParserRule.PIN_DIGEST, content.get(0), "Missing pin digest");
        }
        Bytes digest = digest(text, digestName);
        if (content.size() > 1) {
            throw reader.refused(ParserRule.PIN_CONTENT, content.get(1), "pin contains additional elements");
        }
        return new Pin(digestName, digest);
    }

    private Bytes digest(Text text, String digestName) throws RefusedConfiguration {
        Bytes digest = AndroidBase64.decode(text.value().trim());
        if (digest == null) {
            throw RefusedConfiguration.parser(
                    ParserRule.PIN_DIGEST_ENCODING,
                    reader.place(text),
                    "Invalid pin digest",
                    PlatformThrowable.of("java.lang.IllegalArgumentException", "bad base-64"));
        }
        if (digest.length() != Pin.DIGEST_LENGTH) {
            throw reader.refused(
                    ParserRule.PIN_DIGEST_LENGTH,
                    text,
                    "digest length " + digest.length() + " does not match expected length for " + digestName + " of "
                            + Pin.DIGEST_LENGTH);
        }
        return digest;
    }
}
