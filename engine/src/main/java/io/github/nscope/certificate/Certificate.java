package io.github.nscope.certificate;

import java.math.BigInteger;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An X.509 certificate as the platform's TLS library reads it ({@code OpenSSLX509Certificate}). Immutable; equal by
 * encoding. {@link #javaReparse()} says what the stricter Java parser makes of it inside path validation.
 */
public final class Certificate {
    /** No certificate of use is larger; beyond, reading is not worth its cost. */
    private static final int MOST_BYTES = 1 << 20;

    /** Stands for none that can be decoded: no extension asserts more than nine bits. */
    private static final KeyUsage NO_KEY_USAGE = new KeyUsage(-1);

    private final Bytes der;
    private final Bytes tbs;
    private final AlgorithmIdentifier outerAlgorithm;
    private final Bytes signature;
    private final CertificateReader.Fields fields;
    private final boolean selfIssued;
    private @Nullable Bytes sha256;
    private @Nullable AlternativeNames alternativeNames;
    private @Nullable KeyUsage keyUsage;
    private @Nullable JavaReparse javaReparse;

    private Certificate(Bytes der, DerValue tbs, AlgorithmIdentifier outerAlgorithm, Bytes signature)
            throws MalformedCertificateException {
        this.der = der;
        this.tbs = Bytes.wrap(tbs.encoded());
        this.outerAlgorithm = outerAlgorithm;
        this.signature = signature;
        this.fields = CertificateReader.read(tbs);
        this.selfIssued = fields.issuer().equals(fields.subject());
    }

    /**
     * Reads one certificate from its DER.
     *
     * @throws MalformedCertificateException where the platform's TLS library would not read it
     */
    public static Certificate parse(byte[] der) throws MalformedCertificateException {
        if (der.length > MOST_BYTES) {
            throw new MalformedCertificateException("a certificate of " + der.length + " bytes is too large");
        }
        DerReader reader = DerReader.of(der.clone(), "a certificate");
        DerValue whole = reader.read(DerValue.SEQUENCE, "a certificate");
        reader.finish();
        return read(whole);
    }

    static Certificate read(DerValue whole) throws MalformedCertificateException {
        DerReader parts = whole.expect(DerValue.SEQUENCE, "a certificate").reader("a certificate");
        DerValue tbs = parts.read();
        AlgorithmIdentifier algorithm = AlgorithmIdentifier.read(parts.read(), "the signature algorithm");
        DerValue signature = parts.read(DerValue.BIT_STRING, "the signature");
        parts.finish();
        return new Certificate(Bytes.wrap(whole.encoded()), tbs, algorithm, signatureBytes(signature));
    }

    /** A signature that does not end on a whole byte can be read but never verifies: it counts as empty. */
    private static Bytes signatureBytes(DerValue signature) throws MalformedCertificateException {
        return Bytes.wrap(signature.wholeBits("the signature").orElseGet(() -> new byte[0]));
    }

    /** The certificate as it is encoded. */
    public Bytes der() {
        return der;
    }

    /** The SHA-256 of {@link #der()}. */
    public Bytes sha256() {
        Bytes digest = sha256;
        if (digest == null) {
            digest = Bytes.wrap(Digests.sha256(der.raw()));
            sha256 = digest;
        }
        return digest;
    }

    /** The X.509 version, 1 to 3. */
    public int version() {
        return fields.version();
    }

    /** The serial number; zero, negative and long ones occur. */
    public BigInteger serialNumber() {
        return fields.serialNumber();
    }

    /** Who signed, by name. */
    public DistinguishedName issuer() {
        return fields.issuer();
    }

    /** Whose key this is. */
    public DistinguishedName subject() {
        return fields.subject();
    }

    /** Whether issuer and subject have the same name, whoever made the signature. */
    public boolean isSelfIssued() {
        return selfIssued;
    }

    /** The first second of the validity period. */
    public Instant notBefore() {
        return fields.notBefore();
    }

    /** The last second of the validity period. */
    public Instant notAfter() {
        return fields.notAfter();
    }

    /** The subject's key. */
    public PublicKeyInfo publicKey() {
        return fields.publicKey();
    }

    /** The object identifier of the signature algorithm beside the signature ({@code getSigAlgOID}). */
    public String signatureAlgorithm() {
        return outerAlgorithm.oid();
    }

    /** The object identifier of the signature algorithm inside the signed content. */
    public String innerSignatureAlgorithm() {
        return fields.signature().oid();
    }

    /** The signed content, DER ({@code getTBSCertificate}). */
    public Bytes tbs() {
        return tbs;
    }

    /** The signature's bytes. */
    public Bytes signature() {
        return signature;
    }

    /** The first extension of a type. */
    public Optional<Extension> extension(String oid) {
        List<Extension> extensions = fields.extensions();
        for (int i = 0; i < extensions.size(); i++) {
            Extension extension = extensions.get(i);
            if (extension.oid().equals(oid)) {
                return Optional.of(extension);
            }
        }
        return Optional.empty();
    }

    /** All extensions in the order of their encoding. */
    public List<Extension> extensions() {
        return fields.extensions();
    }

    /** The hosts that the certificate names, as the TLS library prints them. */
    public AlternativeNames alternativeNames() {
        AlternativeNames known = alternativeNames;
        if (known == null) {
            known = AlternativeNames.of(fields.extensions());
            alternativeNames = known;
        }
        return known;
    }

    /**
     * The keyUsage as {@code X509Certificate.getKeyUsage} answers it, for certificates that the Java parser refuses as
     * well; absent where it can't be decoded.
     */
    public Optional<KeyUsage> keyUsage() {
        KeyUsage known = keyUsage;
        if (known == null) {
            known = extension(Oids.KEY_USAGE).flatMap(KeyUsage::read).orElse(NO_KEY_USAGE);
            keyUsage = known;
        }
        return known.equals(NO_KEY_USAGE) ? Optional.empty() : Optional.of(known);
    }

    /** What the platform's Java parser makes of this certificate. */
    public JavaReparse javaReparse() {
        JavaReparse known = javaReparse;
        if (known == null) {
            known = JavaReparse.of(this);
            javaReparse = known;
        }
        return known;
    }

    AlgorithmIdentifier outerAlgorithm() {
        return outerAlgorithm;
    }

    CertificateReader.Fields fields() {
        return fields;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Certificate certificate && der.equals(certificate.der);
    }

    @Override
    public int hashCode() {
        return der.hashCode();
    }

    @Override
    public String toString() {
        return fields.subject() + " (sha256 " + sha256() + ")";
    }
}
