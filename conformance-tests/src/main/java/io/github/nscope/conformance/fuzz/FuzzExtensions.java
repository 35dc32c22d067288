package io.github.nscope.conformance.fuzz;

import io.github.nscope.conformance.pki.MintingKey;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.bouncycastle.asn1.ASN1Boolean;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERBitString;
import org.bouncycastle.asn1.DERIA5String;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.crypto.digests.SHA1Digest;
import org.jspecify.annotations.Nullable;

/** The extensions of made-up certificates: mostly what a real authority writes, with faults in every place. */
final class FuzzExtensions {
    static final String TIMESTAMPS = "1.3.6.1.4.1.11129.2.4.2";

    private static final int KEY_CERT_SIGN = 0x04;
    private static final int CRL_SIGN = 0x02;
    private static final int DIGITAL_SIGNATURE = 0x80;

    private static final String ANY_POLICY = "2.5.29.32.0";
    private static final List<String> POLICIES = List.of(ANY_POLICY, "1.2.3.1", "1.2.3.2");

    private static final List<String> PURPOSES = List.of(
            "1.3.6.1.5.5.7.3.1",
            "1.3.6.1.5.5.7.3.1",
            "1.3.6.1.5.5.7.3.1",
            "1.3.6.1.5.5.7.3.2",
            "1.3.6.1.5.5.7.3.3",
            "2.5.29.37.0",
            "2.16.840.1.113730.4.1",
            "1.3.6.1.4.1.311.10.3.3");

    private final Chance chance;
    private final int faults;
    private final List<ASN1Encodable> extensions = new ArrayList<>();

    private final Emphasis emphasis;

    /** Extensions with so many faults in a hundred at each place. */
    FuzzExtensions(Chance chance, int faults, Emphasis emphasis) {
        this.chance = chance;
        this.faults = faults;
        this.emphasis = emphasis;
    }

    List<ASN1Encodable> authority(MintingKey own, MintingKey issuer, @Nullable FuzzCertificate issuedBy) {
        basicConstraints(!chance.percent(faults));
        keyUsage(KEY_CERT_SIGN | CRL_SIGN);
        if (chance.percent(faults)) {
            purposes(chance.percent(50));
        }
        if (chance.percent(faults)) {
            add("2.5.29.17", chance.percent(30), new FuzzGeneralNames(chance, emphasis).subjectAltName());
        }
        if (chance.percent(emphasis == Emphasis.NAMES ? 65 : 4)) {
            add("2.5.29.30", chance.percent(80), new FuzzGeneralNames(chance, emphasis).nameConstraints());
        }
        policies();
        identifiers(own, issuer, issuedBy);
        odd();
        return extensions;
    }

    List<ASN1Encodable> endEntity(MintingKey own, MintingKey issuer, @Nullable FuzzCertificate issuedBy) {
        if (chance.percent(85)) {
            add("2.5.29.17", chance.percent(5 + faults), new FuzzGeneralNames(chance, emphasis).subjectAltName());
        }
        if (chance.percent(80)) {
            purposes(chance.percent(15));
        }
        if (chance.percent(60)) {
            keyUsage(DIGITAL_SIGNATURE);
        }
        if (chance.percent(20)) {
            basicConstraints(chance.percent(10));
        }
        policies();
        identifiers(own, issuer, issuedBy);
        odd();
        return extensions;
    }

    private void basicConstraints(boolean authority) {
        if (chance.percent(faults / 2)) {
            return;
        }
        List<ASN1Encodable> values = new ArrayList<>();
        if (authority) {
            values.add(ASN1Boolean.TRUE);
            if (chance.percent(25)) {
                values.add(new ASN1Integer(chance.between(0, 2)));
            }
        }
        add("2.5.29.19", chance.percent(80), Der.sequence(values));
    }

    private void keyUsage(int usual) {
        if (chance.percent(15)) {
            return;
        }
        int bits = usual;
        int more = 0;
        if (chance.percent(faults)) {
            bits = chance.of(0, 0x80, 0x02, 0x01, 0x04, 0x84);
            more = chance.of(0, 0x80);
        }
        add("2.5.29.15", chance.percent(80), new DERBitString(trimmed(bits, more), unused(bits, more)));
    }

    private static byte[] trimmed(int bits, int more) {
        return more != 0 ? new byte[] {(byte) bits, (byte) more} : bits == 0 ? new byte[0] : new byte[] {(byte) bits};
    }

    private static int unused(int bits, int more) {
        return more != 0 ? 7 : bits == 0 ? 0 : Integer.numberOfTrailingZeros(bits);
    }

