package io.github.nscope.certificate;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A certificate's SubjectPublicKeyInfo. Equal where the platform's {@code PublicKey.equals} says so: the same key
 * value for RSA and elliptic curves, however it is written, and the same bytes for all others.
 */
public final class PublicKeyInfo {
    private final Bytes der;
    private final KeyMaterial material;
    private final PublicKeyKind kind;
    private @Nullable Bytes sha1;
    private @Nullable Bytes sha256;

    private PublicKeyInfo(Bytes der, KeyMaterial material) {
        this.der = der;
        this.material = material;
        this.kind = material.kind();
    }

    /**
     * Reads a SubjectPublicKeyInfo. A key that can't be decoded is {@link PublicKeyKind.Other}.
     *
     * @throws MalformedCertificateException where the bytes have not even the outer shape of one
     */
    public static PublicKeyInfo parse(byte[] der) throws MalformedCertificateException {
        DerReader reader = DerReader.of(der.clone(), "a public key");
        PublicKeyInfo key = read(reader.read());
        reader.finish();
        return key;
    }

    static PublicKeyInfo read(DerValue value) throws MalformedCertificateException {
        return new PublicKeyInfo(Bytes.wrap(value.encoded()), KeyMaterial.read(value));
    }

    /** The SubjectPublicKeyInfo, DER: what pins and blocklists hash. */
    public Bytes der() {
        return der;
    }

    /** The content of the bit string alone: what key identifiers and OCSP hash. */
    public Bytes keyBits() {
        try {
            DerReader parts = DerReader.of(der.raw(), "a public key").read().reader("a public key");
            parts.read();
            return Bytes.wrap(parts.read().wholeBits("the public key's value").orElseGet(() -> new byte[0]));
        } catch (MalformedCertificateException e) {
            throw new IllegalStateException("a key that was read before can't be read again", e);
        }
    }

    /** What kind of key it is. */
    public PublicKeyKind kind() {
        return kind;
    }

    /**
     * Whether the TLS library knows the algorithm, RSA or an elliptic curve of its own, and can't decode the key. Keys of
     * other algorithms and curves it leaves to others.
     */
    public boolean isUndecodable() {
        return material instanceof KeyMaterial.Opaque opaque && opaque.ofKnownAlgorithm();
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

    /** The SHA-1 of {@link #der()}. */
    public Bytes sha1() {
        Bytes digest = sha1;
        if (digest == null) {
            digest = Bytes.wrap(Digests.sha1(der.raw()));
            sha1 = digest;
        }
        return digest;
    }

    /** The SHA-512 of {@link #der()}: what the pins of old devices hold. Not kept. */
    public Bytes sha512() {
        return Bytes.wrap(Digests.sha512(der.raw()));
    }

    KeyMaterial material() {
        return material;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PublicKeyInfo key && (der.equals(key.der) || material.sameKey(key.material));
    }

    @Override
    public int hashCode() {
        return Objects.hash(material.comparedBy());
    }

    @Override
    public String toString() {
        return kind() + " sha256/" + sha256();
    }
}
