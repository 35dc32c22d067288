package io.github.nscope.certificate;

import java.math.BigInteger;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Takes a certificate's DER apart, as leniently and as strictly as BoringSSL's {@code d2i_X509}. */
final class CertificateReader {
    private static final int UNIQUE_ID_OF_ISSUER = DerValue.context(1);
    private static final int UNIQUE_ID_OF_SUBJECT = DerValue.context(2);

    /** What is signed, in the order of its encoding. */
    record Fields(
            int version,
            BigInteger serialNumber,
            AlgorithmIdentifier signature,
            DistinguishedName issuer,
            Instant notBefore,
            Instant notAfter,
            DistinguishedName subject,
            PublicKeyInfo publicKey,
            boolean hasUniqueIds,
            boolean hasExtensionsBlock,
            List<Extension> extensions) {}

    private final DerReader reader;

    private CertificateReader(DerReader reader) {
        this.reader = reader;
    }

    static Fields read(DerValue toBeSigned) throws MalformedCertificateException {
        toBeSigned.expect(DerValue.SEQUENCE, "the certificate's content");
        return new CertificateReader(toBeSigned.reader("the certificate's content")).fields();
    }

    private Fields fields() throws MalformedCertificateException {
        int version = version();
        BigInteger serialNumber = reader.read().integer("the serial number");
        AlgorithmIdentifier signature = AlgorithmIdentifier.read(reader.read(), "the signature algorithm");
        DistinguishedName issuer = DistinguishedName.read(reader.read());
        DerReader validity = reader.read(DerValue.SEQUENCE, "the validity").reader("the validity");
        Instant notBefore = CertificateTime.read(validity.read(), "notBefore");
        Instant notAfter = CertificateTime.read(validity.read(), "notAfter");
        validity.finish();
        DistinguishedName subject = DistinguishedName.read(reader.read());
        PublicKeyInfo publicKey = PublicKeyInfo.read(reader.read());
        boolean uniqueIds = skipUniqueIds();
        if (uniqueIds && version == 1) {
            throw new MalformedCertificateException("a version 1 certificate has unique identifiers");
        }
        Optional<DerValue> block = reader.optional(DerValue.contextConstructed(3));
        List<Extension> extensions = block.isPresent() ? extensions(block.get()) : List.of();
        reader.finish();
        return new Fields(
                version,
                serialNumber,
                signature,
                issuer,
                notBefore,
                notAfter,
                subject,
                publicKey,
                uniqueIds,
                block.isPresent(),
                extensions);
    }

    private int version() throws MalformedCertificateException {
        Optional<DerValue> tagged = reader.optional(DerValue.contextConstructed(0));
        if (tagged.isEmpty()) {
            return 1;
        }
        DerReader inner = tagged.get().reader("the version");
        BigInteger version = inner.read().integer("the version");
        inner.finish();
        if (version.signum() < 0 || version.compareTo(BigInteger.TWO) > 0) {
            throw new MalformedCertificateException("the version is none of 1 to 3");
        }
        return version.intValue() + 1;
    }

    private boolean skipUniqueIds() throws MalformedCertificateException {
        boolean ofIssuer = reader.optional(UNIQUE_ID_OF_ISSUER).isPresent();
        boolean ofSubject = reader.optional(UNIQUE_ID_OF_SUBJECT).isPresent();
        return ofIssuer || ofSubject;
    }

    private static List<Extension> extensions(DerValue block) throws MalformedCertificateException {
        DerReader outer = block.reader("the extensions");
        DerReader list = outer.read(DerValue.SEQUENCE, "the extensions").reader("the extensions");
        outer.finish();
        List<Extension> extensions = new ArrayList<>();
        while (list.hasMore()) {
            DerReader parts = list.read(DerValue.SEQUENCE, "an extension").reader("an extension");
            String oid = parts.read().oid("an extension's type");
            boolean critical = parts.at(DerValue.BOOLEAN) && parts.read().isTrue("an extension's critical mark");
            DerValue value = parts.read(DerValue.OCTET_STRING, "an extension's value");
            parts.finish();
            extensions.add(new Extension(oid, critical, Bytes.wrap(value.contentBytes())));
        }
        return extensions;
    }
}