    private void purposes(boolean critical) {
        List<ASN1Encodable> purposes = new ArrayList<>();
        for (int i = chance.of(1, 1, 1, 2, 0); i > 0; i--) {
            purposes.add(new ASN1ObjectIdentifier(chance.of(PURPOSES)));
        }
        add("2.5.29.37", critical, Der.sequence(purposes));
    }

    private void policies() {
        int more = emphasis == Emphasis.POLICIES ? 7 : 1;
        if (chance.percent(10 * more)) {
            List<ASN1Encodable> policies = new ArrayList<>();
            for (String policy : chance.some(POLICIES, 50)) {
                policies.add(Der.sequence(new ASN1ObjectIdentifier(policy)));
            }
            if (chance.percent(5)) {
                policies.add(Der.sequence(new ASN1ObjectIdentifier("1.2.3.1")));
            }
            add("2.5.29.32", chance.percent(30), Der.sequence(policies));
        }
        if (chance.percent(4 * more)) {
            List<ASN1Encodable> constraints = new ArrayList<>();
            if (chance.percent(75)) {
                constraints.add(Der.implicit(0, new ASN1Integer(chance.between(0, 2))));
            }
            if (chance.percent(40)) {
                constraints.add(Der.implicit(1, new ASN1Integer(chance.between(0, 1))));
            }
            add("2.5.29.36", chance.percent(70), Der.sequence(constraints));
        }
        if (chance.percent(4)) {
            add(
                    "2.5.29.33",
                    chance.percent(30),
                    Der.sequence(Der.sequence(
                            new ASN1ObjectIdentifier(chance.of(POLICIES)),
                            new ASN1ObjectIdentifier(chance.of(POLICIES)))));
        }
        if (chance.percent(2 * more)) {
            add("2.5.29.54", chance.percent(70), new ASN1Integer(chance.between(0, 1)));
        }
    }

    private void identifiers(MintingKey own, MintingKey issuer, @Nullable FuzzCertificate issuedBy) {
        if (chance.percent(50)) {
            add("2.5.29.14", false, new DEROctetString(chance.percent(faults) ? chance.bytes(20) : identifier(own)));
        }
        if (chance.percent(50)) {
            List<ASN1Encodable> values = new ArrayList<>();
            if (chance.percent(85)) {
                values.add(Der.octets(0, chance.percent(faults) ? chance.bytes(20) : identifier(issuer)));
            }
            if (chance.percent(10) && issuedBy != null) {
                values.add(Der.implicit(
                        1, Der.sequence(Der.explicit(4, issuedBy.subject().usual()))));
                values.add(Der.implicit(
                        2, new ASN1Integer(chance.percent(30) ? issuedBy.serial() + 1 : issuedBy.serial())));
            }
            add("2.5.29.35", chance.percent(faults / 4), Der.sequence(values));
        }
    }

    private void odd() {
        if (chance.percent(8)) {
            add(
                    "2.5.29.31",
                    chance.percent(faults),
                    Der.sequence(Der.sequence(Der.explicit(
                            0,
                            Der.implicit(
                                    0, Der.sequence(Der.implicit(6, new DERIA5String("http://crl.example.com/"))))))));
        }
        if (chance.percent(8)) {
            add(
                    "1.3.6.1.5.5.7.1.1",
                    chance.percent(faults),
                    Der.sequence(Der.sequence(
                            new ASN1ObjectIdentifier("1.3.6.1.5.5.7.48.1"),
                            Der.implicit(6, new DERIA5String("http://ocsp.example.com/")))));
        }
        if (chance.percent(faults / 2)) {
            add("1.2.3.4.5", chance.percent(60), new DEROctetString(chance.bytes(3)));
        }
        if (chance.percent(faults / 4)) {
            add("2.5.29.18", chance.percent(40), new FuzzGeneralNames(chance, emphasis).subjectAltName());
        }
    }

    private static byte[] identifier(MintingKey key) {
        byte[] encoded = key.publicKey().getPublicKeyData().getBytes();
        SHA1Digest digest = new SHA1Digest();
        digest.update(encoded, 0, encoded.length);
        byte[] identifier = new byte[20];
        digest.doFinal(identifier, 0);
        return identifier;
    }

    private void add(String oid, boolean critical, ASN1Encodable value) {
        byte[] content = Der.bytes(value);
        if (chance.percent(faults) && chance.percent(20)) {
            content = HexFormat.of().parseHex(chance.of("0500", "3000", "04", "30", "0101ff", "020100", "300500", ""));
        }
        List<ASN1Encodable> extension = new ArrayList<>();
        extension.add(new ASN1ObjectIdentifier(oid));
        if (critical) {
            extension.add(ASN1Boolean.TRUE);
        }
        extension.add(new DEROctetString(content));
        extensions.add(new DERSequence(extension.toArray(new ASN1Encodable[0])));
    }
}
