package io.github.nscope.certificate;

import java.util.ArrayList;
import java.util.List;

/**
 * A certificate's signed content without one extension, {@code OpenSSLX509Certificate.getTBSCertificateWithoutExtension}:
 * what a transparency log signed before its own promise was put in. Every other byte stays as it was encoded.
 */
public final class ReducedContent {
    private static final int EXTENSIONS = DerValue.contextConstructed(3);

    private ReducedContent() {}

    /** The content of {@code certificate} without its extensions of type {@code oid}. */
    public static Bytes without(Certificate certificate, String oid) {
        try {
            List<byte[]> parts = new ArrayList<>();
            DerReader reader = DerReader.of(certificate.tbs().raw(), "the signed content")
                    .read()
                    .reader("the signed content");
            while (reader.hasMore()) {
                DerValue part = reader.read();
                parts.add(part.is(EXTENSIONS) ? reducedBlock(part, oid) : part.encoded());
            }
            return Bytes.wrap(DerWriter.element(DerValue.SEQUENCE, DerWriter.concat(parts)));
        } catch (MalformedCertificateException e) {
            throw new IllegalStateException("a certificate that was read before can't be read again", e);
        }
    }

    /** The block of extensions, or nothing where none is left: the TLS library writes no empty block. */
    private static byte[] reducedBlock(DerValue block, String oid) throws MalformedCertificateException {
        List<byte[]> kept = new ArrayList<>();
        DerReader extensions = block.reader("the extensions").read().reader("the extensions");
        while (extensions.hasMore()) {
            DerValue extension = extensions.read();
            if (!extension
                    .reader("an extension")
                    .read()
                    .oid("an extension's type")
                    .equals(oid)) {
                kept.add(extension.encoded());
            }
        }
        if (kept.isEmpty()) {
            return new byte[0];
        }
        byte[] sequence = DerWriter.element(DerValue.SEQUENCE, DerWriter.concat(kept));
        return DerWriter.element(EXTENSIONS, sequence);
    }
}
