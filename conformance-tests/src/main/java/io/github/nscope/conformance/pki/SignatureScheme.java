package io.github.nscope.conformance.pki;

import java.io.IOException;
import java.math.BigInteger;
import java.util.Arrays;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.RSASSAPSSparams;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.crypto.CryptoException;
import org.bouncycastle.crypto.DSA;
import org.bouncycastle.crypto.Digest;
import org.bouncycastle.crypto.Signer;
import org.bouncycastle.crypto.digests.MD2Digest;
import org.bouncycastle.crypto.digests.MD4Digest;
import org.bouncycastle.crypto.digests.MD5Digest;
import org.bouncycastle.crypto.digests.SHA1Digest;
import org.bouncycastle.crypto.digests.SHA256Digest;
import org.bouncycastle.crypto.digests.SHA384Digest;
import org.bouncycastle.crypto.digests.SHA512Digest;
import org.bouncycastle.crypto.engines.RSABlindedEngine;
import org.bouncycastle.crypto.params.AsymmetricKeyParameter;
import org.bouncycastle.crypto.signers.DSASigner;
import org.bouncycastle.crypto.signers.ECDSASigner;
import org.bouncycastle.crypto.signers.Ed25519Signer;
import org.bouncycastle.crypto.signers.HMacDSAKCalculator;
import org.bouncycastle.crypto.signers.PSSSigner;
import org.bouncycastle.crypto.signers.RSADigestSigner;

/** The ways to sign that the suite needs, all of them deterministic: equal plans give equal bytes. */
public enum SignatureScheme {
    /** MD2 with RSA. */
    MD2_WITH_RSA("md2WithRSA", "1.2.840.113549.1.1.2"),
    /** MD4 with RSA. */
    MD4_WITH_RSA("md4WithRSA", "1.2.840.113549.1.1.3"),
    /** MD5 with RSA. */
    MD5_WITH_RSA("md5WithRSA", "1.2.840.113549.1.1.4"),
    /** SHA-1 with RSA. */
    SHA1_WITH_RSA("sha1WithRSA", "1.2.840.113549.1.1.5"),
    /** SHA-256 with RSA. */
    SHA256_WITH_RSA("sha256WithRSA", "1.2.840.113549.1.1.11"),
    /** SHA-384 with RSA. */
    SHA384_WITH_RSA("sha384WithRSA", "1.2.840.113549.1.1.12"),
    /** SHA-512 with RSA. */
    SHA512_WITH_RSA("sha512WithRSA", "1.2.840.113549.1.1.13"),
    /** RSA-PSS with SHA-256. */
    PSS_WITH_SHA256("rsaPssSha256", "1.2.840.113549.1.1.10"),
    /** ECDSA with SHA-1. */
    SHA1_WITH_ECDSA("ecdsaSha1", "1.2.840.10045.4.1"),
    /** ECDSA with SHA-256. */
    SHA256_WITH_ECDSA("ecdsaSha256", "1.2.840.10045.4.3.2"),
    /** ECDSA with SHA-384. */
    SHA384_WITH_ECDSA("ecdsaSha384", "1.2.840.10045.4.3.3"),
    /** ECDSA with SHA-512. */
    SHA512_WITH_ECDSA("ecdsaSha512", "1.2.840.10045.4.3.4"),
    /** DSA with SHA-1. */
    SHA1_WITH_DSA("dsaSha1", "1.2.840.10040.4.3"),
    /** DSA with SHA-256. */
    SHA256_WITH_DSA("dsaSha256", "2.16.840.1.101.3.4.3.2"),
    /** Ed25519. */
    ED25519("ed25519", "1.3.101.112");

    /** A salt that is always the same: the certificates of the suite protect nothing. */
    private static final byte[] SALT = new byte[32];

    private final String notation;
    private final ASN1ObjectIdentifier oid;

    SignatureScheme(String notation, String oid) {
        this.notation = notation;
        this.oid = new ASN1ObjectIdentifier(oid);
    }

