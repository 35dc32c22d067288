package io.github.nscope.cli.fetch;

import io.github.nscope.Explanation;
import io.github.nscope.Explanation.Entry;
import io.github.nscope.Explanation.Section;
import io.github.nscope.Explanation.Tone;
import io.github.nscope.certificate.Bytes;
import io.github.nscope.certificate.Certificate;
import io.github.nscope.certificate.MalformedCertificateException;
import io.github.nscope.cli.render.Json;
import io.github.nscope.cli.render.Printable;
import io.github.nscope.cli.render.Report;
import io.github.nscope.cli.render.Verbatim;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a server sent, for people and programs; the text is a PEM file that {@code --chain} takes. */
public record FetchedReport(Fetched fetched) implements Report {
    /** The label of a list of timestamps in a PEM file. */
    public static final String TIMESTAMPS = "SIGNED CERTIFICATE TIMESTAMP LIST";

    /** The label of an OCSP response in a PEM file. */
    public static final String OCSP = "OCSP RESPONSE";

    private static final int LINE = 64;

    /** The PEM file, with remarks between its blocks. */
    public String pem() {
        StringBuilder pem = new StringBuilder();
        remark(pem, verdict() + ", at " + fetched.time());
        for (Bytes certificate : fetched.certificates()) {
            remark(pem, describe(certificate));
            block(pem, "CERTIFICATE", certificate);
        }
        if (fetched.timestampsOrNull() != null) {
            remark(pem, "sent beside the certificates: signed certificate timestamps");
            block(pem, TIMESTAMPS, fetched.timestampsOrNull());
        }
        if (fetched.ocspOrNull() != null) {
            remark(pem, "sent beside the certificates: a stapled OCSP response");
            block(pem, OCSP, fetched.ocspOrNull());
        }
        return pem.toString();
    }

    private static void remark(StringBuilder pem, String text) {
        pem.append("# ").append(Printable.of(text)).append('\n');
    }

    private static void block(StringBuilder pem, String label, Bytes content) {
        pem.append("-----BEGIN ").append(label).append("-----\n");
        pem.append(Base64.getMimeEncoder(LINE, new byte[] {'\n'}).encodeToString(content.toArray()));
        pem.append("\n-----END ").append(label).append("-----\n");
    }

    private String verdict() {
        int count = fetched.certificates().size();
        return fetched.endpoint() + (fetched.address().isEmpty() ? "" : " (" + fetched.address() + ")") + " sent "
                + count + (count == 1 ? " certificate" : " certificates") + " by " + fetched.protocol()
                + (fetched.timestampsOrNull() == null ? "" : ", timestamps")
                + (fetched.ocspOrNull() == null ? "" : ", a stapled OCSP response")
                + (fetched.brokeOff().isEmpty() ? "" : "; " + fetched.brokeOff());
    }

    private static String describe(Bytes der) {
        return parsed(der)
                .map(certificate -> certificate.subject() + ", issued by " + certificate.issuer() + ", "
                        + certificate.notBefore() + " to " + certificate.notAfter())
                .orElse("a certificate that Android's TLS library would not read");
    }

    private static Optional<Certificate> parsed(Bytes der) {
        try {
            return Optional.of(Certificate.parse(der.toArray()));
        } catch (MalformedCertificateException e) {
            return Optional.empty();
        }
    }

    @Override
    public Explanation explanation() {
        List<Section> sections = new ArrayList<>();
        sections.add(new Section(
                "Certificates",
                fetched.certificates().stream()
                        .map(certificate -> Entry.of(describe(certificate)))
                        .toList()));
        sections.add(new Section("PEM", Verbatim.lines(pem())));
        return new Explanation(verdict(), Tone.PLAIN, sections);
    }

    @Override
    public void write(Json json) {
        json.string("server", fetched.endpoint());
        json.string("address", fetched.address());
        json.string("time", fetched.time());
        json.string("protocol", fetched.protocol());
        json.objects("certificates", fetched.certificates(), der -> {
            Certificate certificate = parsed(der).orElse(null);
            json.string("subject", certificate == null ? null : certificate.subject());
            json.string("issuer", certificate == null ? null : certificate.issuer());
            json.string("notBefore", certificate == null ? null : certificate.notBefore());
            json.string("notAfter", certificate == null ? null : certificate.notAfter());
            json.string("der", base64(der));
        });
        json.string("timestamps", base64(fetched.timestampsOrNull()));
        json.string("ocsp", base64(fetched.ocspOrNull()));
        json.string("brokeOff", fetched.brokeOff().isEmpty() ? null : fetched.brokeOff());
    }

    private static @Nullable String base64(@Nullable Bytes bytes) {
        return bytes == null ? null : Base64.getEncoder().encodeToString(bytes.toArray());
    }
}
