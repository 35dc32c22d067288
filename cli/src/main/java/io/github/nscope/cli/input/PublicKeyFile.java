package io.github.nscope.cli.input;

import io.github.nscope.certificate.MalformedCertificateException;
import io.github.nscope.certificate.PublicKeyInfo;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A file with a public key: by itself, in a certificate, or in a request for one. */
public final class PublicKeyFile {
    private static final String FIX = "give a PEM file with a public key, a certificate or a certificate request";
    // CertificationRequestInfo is version, subject, subjectPKInfo, attributes (RFC 2986 section 4.1).
    private static final int KEY_OF_REQUEST = 2;

    private PublicKeyFile() {}

    /**
     * The key of a file.
     *
     * @throws BadInput where the file can't be read, or holds none
     */
    public static PublicKeyInfo read(InputFile file) throws BadInput {
        String text = new String(file.read(InputFile.CERTIFICATE_LIMIT).toArray(), StandardCharsets.ISO_8859_1);
        for (Pem.Block block : Pem.blocks(text)) {
            if (block.label().endsWith("PRIVATE KEY")) {
                throw file.unreadable(
                        "a private key, which is nobody's business", "give its public half: openssl pkey -pubout");
            }
            byte[] key = block.content() == null ? null : key(file, block);
            if (key != null) {
                try {
                    return PublicKeyInfo.parse(key);
                } catch (MalformedCertificateException e) {
                    throw BadInput.unreadable(file, "its key can't be read (" + e.getMessage() + ")", FIX, e);
                }
            }
        }
        throw file.unreadable("no public key in it", FIX);
    }

    private static byte @Nullable [] key(InputFile file, Pem.Block block) throws BadInput {
        if (block.content() == null) {
            return null;
        }
        byte[] content = block.content().toArray();
        if (block.label().equals("PUBLIC KEY")) {
            return content;
        }
        if (block.isCertificate()) {
            return CertificateFile.parsed(file, List.of(block.content()))
                    .get(0)
                    .publicKey()
                    .der()
                    .toArray();
        }
        return block.label().endsWith("CERTIFICATE REQUEST") ? ofRequest(content) : null;
    }

    private static byte @Nullable [] ofRequest(byte[] content) {
        List<DerElement> request = DerElement.split(content, 0, content.length);
        List<DerElement> parts =
                request == null || request.isEmpty() ? null : request.get(0).children();
        List<DerElement> info =
                parts == null || parts.isEmpty() ? null : parts.get(0).children();
        return info == null || info.size() <= KEY_OF_REQUEST
                ? null
                : info.get(KEY_OF_REQUEST).encoded();
    }
}
