package io.github.nscope.conformance.fuzz;

import io.github.nscope.conformance.pki.MintingKey;
import io.github.nscope.conformance.pki.SignatureScheme;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.bouncycastle.asn1.ASN1Boolean;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERBitString;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.Time;
import org.jspecify.annotations.Nullable;

/**
 * A handful of authorities, what they issued to each other and to servers, and variants of all of it: reissued with another
 * validity or key, cross-signed, renamed, expired, damaged.
 */
final class CertificateUniverse {
    private static final Instant USUAL_START = Instant.parse("2020-01-01T00:00:00Z");
    private static final Instant USUAL_END = Instant.parse("2030-01-01T00:00:00Z");

    private static final List<String> COMMON_KEYS = List.of(
            "ec256-a", "ec256-b", "ec256-c", "ec256-d", "ec256-e", "ec256-f", "rsa2048-a", "rsa2048-b", "rsa2048-c");
    private static final List<String> ODD_KEYS = List.of(
            "rsa1024-a",
            "rsa1023-a",
            "rsa512-a",
            "rsa3072-a",
            "ec224-a",
            "ec384-a",
            "ec521-a",
            "dsa1024-a",
            "ed25519-a");

    private final Chance chance;
    private final FuzzKeys keys;
    private final List<FuzzCertificate> roots = new ArrayList<>();
    private final List<FuzzCertificate> intermediates = new ArrayList<>();
    private final List<FuzzCertificate> endEntities = new ArrayList<>();
    private final int faults;
    private final Emphasis emphasis;

    CertificateUniverse(Chance chance, FuzzKeys keys) {
        this.chance = chance;
        this.keys = keys;
        this.faults = chance.of(0, 3, 8, 25);
        this.emphasis = chance.of(Emphasis.values());
        build();
    }

    List<FuzzCertificate> roots() {
        return roots;
    }

    List<FuzzCertificate> intermediates() {
        return intermediates;
    }

    List<FuzzCertificate> endEntities() {
        return endEntities;
    }

    List<FuzzCertificate> all() {
        List<FuzzCertificate> all = new ArrayList<>(roots);
        all.addAll(intermediates);
        all.addAll(endEntities);
        return all;
    }

    private void build() {
        for (int i = chance.between(1, 2); i > 0; i--) {
            roots.add(selfSigned(FuzzName.authority("Root " + i), key()));
        }
        for (int i = variants(); i > 0; i--) {
            FuzzCertificate old = chance.of(roots);
            roots.add(selfSigned(old.subject(), chance.percent(70) ? old.key() : key()));
        }
        for (int i = chance.between(1, 3); i > 0; i--) {
            intermediates.add(issued(
                    chance.percent(85)
                            ? FuzzName.authority("Inter " + i)
                            : chance.of(authorities()).subject(),
                    key(),
                    chance.percent(65) ? chance.of(roots) : chance.of(authorities()),
                    true));
        }
        for (int i = variants(); i > 0; i--) {
            FuzzCertificate variant = chance.of(authorities());
            FuzzCertificate issuer = chance.of(authorities());
            intermediates.add(issued(variant.subject(), chance.percent(80) ? variant.key() : key(), issuer, true));
        }
        for (int i = chance.between(1, 3); i > 0; i--) {
            endEntities.add(issued(
                    endEntityName(), key(), chance.percent(80) ? chance.of(intermediates) : chance.of(roots), false));
        }
        if (chance.percent(15)) {
            endEntities.add(selfSigned(endEntityName(), key()));
        }
    }

    private int variants() {
        return emphasis == Emphasis.PATHS ? chance.between(1, 3) : chance.percent(40) ? 1 : 0;
    }

    private List<FuzzCertificate> authorities() {
        List<FuzzCertificate> authorities = new ArrayList<>(roots);
        authorities.addAll(intermediates);
        return authorities;
    }

    private FuzzName endEntityName() {
        if (chance.percent(faults / 2)) {
            return FuzzName.EMPTY;
        }
        return new FuzzName(
                chance.of("", "DE"),
                chance.of("", "Acme", "Other"),
                chance.of("www.example.com", "example.com", "Named", "a \"quoted\", name"),
                chance.percent(15) ? chance.of("a@example.com", "b@other.org", "odd") : "");
    }

    private MintingKey key() {
        return keys.named(chance.percent(Math.max(3, faults)) ? chance.of(ODD_KEYS) : chance.of(COMMON_KEYS));
    }

    /** Who a certificate is about, or who it says it is from. */
    private record Party(FuzzName name, MintingKey key) {}

    private FuzzCertificate selfSigned(FuzzName name, MintingKey key) {
        Party self = new Party(name, key);
        return make(self, self, null, true);
    }

    private FuzzCertificate issued(FuzzName name, MintingKey key, FuzzCertificate issuer, boolean authority) {
        MintingKey signer = chance.percent(faults / 4) ? key() : issuer.key();
        return make(new Party(name, key), new Party(issuer.subject(), signer), issuer, authority);
    }

