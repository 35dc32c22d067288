package io.github.nscope.cli.input;

import io.github.nscope.certificate.Bytes;
import io.github.nscope.certificate.Certificate;
import io.github.nscope.certificate.MalformedCertificateException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A file with certificates in one of the forms in which they are passed around: PEM, DER, or PKCS#7 in either. */
public final class CertificateFile {
    private static final byte[] SIGNED_DATA = {0x2a, (byte) 0x86, 0x48, (byte) 0x86, (byte) 0xf7, 0x0d, 0x01, 0x07, 0x02
    };
    private static final String FIX = "give a file with PEM blocks (-----BEGIN CERTIFICATE-----), DER or PKCS#7";

    private CertificateFile() {}

    /**
     * The certificates of a file, in the file's order.
     *
     * @return at least one
     * @throws BadInput where the file can't be read, holds no certificate, or one that is damaged
     */
    public static List<Certificate> read(InputFile file) throws BadInput {
        return parsed(file, encoded(file, file.read(InputFile.BUNDLE_LIMIT)));
    }

    /** The first certificate of a file in a store, or empty where the file holds none that can be read. */
    public static Optional<Certificate> first(Bytes content) {
        InputFile file = new InputFile("", Path.of(""));
        try {
            return Optional.of(
                    parsed(file, encoded(file, content).subList(0, 1)).get(0));
        } catch (BadInput e) {
            return Optional.empty();
        }
    }

    /** The certificates of encodings that a file holds. */
    static List<Certificate> parsed(InputFile file, List<Bytes> encoded) throws BadInput {
        List<Certificate> certificates = new ArrayList<>(encoded.size());
        for (Bytes der : encoded) {
            try {
                certificates.add(Certificate.parse(der.toArray()));
            } catch (MalformedCertificateException e) {
                throw BadInput.unreadable(
                        file,
                        "certificate " + (certificates.size() + 1) + " of " + encoded.size() + " can't be read ("
                                + e.getMessage() + ")",
                        "get it again",
                        e);
            }
        }
        return List.copyOf(certificates);
    }

    /** The DER encodings that a file holds. */
    static List<Bytes> encoded(InputFile file, Bytes content) throws BadInput {
        byte[] bytes = content.toArray();
        if (bytes.length == 0) {
            throw file.unreadable("the file is empty", FIX);
        }
        boolean binary = (bytes[0] & 0xff) == DerElement.SEQUENCE;
        return binary ? ofDer(file, bytes) : ofPem(file, bytes);
    }

    private static List<Bytes> ofPem(InputFile file, byte[] bytes) throws BadInput {
        List<Pem.Block> blocks = Pem.blocks(new String(bytes, StandardCharsets.ISO_8859_1));
        List<Bytes> certificates = new ArrayList<>();
        for (Pem.Block block : blocks) {
            if (!block.isCertificate() && !block.isPkcs7()) {
                continue;
            }
            Bytes content = block.content();
            if (content == null) {
                throw file.unreadable(
                        "the block that begins on line " + block.line() + " is damaged", "copy the file again");
            }
            certificates.addAll(block.isPkcs7() ? ofDer(file, content.toArray()) : List.of(content));
        }
        if (certificates.isEmpty()) {
            throw file.unreadable("no certificates in it" + othersIn(blocks), FIX);
        }
        return List.copyOf(certificates);
    }

    private static String othersIn(List<Pem.Block> blocks) {
        if (blocks.isEmpty()) {
            return "";
        }
        return blocks.stream()
                .map(Pem.Block::label)
                .distinct()
                .limit(3)
                .collect(Collectors.joining(", ", ", only ", ""));
    }

    private static List<Bytes> ofDer(InputFile file, byte[] bytes) throws BadInput {
        List<DerElement> elements = DerElement.split(bytes, 0, bytes.length);
        if (elements == null) {
            throw file.unreadable("neither PEM nor whole DER", FIX);
        }
        List<Bytes> certificates = new ArrayList<>();
        for (DerElement element : elements) {
            List<DerElement> signed = certificatesOfSignedData(element);
            for (DerElement certificate : signed == null ? List.of(element) : signed) {
                certificates.add(Bytes.copyOf(certificate.encoded()));
            }
        }
        if (certificates.isEmpty()) {
            throw file.unreadable("a PKCS#7 file without certificates", FIX);
        }
        return List.copyOf(certificates);
    }

    /** The certificates of a PKCS#7 ContentInfo with SignedData (RFC 2315 section 9.1), or null for anything else. */
    private static @Nullable List<DerElement> certificatesOfSignedData(DerElement element) {
        List<DerElement> contentInfo = element.children();
        if (contentInfo == null
                || contentInfo.size() != 2
                || contentInfo.get(0).tag() != DerElement.OBJECT_IDENTIFIER
                || !Arrays.equals(contentInfo.get(0).content(), SIGNED_DATA)) {
            return null;
        }
        List<DerElement> wrapped = contentInfo.get(1).children();
        List<DerElement> fields =
                wrapped == null || wrapped.isEmpty() ? null : wrapped.get(0).children();
        if (fields == null) {
            return List.of();
        }
        for (DerElement field : fields) {
            List<DerElement> certificates = field.tag() == DerElement.CONTEXT_0 ? field.children() : null;
            if (certificates != null) {
                return certificates;
            }
        }
        return List.of();
    }
}
