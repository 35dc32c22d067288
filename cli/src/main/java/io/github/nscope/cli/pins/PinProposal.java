package io.github.nscope.cli.pins;

import io.github.nscope.certificate.Bytes;
import io.github.nscope.pin.Pin;
import io.github.nscope.pin.PinSet;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A pin-set to be written into a configuration.
 *
 * @param domain the domain
 * @param subdomains whether hosts below it are meant, too
 * @param pins the pins
 * @param expirationOrNull the first day on which they do not count; null for never
 */
public record PinProposal(
        String domain,
        Subdomains subdomains,
        List<Proposed> pins,
        @Nullable LocalDate expirationOrNull) {
    /** Copies the list. */
    public PinProposal {
        pins = List.copyOf(pins);
    }

    /** Whether hosts below a domain are meant. */
    public enum Subdomains {
        INCLUDED,
        NOT_INCLUDED
    }

    /**
     * A pin.
     *
     * @param digest the SHA-256 of a SubjectPublicKeyInfo
     * @param whose whose key it is
     */
    public record Proposed(Bytes digest, String whose) {}

    /** The pins as the platform's check takes them. */
    PinSet pinSet(ZoneId zone) {
        return new PinSet(
                pins.stream().map(pin -> new Pin("SHA-256", pin.digest())).toList(),
                expirationOrNull == null
                        ? null
                        : expirationOrNull.atStartOfDay(zone).toInstant());
    }

    /** The domain-config. */
    public String domainConfig() {
        StringBuilder xml = new StringBuilder("<domain-config>\n");
        xml.append("    <domain includeSubdomains=\"%s\">%s</domain>\n"
                .formatted(subdomains == Subdomains.INCLUDED, escaped(domain)));
        xml.append("    <pin-set%s>\n"
                .formatted(expirationOrNull == null ? "" : " expiration=\"" + expirationOrNull + "\""));
        for (Proposed pin : pins) {
            xml.append("        <!-- ").append(inComment(pin.whose())).append(" -->\n");
            xml.append("        <pin digest=\"SHA-256\">")
                    .append(PathKey.base64(pin.digest()))
                    .append("</pin>\n");
        }
        return xml.append("    </pin-set>\n</domain-config>\n").toString();
    }

    /** A whole configuration. */
    public String configuration() {
        return "<network-security-config>\n" + domainConfig().indent(4) + "</network-security-config>\n";
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;");
    }

    /** Two hyphens would end it, and a certificate may hold anything. */
    private static String inComment(String text) {
        String printable = text.replaceAll("[^\\x20-\\x7e]", "?").replaceAll("-(?=-)", "- ");
        return printable.endsWith("-") ? printable + "." : printable;
    }
}
