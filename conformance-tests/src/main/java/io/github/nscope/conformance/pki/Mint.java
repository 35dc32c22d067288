package io.github.nscope.conformance.pki;

import java.io.IOException;
import java.time.Instant;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.Map;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.DERBitString;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.DERTaggedObject;
import org.bouncycastle.asn1.x509.Time;
import tools.jackson.databind.JsonNode;

/** Makes certificates of plans. What it makes depends on the plans and the keys alone: not on the day, nor on chance. */
final class Mint {
    private final Map<String, CertificatePlan> plans;
    private final Map<String, MintingKey> keys;
    private final Map<String, byte[]> minted = new LinkedHashMap<>();

    Mint(Map<String, CertificatePlan> plans, Map<String, MintingKey> keys) {
        this.plans = plans;
        this.keys = keys;
    }

    /** The DER of every planned certificate, by name, in the order of the plans. */
    Map<String, byte[]> all() throws IOException {
        for (CertificatePlan plan : plans.values()) {
            minted.put(plan.name(), mint(plan));
        }
        return minted;
    }

    private byte[] mint(CertificatePlan plan) throws IOException {
        try {
            MintingKey signer = signer(plan);
            SignatureScheme scheme = scheme(plan, "signature", signer.usualScheme());
            DERSequence body = body(plan, signer);
            byte[] signature = scheme.sign(signer, body.getEncoded("DER"));
            if (plan.damaged()) {
                signature[signature.length - 1] ^= 1;
            }
            ASN1EncodableVector certificate = new ASN1EncodableVector();
            certificate.add(body);
            certificate.add(scheme.identifier());
            certificate.add(new DERBitString(signature));
            return new DERSequence(certificate).getEncoded("DER");
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("certificate " + plan.name() + ": " + e.getMessage(), e);
        }
    }

    private DERSequence body(CertificatePlan plan, MintingKey signer) throws IOException {
        SignatureScheme outer = scheme(plan, "signature", signer.usualScheme());
        ASN1EncodableVector body = new ASN1EncodableVector();
        if (plan.version() != 1) {
            body.add(new DERTaggedObject(true, 0, new ASN1Integer(plan.version() - 1)));
        }
        body.add(new ASN1Integer(plan.serial()));
        body.add(scheme(plan, "innerSignature", outer).identifier());
        body.add(DistinguishedNames.encode(issuerName(plan)));
        ASN1EncodableVector validity = new ASN1EncodableVector();
        validity.add(new Time(Date.from(Instant.parse(plan.notBefore()))));
        validity.add(new Time(Date.from(Instant.parse(plan.notAfter()))));
        body.add(new DERSequence(validity));
        body.add(DistinguishedNames.encode(plan.subject()));
        body.add(key(plan.key()).publicKey());
        addExtensions(body, plan, signer);
        return new DERSequence(body);
    }

    private void addExtensions(ASN1EncodableVector body, CertificatePlan plan, MintingKey signer) throws IOException {
        ASN1EncodableVector extensions = new ASN1EncodableVector();
        PlannedExtensions encoder =
                new PlannedExtensions(new KeyIdentifiers(key(plan.key()).publicKey(), signer.publicKey()));
        for (Map.Entry<String, JsonNode> planned : plan.extensions().properties()) {
            extensions.add(encoder.encode(planned.getKey(), planned.getValue()));
        }
        if (plan.fields().has("scts")) {
            LogEntry entry = LogEntry.precertificate(tbs(body, extensions).getEncoded("DER"), signer);
            extensions.add(SignedTimestamps.extension(
                    SignedTimestamps.list(plan.fields().get("scts"), this::key, entry)));
        }
        if (extensions.size() > 0) {
            body.add(new DERTaggedObject(true, 3, new DERSequence(extensions)));
        }
    }

    private static DERSequence tbs(ASN1EncodableVector body, ASN1EncodableVector extensions) {
        ASN1EncodableVector copy = new ASN1EncodableVector();
        for (int at = 0; at < body.size(); at++) {
            copy.add(body.get(at));
        }
        if (extensions.size() > 0) {
            copy.add(new DERTaggedObject(true, 3, new DERSequence(extensions)));
        }
        return new DERSequence(copy);
    }

    private String issuerName(CertificatePlan plan) {
        String written = plan.optional("issuerName");
        return written != null ? written : issuer(plan).subject();
    }

    private MintingKey signer(CertificatePlan plan) {
        String written = plan.optional("signedBy");
        return key(written != null ? written : issuer(plan).key());
    }

    private CertificatePlan issuer(CertificatePlan plan) {
        CertificatePlan issuer = plans.get(plan.issuer());
        if (issuer == null) {
            throw new IllegalArgumentException("no certificate is called " + plan.issuer());
        }
        return issuer;
    }

    private static SignatureScheme scheme(CertificatePlan plan, String field, SignatureScheme otherwise) {
        String written = plan.optional(field);
        return written == null ? otherwise : SignatureScheme.named(written);
    }

    private MintingKey key(String name) {
        MintingKey key = keys.get(name);
        if (key == null) {
            throw new IllegalArgumentException("no key is called " + name);
        }
        return key;
    }
}
