package io.github.nscope.conformance.pki;

import java.io.IOException;
import java.time.Instant;
import java.util.Date;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.ASN1Enumerated;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERBitString;
import org.bouncycastle.asn1.DERGeneralizedTime;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.DERTaggedObject;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.Certificate;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * An OCSP response (RFC 6960, section 4.2) as a plan wants it.
 *
 * @param plan what it says
 * @param signer who signs it
 * @param beside a certificate that comes with it, or null
 */
record StapledResponse(
        JsonNode plan, MintingKey signer, @Nullable Certificate beside) {
    private static final ASN1ObjectIdentifier BASIC = new ASN1ObjectIdentifier("1.3.6.1.5.5.7.48.1.1");
    private static final ASN1ObjectIdentifier SHA1 = new ASN1ObjectIdentifier("1.3.14.3.2.26");
    private static final int SUCCESSFUL = 0;
    private static final int TRY_LATER = 3;
    private static final int KEY_COMPROMISE = 1;
    private static final String USUAL_UPDATE = "2025-12-31T00:00:00Z";
    private static final String USUAL_NEXT_UPDATE = "2026-01-07T00:00:00Z";

    byte[] encode(Certificate about, SubjectPublicKeyInfo issuerKey) throws IOException {
        if (plan.path("status").asString().equals("try-later")) {
            return sequence(new ASN1Enumerated(TRY_LATER)).getEncoded("DER");
        }
        DERSequence data = sequence(
                new DERTaggedObject(true, 2, new DEROctetString(hash(issuerKey))),
                time("thisUpdate", USUAL_UPDATE),
                sequence(single(about, issuerKey)));
        SignatureScheme scheme = signer.usualScheme();
        byte[] signature = scheme.sign(signer, data.getEncoded("DER"));
        if (plan.path("damaged").asBoolean(false)) {
            signature[signature.length - 1] ^= 1;
        }
        DERBitString bits = new DERBitString(signature);
        DERSequence basic = beside == null
                ? sequence(data, scheme.identifier(), bits)
                : sequence(data, scheme.identifier(), bits, new DERTaggedObject(true, 0, sequence(beside)));
        return sequence(
                        new ASN1Enumerated(SUCCESSFUL),
                        new DERTaggedObject(true, 0, sequence(BASIC, new DEROctetString(basic.getEncoded("DER")))))
                .getEncoded("DER");
    }

    private DERSequence single(Certificate about, SubjectPublicKeyInfo issuerKey) throws IOException {
        DERSequence id = sequence(
                new AlgorithmIdentifier(SHA1, DERNull.INSTANCE),
                new DEROctetString(Digests.sha1(about.getIssuer().getEncoded("DER"))),
                new DEROctetString(hash(issuerKey)),
                about.getSerialNumber());
        return sequence(
                id,
                status(),
                time("thisUpdate", USUAL_UPDATE),
                new DERTaggedObject(true, 0, time("nextUpdate", USUAL_NEXT_UPDATE)));
    }

    private ASN1Encodable status() {
        String status = plan.path("status").asString();
        return switch (status) {
            case "good" -> new DERTaggedObject(false, 0, DERNull.INSTANCE);
            case "revoked" ->
                new DERTaggedObject(
                        false,
                        1,
                        sequence(
                                time("revokedAt", USUAL_UPDATE),
                                new DERTaggedObject(true, 0, new ASN1Enumerated(KEY_COMPROMISE))));
            case "unknown" -> new DERTaggedObject(false, 2, DERNull.INSTANCE);
            default -> throw new IllegalArgumentException("no response has the status " + status);
        };
    }

    private DERGeneralizedTime time(String field, String usual) {
        return new DERGeneralizedTime(Date.from(Instant.parse(plan.path(field).asString(usual))));
    }

    private static byte[] hash(SubjectPublicKeyInfo key) {
        return Digests.sha1(key.getPublicKeyData().getBytes());
    }

    private static DERSequence sequence(ASN1Encodable... elements) {
        ASN1EncodableVector vector = new ASN1EncodableVector();
        vector.addAll(elements);
        return new DERSequence(vector);
    }
}
