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
import tools.jackson.databind.JsonNode;

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
                throw new IOException("certificate " + name + " is planned but not minted: run mvn -Pmint compile");
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
        return HexFormat.of().formatHex(Digests.sha256(der(name)));
    }

    /** The Base64 of the SHA-256 of a certificate's SubjectPublicKeyInfo: its pin. */
    public String pin(String name) {
        return Base64.getEncoder().encodeToString(Digests.sha256(publicKey(name)));
    }

    /** Lower-case hex of a hash of a certificate's SubjectPublicKeyInfo, as blocklist and pin files hold it. */
    public String publicKeyHash(String name, String digest) {
        return Digests.hex(digest, publicKey(name));
    }

    /** The Base64 of the SubjectPublicKeyInfo of a key of the suite, as a log list holds it. */
    public String logKey(String key) {
        return Base64.getEncoder().encodeToString(spki(key));
    }

    /** The Base64 of the SHA-256 of a key's SubjectPublicKeyInfo: its log id. */
    public String logId(String key) {
        return Base64.getEncoder().encodeToString(Digests.sha256(spki(key)));
    }

    /** Timestamps of a certificate that travel beside it, as a TLS extension carries them: plans as for embedded ones. */
    public byte[] timestamps(String name, JsonNode plans) {
        try {
            return SignedTimestamps.list(plans, this::key, LogEntry.certificate(der(name)));
        } catch (IOException e) {
            throw new IllegalStateException("timestamps of " + name + " can't be written", e);
        }
    }

    /**
     * A response to be stapled about a certificate.
     *
     * @param plan {@code status}: {@code good}, {@code revoked} (with {@code revokedAt}), {@code unknown} or
     *     {@code try-later}; {@code thisUpdate}, {@code nextUpdate}; {@code of} another certificate, {@code signedBy}
     *     another key, {@code with} a certificate, {@code damaged}
     */
    public byte[] stapledResponse(String name, JsonNode plan) {
        String about = plan.path("of").asString(name);
        CertificatePlan issuer = plan(plan(about).issuer());
        MintingKey signer = key(plan.path("signedBy").asString(issuer.key()));
        Certificate beside =
                plan.has("with") ? Certificate.getInstance(der(plan.get("with").asString())) : null;
        try {
            return new StapledResponse(plan, signer, beside)
                    .encode(
                            Certificate.getInstance(der(about)),
                            key(issuer.key()).publicKey());
        } catch (IOException e) {
            throw new IllegalStateException("a response about " + about + " can't be written", e);
        }
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
        try {
            return key(key).publicKey().getEncoded("DER");
        } catch (IOException e) {
            throw new IllegalStateException("the key " + key + " can't be encoded", e);
        }
    }

    private MintingKey key(String name) {
        MintingKey found = planned.keys().get(name);
        if (found == null) {
            throw new IllegalArgumentException("no key is called " + name);
        }
        return found;
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
