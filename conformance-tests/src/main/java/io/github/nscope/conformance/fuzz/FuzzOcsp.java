package io.github.nscope.conformance.fuzz;

import io.github.nscope.conformance.pki.MintingKey;
import io.github.nscope.conformance.pki.SignatureScheme;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1Enumerated;
import org.bouncycastle.asn1.ASN1GeneralizedTime;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.DERBitString;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.crypto.digests.SHA1Digest;

/** Stapled responses about a certificate: good, revoked, unknown, stale, about another one, or no response at all. */
final class FuzzOcsp {
    private static final ASN1ObjectIdentifier BASIC = new ASN1ObjectIdentifier("1.3.6.1.5.5.7.48.1.1");
    private static final ASN1ObjectIdentifier SHA1 = new ASN1ObjectIdentifier("1.3.14.3.2.26");

    private final Chance chance;
    private final Instant now;

    FuzzOcsp(Chance chance, Instant now) {
        this.chance = chance;
        this.now = now;
    }

    /** Whether a desktop can verify what this one signs: the divergence {@code curve-that-the-jdk-lacks} hides behind others. */
    static boolean isVerifiable(FuzzCertificate signer) {
        String key = signer.key().name();
        return !key.startsWith("ed25519") && !key.startsWith("ec224");
    }

    byte[] response(FuzzCertificate about, FuzzCertificate issuer, List<FuzzCertificate> all) {
        List<FuzzCertificate> others =
                all.stream().filter(FuzzOcsp::isVerifiable).toList();
        if (chance.percent(4)) {
            return chance.of(new byte[] {1, 2, 3}, Der.bytes(Der.sequence(new ASN1Enumerated(3))));
        }
        FuzzCertificate signer = chance.percent(80) ? issuer : chance.of(others);
        ASN1Encodable data = data(about, chance.percent(95) ? issuer : chance.of(others), signer);
        MintingKey key = signer.key();
        SignatureScheme scheme = key.usualScheme();
        byte[] signature = scheme.sign(key, Der.bytes(data));
        if (chance.percent(4)) {
            signature[signature.length - 1] ^= 1;
        }
        List<ASN1Encodable> basic = new ArrayList<>(List.of(data, scheme.identifier(), new DERBitString(signature)));
        if (!signer.equals(issuer) || chance.percent(10)) {
            basic.add(Der.explicit(0, Der.sequence(parsed(signer.der()))));
        }
        int status = chance.percent(4) ? chance.of(1, 2, 6) : 0;
        return Der.bytes(
                status != 0
                        ? Der.sequence(new ASN1Enumerated(status))
                        : Der.sequence(
                                new ASN1Enumerated(0),
                                Der.explicit(
                                        0, Der.sequence(BASIC, new DEROctetString(Der.bytes(Der.sequence(basic)))))));
    }

    private ASN1Encodable data(FuzzCertificate about, FuzzCertificate issuer, FuzzCertificate signer) {
        Instant thisUpdate = now.plusSeconds(60L * chance.of(-600, -60, -16, -14, 0, 14, 16));
        List<ASN1Encodable> single = new ArrayList<>();
        single.add(id(about, issuer));
        single.add(status());
        single.add(time(thisUpdate));
        if (chance.percent(80)) {
            single.add(Der.explicit(0, time(now.plusSeconds(60L * chance.of(-16, -14, 0, 60, 6000, 6000, 6000)))));
        }
        ASN1Encodable responder = chance.percent(50)
                ? Der.explicit(1, signer.subject().usual())
                : Der.explicit(
                        2,
                        new DEROctetString(
                                sha1(signer.key().publicKey().getPublicKeyData().getBytes())));
        return Der.sequence(responder, time(now), Der.sequence(Der.sequence(single)));
    }

    private ASN1Encodable status() {
        return switch (chance.below(10)) {
            case 0, 1 -> Der.implicit(1, Der.sequence(time(now.plusSeconds(chance.of(-86400, 86400)))));
            case 2 ->
                Der.implicit(
                        1,
                        Der.sequence(
                                time(now.minusSeconds(86400)),
                                Der.explicit(0, new ASN1Enumerated(chance.of(0, 1, 6, 8)))));
            case 3 -> Der.implicit(2, DERNull.INSTANCE);
            default -> Der.implicit(0, DERNull.INSTANCE);
        };
    }

    private ASN1Encodable id(FuzzCertificate about, FuzzCertificate issuer) {
        return Der.sequence(
                new AlgorithmIdentifier(SHA1, DERNull.INSTANCE),
                new DEROctetString(sha1(Der.bytes(issuer.subject().usual()))),
                new DEROctetString(
                        sha1(issuer.key().publicKey().getPublicKeyData().getBytes())),
                new ASN1Integer(chance.percent(95) ? about.serial() : about.serial() + 1));
    }

    private static ASN1Encodable time(Instant time) {
        return new ASN1GeneralizedTime(Date.from(time));
    }

    private static ASN1Encodable parsed(byte[] der) {
        try {
            return ASN1Primitive.fromByteArray(der);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] sha1(byte[] bytes) {
        SHA1Digest digest = new SHA1Digest();
        digest.update(bytes, 0, bytes.length);
        byte[] hash = new byte[digest.getDigestSize()];
        digest.doFinal(hash, 0);
        return hash;
    }
}
