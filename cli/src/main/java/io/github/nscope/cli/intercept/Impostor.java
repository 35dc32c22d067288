package io.github.nscope.cli.intercept;

import io.github.nscope.certificate.Bytes;
import io.github.nscope.certificate.Certificate;
import io.github.nscope.certificate.MalformedCertificateException;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERBitString;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.sec.SECNamedCurves;
import org.bouncycastle.asn1.sec.SECObjectIdentifiers;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.Extensions;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.asn1.x509.TBSCertificate;
import org.bouncycastle.asn1.x509.Time;
import org.bouncycastle.asn1.x509.V3TBSCertificateGenerator;
import org.bouncycastle.asn1.x9.X9ECParameters;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;
import org.bouncycastle.crypto.digests.SHA256Digest;
import org.bouncycastle.crypto.params.ECDomainParameters;
import org.bouncycastle.crypto.params.ECPrivateKeyParameters;
import org.bouncycastle.crypto.signers.ECDSASigner;
import org.bouncycastle.crypto.signers.HMacDSAKCalculator;
import org.bouncycastle.util.IPAddress;
import org.jspecify.annotations.Nullable;

/**
 * What somebody in the middle would present: a certificate for the host, issued by a CA of their own. It is made in memory, of keys
 * that anybody can compute, so that the same question gets the same certificates and none of them protects anything.
 */
final class Impostor {
    private static final X9ECParameters CURVE = SECNamedCurves.getByName("secp256r1");
    private static final ECDomainParameters DOMAIN = new ECDomainParameters(CURVE);
    private static final AlgorithmIdentifier ECDSA_SHA256 =
            new AlgorithmIdentifier(X9ObjectIdentifiers.ecdsa_with_SHA256);
    private static final X500Name CA = new X500Name("CN=Somebody In The Middle");
    private static final Key CA_KEY = Key.of("authority");
    private static final Key SERVER_KEY = Key.of("server");
    // Old platforms refuse a server's certificate that is valid for long.
    private static final Duration VALIDITY = Duration.ofDays(30);

    private final String host;
    private final Map<Instant, Certificate> authorities = new HashMap<>();
    private final Map<Instant, List<Certificate>> presented = new HashMap<>();

    /**
     * An impostor of a host.
     *
     * @param host null for a host that nobody names
     */
    Impostor(@Nullable String host) {
        this.host = host == null || host.isEmpty() ? "host.invalid" : host;
    }

    /** The CA at a time. */
    Certificate authority(Instant time) {
        return authorities.computeIfAbsent(time, Impostor::mintAuthority);
    }

    /** What is presented at a time in place of the server's certificates. */
    List<Certificate> presented(Instant time) {
        return presented.computeIfAbsent(time, at -> List.of(mintServer(at), authority(at)));
    }

    /** The SHA-256 of the impostor's key. */
    static Bytes digest() {
        return SERVER_KEY.digest();
    }

    private static Certificate mintAuthority(Instant time) {
        return certificate(CA, CA_KEY, time, extensions -> {
            add(extensions, Extension.basicConstraints, true, new BasicConstraints(true));
            add(extensions, Extension.keyUsage, true, new KeyUsage(KeyUsage.keyCertSign | KeyUsage.cRLSign));
        });
    }

    private Certificate mintServer(Instant time) {
        return certificate(new X500Name("CN=Impostor"), SERVER_KEY, time, extensions -> {
            add(extensions, Extension.basicConstraints, true, new BasicConstraints(false));
            add(extensions, Extension.keyUsage, true, new KeyUsage(KeyUsage.digitalSignature));
            add(extensions, Extension.extendedKeyUsage, false, new ExtendedKeyUsage(KeyPurposeId.id_kp_serverAuth));
            add(extensions, Extension.subjectAlternativeName, false, new GeneralNames(generalName(host)));
        });
    }

    private static GeneralName generalName(String host) {
        boolean address = IPAddress.isValid(host);
        return new GeneralName(address ? GeneralName.iPAddress : GeneralName.dNSName, host);
    }

    private interface Filling {
        void fill(ASN1EncodableVector extensions) throws IOException;
    }

    private static Certificate certificate(X500Name subject, Key key, Instant time, Filling filling) {
        try {
            ASN1EncodableVector extensions = new ASN1EncodableVector();
            filling.fill(extensions);
            V3TBSCertificateGenerator body = new V3TBSCertificateGenerator();
            body.setSerialNumber(
                    new ASN1Integer(BigInteger.TWO.pow(64).add(BigInteger.valueOf(time.getEpochSecond()))));
            body.setSignature(ECDSA_SHA256);
            body.setIssuer(CA);
            body.setSubject(subject);
            body.setStartDate(new Time(Date.from(time.minus(VALIDITY))));
            body.setEndDate(new Time(Date.from(time.plus(VALIDITY))));
            body.setSubjectPublicKeyInfo(key.publicKey());
            body.setExtensions(Extensions.getInstance(new DERSequence(extensions)));
            return signed(body.generateTBSCertificate());
        } catch (IOException | MalformedCertificateException e) {
            throw new IllegalStateException("a certificate can't be made", e);
        }
    }

    private static Certificate signed(TBSCertificate body) throws IOException, MalformedCertificateException {
        byte[] hash = sha256(body.getEncoded("DER"));
        ECDSASigner signer = new ECDSASigner(new HMacDSAKCalculator(new SHA256Digest()));
        signer.init(true, CA_KEY.secret());
        ASN1EncodableVector values = new ASN1EncodableVector();
        for (BigInteger value : signer.generateSignature(hash)) {
            values.add(new ASN1Integer(value));
        }
        ASN1EncodableVector certificate = new ASN1EncodableVector();
        certificate.add(body);
        certificate.add(ECDSA_SHA256);
        certificate.add(new DERBitString(new DERSequence(values)));
        return Certificate.parse(new DERSequence(certificate).getEncoded("DER"));
    }

    private static void add(
            ASN1EncodableVector extensions,
            ASN1ObjectIdentifier oid,
            boolean critical,
            org.bouncycastle.asn1.ASN1Object value)
            throws IOException {
        extensions.add(new Extension(oid, critical, new DEROctetString(value.getEncoded("DER"))));
    }

    /** A key that anybody can compute. */
    private record Key(ECPrivateKeyParameters secret, SubjectPublicKeyInfo publicKey) {
        static Key of(String whose) {
            byte[] hash = sha256(("nscope impostor " + whose).getBytes(StandardCharsets.US_ASCII));
            BigInteger number = new BigInteger(1, hash).mod(CURVE.getN().subtract(BigInteger.ONE));
            BigInteger secret = number.add(BigInteger.ONE);
            byte[] point = CURVE.getG().multiply(secret).normalize().getEncoded(false);
            return new Key(
                    new ECPrivateKeyParameters(secret, DOMAIN),
                    new SubjectPublicKeyInfo(
                            new AlgorithmIdentifier(X9ObjectIdentifiers.id_ecPublicKey, SECObjectIdentifiers.secp256r1),
                            point));
        }

        Bytes digest() {
            try {
                return Bytes.copyOf(sha256(publicKey.getEncoded("DER")));
            } catch (IOException e) {
                throw new IllegalStateException("a key can't be encoded", e);
            }
        }
    }

    private static byte[] sha256(byte[] message) {
        SHA256Digest digest = new SHA256Digest();
        digest.update(message, 0, message.length);
        byte[] hash = new byte[digest.getDigestSize()];
        digest.doFinal(hash, 0);
        return hash;
    }
}