    private FuzzCertificate make(Party about, Party from, @Nullable FuzzCertificate issuer, boolean authority) {
        MintingKey signer = from.key();
        Instant start = start();
        Instant end = end(start);
        long serial = chance.percent(faults / 3) ? chance.of(0L, -5L) : 1000 + chance.below(1000);
        boolean hasExtensions = !chance.percent(faults / 3);
        SignatureScheme scheme = scheme(signer);
        AlgorithmIdentifier inner = chance.percent(faults / 8) ? scheme(signer).identifier() : scheme.identifier();
        List<ASN1Encodable> body = new ArrayList<>();
        if (hasExtensions || chance.percent(30)) {
            body.add(Der.explicit(0, new ASN1Integer(2)));
        }
        body.add(new ASN1Integer(serial));
        body.add(inner);
        body.add(name(from.name()));
        body.add(Der.sequence(new Time(Date.from(start)), new Time(Date.from(end))));
        body.add(name(about.name()));
        body.add(about.key().publicKey());
        if (hasExtensions) {
            FuzzExtensions extensions = new FuzzExtensions(chance, faults, emphasis);
            List<ASN1Encodable> values = authority
                    ? extensions.authority(about.key(), signer, issuer)
                    : extensions.endEntity(about.key(), signer, issuer);
            if (!authority && emphasis == Emphasis.STAPLES && chance.percent(70)) {
                addTimestamps(body, values, signer);
            }
            if (!values.isEmpty()) {
                body.add(Der.explicit(3, Der.sequence(values)));
            }
        }
        byte[] signed = Der.bytes(Der.sequence(body));
        if (emphasis == Emphasis.ENCODINGS && chance.percent(35)) {
            signed = new Mutation(chance).of(signed);
        }
        byte[] signature = scheme.sign(signer, signed);
        if (chance.percent(faults / 5)) {
            signature[signature.length - 1] ^= 1;
        }
        byte[] der = Der.wrapped(signed, Der.bytes(scheme.identifier()), Der.bytes(new DERBitString(signature)));
        return new FuzzCertificate(about.name(), about.key(), serial, start, end, issuer, FuzzCertificate.pem(der));
    }

    private void addTimestamps(List<ASN1Encodable> body, List<ASN1Encodable> extensions, MintingKey issuer) {
        List<ASN1Encodable> logged = new ArrayList<>(body);
        if (!extensions.isEmpty()) {
            logged.add(Der.explicit(3, Der.sequence(extensions)));
        }
        FuzzTimestamps timestamps = new FuzzTimestamps(chance, keys.logs());
        byte[] list = timestamps.list(timestamps.precertificateEntry(issuer, Der.bytes(Der.sequence(logged))));
        List<ASN1Encodable> extension = new ArrayList<>();
        extension.add(new ASN1ObjectIdentifier(FuzzExtensions.TIMESTAMPS));
        if (chance.percent(5)) {
            extension.add(ASN1Boolean.TRUE);
        }
        extension.add(new DEROctetString(Der.bytes(new DEROctetString(list))));
        extensions.add(chance.below(extensions.size() + 1), Der.sequence(extension));
    }

    Emphasis emphasis() {
        return emphasis;
    }

    FuzzKeys keys() {
        return keys;
    }

    private ASN1Encodable name(FuzzName name) {
        return chance.percent(1 + faults / 2) ? name.otherwise(chance) : name.usual();
    }

    private SignatureScheme scheme(MintingKey signer) {
        SignatureScheme usual = signer.usualScheme();
        if (!chance.percent(Math.max(3, faults / 2))) {
            return usual;
        }
        return switch (usual) {
            case SHA256_WITH_RSA ->
                signer.name().startsWith("rsa512")
                        ? chance.of(SignatureScheme.SHA1_WITH_RSA, SignatureScheme.MD5_WITH_RSA)
                        : chance.of(
                                SignatureScheme.SHA1_WITH_RSA,
                                SignatureScheme.MD5_WITH_RSA,
                                SignatureScheme.MD2_WITH_RSA,
                                SignatureScheme.SHA384_WITH_RSA,
                                SignatureScheme.SHA512_WITH_RSA,
                                SignatureScheme.PSS_WITH_SHA256);
            case SHA256_WITH_ECDSA ->
                chance.of(
                        SignatureScheme.SHA1_WITH_ECDSA,
                        SignatureScheme.SHA384_WITH_ECDSA,
                        SignatureScheme.SHA512_WITH_ECDSA);
            case SHA256_WITH_DSA -> SignatureScheme.SHA1_WITH_DSA;
            default -> usual;
        };
    }

    private Instant start() {
        if (chance.percent(1 + faults / 2)) {
            return chance.of(
                    Instant.parse("2027-01-01T00:00:00Z"),
                    Instant.parse("1999-12-31T23:59:59Z"),
                    Instant.parse("2049-12-31T23:59:59Z"));
        }
        return USUAL_START.plus(Duration.ofDays(chance.below(30)));
    }

    private Instant end(Instant start) {
        if (chance.percent(1 + faults / 2)) {
            return chance.of(
                    Instant.parse("2024-06-01T00:00:00Z"),
                    Instant.parse("2050-01-01T00:00:00Z"),
                    Instant.parse("9999-12-31T23:59:59Z"),
                    start);
        }
        return USUAL_END.minus(Duration.ofDays(chance.below(30)));
    }
}
