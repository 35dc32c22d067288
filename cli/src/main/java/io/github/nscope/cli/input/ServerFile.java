package io.github.nscope.cli.input;

import io.github.nscope.certificate.Bytes;
import io.github.nscope.certificate.Certificate;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A file with what a server sent: its certificates, and what came beside them where {@code nscope fetch} wrote the file.
 *
 * @param certificates the certificates in the file's order
 * @param timestampsOrNull the list of timestamps of the TLS extension
 * @param ocspOrNull the stapled OCSP response
 */
public record ServerFile(
        List<Certificate> certificates,
        @Nullable Bytes timestampsOrNull,
        @Nullable Bytes ocspOrNull) {
    private static final String TIMESTAMPS = "SIGNED CERTIFICATE TIMESTAMP LIST";
    private static final String OCSP = "OCSP RESPONSE";

    /** Copies the list. */
    public ServerFile {
        certificates = List.copyOf(certificates);
    }

    /**
     * Reads a file.
     *
     * @throws BadInput as {@link CertificateFile#read} does
     */
    public static ServerFile read(InputFile file) throws BadInput {
        Bytes content = file.read(InputFile.BUNDLE_LIMIT);
        List<Certificate> certificates = CertificateFile.parsed(file, CertificateFile.encoded(file, content));
        List<Pem.Block> blocks = Pem.blocks(new String(content.toArray(), StandardCharsets.ISO_8859_1));
        return new ServerFile(certificates, content(blocks, TIMESTAMPS), content(blocks, OCSP));
    }

    private static @Nullable Bytes content(List<Pem.Block> blocks, String label) {
        for (Pem.Block block : blocks) {
            if (block.label().equals(label)) {
                return block.content();
            }
        }
        return null;
    }
}
