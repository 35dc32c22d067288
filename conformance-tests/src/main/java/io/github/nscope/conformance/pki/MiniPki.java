package io.github.nscope.conformance.pki;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.bouncycastle.asn1.x509.Certificate;
import org.bouncycastle.crypto.Digest;
import org.bouncycastle.crypto.digests.SHA1Digest;
import org.bouncycastle.crypto.digests.SHA256Digest;
import org.bouncycastle.crypto.digests.SHA512Digest;

/** The certificates of the suite by name, as they are checked in, with what drawings and pins need to know of them. */
public final class MiniPki {
    private final PlannedCertificates planned;
    private final Map<String, byte[]> certificates;

    private MiniPki(PlannedCertificates planned, Map<String, byte[]> certificates) {
        this.planned = planned;
        this.certificates = certificates;
    }

    /**
     * Reads plans, keys and certificates of a directory.
     *
     * @throws IOException where a file can't be read; a planned certificate that was never minted is named
     */
    public static MiniPki read(Path directory) throws IOException {
        PlannedCertificates planned = PlannedCertificates.read(directory);
        Map<String, byte[]> certificates = new LinkedHashMap<>();
        for (String name : planned.plans().keySet()) {
            Path file = file(directory, name);
            if (!Files.exists(file)) {
                throw new IOException(
                        "certificate " + name + " is planned but not minted: run MiniPki on " + directory);
            }
            certificates.put(name, Pem.decode(Files.readString(file)));
        }
        return new MiniPki(planned, certificates);
    }

    /** Every certificate's name, in the order of the plans. */
    public Set<String> names() {
        return certificates.keySet();
    }

    /** Whether there is a certificate of that name. */
    public boolean has(String name) {
        return certificates.containsKey(name);
    }

    /** A certificate's DER. */
    public byte[] der(String name) {
        byte[] der = certificates.get(name);
        if (der == null) {
            throw new IllegalArgumentException("no certificate is called " + name);
        }
        return der.clone();
    }

    /** A certificate's PEM block. */
    public String pem(String name) {
        return Pem.certificate(der(name));
    }

    /** Lower-case hex of the SHA-256 of a certificate's DER. */
    public String sha256(String name) {
        return HexFormat.of().formatHex(EmbeddedTimestamps.sha256(der(name)));
    }

    /** The Base64 of the SHA-256 of a certificate's SubjectPublicKeyInfo: its pin. */
    public String pin(String name) {
        return Base64.getEncoder().encodeToString(EmbeddedTimestamps.sha256(publicKey(name)));
    }

    /** Lower-case hex of a hash of a certificate's SubjectPublicKeyInfo, as blocklist and pin files hold it. */
    public String publicKeyHash(String name, String digest) {
        byte[] key = publicKey(name);
        Digest digester = switch (digest) {
            case "sha1" -> new SHA1Digest();
            case "sha256" -> SHA256Digest.newInstance();
            case "sha512" -> new SHA512Digest();
            default -> throw new IllegalArgumentException("no digest is called " + digest);
        };
        digester.update(key, 0, key.length);
        byte[] hash = new byte[digester.getDigestSize()];
        digester.doFinal(hash, 0);
        return HexFormat.of().formatHex(hash);
    }

    /** The Base64 of the SubjectPublicKeyInfo of a key of the suite, as a log list holds it. */
    public String logKey(String key) {
        return Base64.getEncoder().encodeToString(spki(key));
    }

    /** The Base64 of the SHA-256 of a key's SubjectPublicKeyInfo: its log id. */
    public String logId(String key) {
        return Base64.getEncoder().encodeToString(EmbeddedTimestamps.sha256(spki(key)));
    }

    /** The name of the certificate that issued another; its own where it is self-signed. */
    public String issuer(String name) {
        return plan(name).issuer();
    }

    /** The kind of a certificate's key: {@code rsa2048}. */
    public String keyKind(String name) {
        MintingKey key = planned.keys().get(plan(name).key());
        return key == null ? "?" : key.kind();
    }

    /** The subject as planned. */
    public String subject(String name) {
        return plan(name).subject();
    }

    private CertificatePlan plan(String name) {
        CertificatePlan plan = planned.plans().get(name);
        if (plan == null) {
            throw new IllegalArgumentException("no certificate is called " + name);
        }
        return plan;
    }

    private byte[] publicKey(String name) {
        try {
            return Certificate.getInstance(der(name)).getSubjectPublicKeyInfo().getEncoded("DER");
        } catch (IOException e) {
            throw new IllegalStateException("the key of " + name + " can't be encoded", e);
        }
    }

    private byte[] spki(String key) {
        MintingKey found = planned.keys().get(key);
        if (found == null) {
            throw new IllegalArgumentException("no key is called " + key);
        }
        try {
            return found.publicKey().getEncoded("DER");
        } catch (IOException e) {
            throw new IllegalStateException("the key " + key + " can't be encoded", e);
        }
    }

    static Path file(Path directory, String name) {
        return directory.resolve("certificates").resolve(name + ".pem");
    }

    /**
     * Mints the certificates of a directory and writes those that changed.
     *
     * @param arguments the directory
     */
    public static void main(String[] arguments) throws IOException {
        Path directory = Path.of(arguments[0]);
        int written = 0;
        Map<String, byte[]> minted = PlannedCertificates.read(directory).mint();
        for (Map.Entry<String, byte[]> certificate : minted.entrySet()) {
            Path file = file(directory, certificate.getKey());
            String pem = Pem.certificate(certificate.getValue());
            if (!Files.exists(file) || !Files.readString(file).equals(pem)) {
                Files.writeString(file, pem, StandardCharsets.US_ASCII);
                written++;
            }
        }
        PrintStream out = System.out;
        out.println(minted.size() + " certificates, " + written + " written");
    }
}