    static SignatureScheme named(String notation) {
        return Arrays.stream(values())
                .filter(scheme -> scheme.notation.equals(notation))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no signature scheme is called " + notation));
    }

    /** The scheme as certificates name it. */
    public AlgorithmIdentifier identifier() {
        return switch (this) {
            case PSS_WITH_SHA256 -> new AlgorithmIdentifier(oid, pssParameters());
            case MD2_WITH_RSA,
                    MD4_WITH_RSA,
                    MD5_WITH_RSA,
                    SHA1_WITH_RSA,
                    SHA256_WITH_RSA,
                    SHA384_WITH_RSA,
                    SHA512_WITH_RSA -> new AlgorithmIdentifier(oid, DERNull.INSTANCE);
            default -> new AlgorithmIdentifier(oid);
        };
    }

    /** A signature, the same for the same message. */
    public byte[] sign(MintingKey key, byte[] message) {
        try {
            return switch (this) {
                case SHA1_WITH_ECDSA, SHA256_WITH_ECDSA, SHA384_WITH_ECDSA, SHA512_WITH_ECDSA ->
                    pair(new ECDSASigner(new HMacDSAKCalculator(digest())), key.privateKey(), message);
                case SHA1_WITH_DSA, SHA256_WITH_DSA ->
                    pair(new DSASigner(new HMacDSAKCalculator(digest())), key.privateKey(), message);
                case PSS_WITH_SHA256 ->
                    plain(new PSSSigner(new RSABlindedEngine(), digest(), SALT), key.privateKey(), message);
                case ED25519 -> plain(new Ed25519Signer(), key.privateKey(), message);
                default -> plain(new RSADigestSigner(digest()), key.privateKey(), message);
            };
        } catch (CryptoException | IOException e) {
            throw new IllegalStateException(notation + " with the key " + key.name() + " failed", e);
        }
    }

    private Digest digest() {
        return switch (this) {
            case MD2_WITH_RSA -> new MD2Digest();
            case MD4_WITH_RSA -> new MD4Digest();
            case MD5_WITH_RSA -> new MD5Digest();
            case SHA1_WITH_RSA, SHA1_WITH_ECDSA, SHA1_WITH_DSA -> new SHA1Digest();
            case SHA384_WITH_RSA, SHA384_WITH_ECDSA -> new SHA384Digest();
            case SHA512_WITH_RSA, SHA512_WITH_ECDSA -> new SHA512Digest();
            default -> SHA256Digest.newInstance();
        };
    }

    private static byte[] plain(Signer signer, AsymmetricKeyParameter key, byte[] message) throws CryptoException {
        signer.init(true, key);
        signer.update(message, 0, message.length);
        return signer.generateSignature();
    }

    private byte[] pair(DSA signer, AsymmetricKeyParameter key, byte[] message) throws IOException {
        Digest digest = digest();
        byte[] hash = new byte[digest.getDigestSize()];
        digest.update(message, 0, message.length);
        digest.doFinal(hash, 0);
        signer.init(true, key);
        BigInteger[] values = signer.generateSignature(hash);
        ASN1EncodableVector sequence = new ASN1EncodableVector();
        sequence.add(new ASN1Integer(values[0]));
        sequence.add(new ASN1Integer(values[1]));
        return new DERSequence(sequence).getEncoded();
    }

    private static RSASSAPSSparams pssParameters() {
        AlgorithmIdentifier sha256 =
                new AlgorithmIdentifier(new ASN1ObjectIdentifier("2.16.840.1.101.3.4.2.1"), DERNull.INSTANCE);
        return new RSASSAPSSparams(
                sha256,
                new AlgorithmIdentifier(PKCSObjectIdentifiers.id_mgf1, sha256),
                new ASN1Integer(SALT.length),
                RSASSAPSSparams.DEFAULT_TRAILER_FIELD);
    }
}
