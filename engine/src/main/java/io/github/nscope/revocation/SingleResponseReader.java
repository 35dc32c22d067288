package io.github.nscope.revocation;

import io.github.nscope.certificate.Bytes;
import io.github.nscope.certificate.Extension;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1Boolean;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.ASN1Primitive;
import org.jspecify.annotations.Nullable;

/** Decodes the answers within a response, {@code OCSPResponse.SingleResponse}. */
final class SingleResponseReader {
    private static final int GOOD = 0;
    private static final int REVOKED = 1;
    private static final int UNKNOWN = 2;

    private SingleResponseReader() {}

    static SingleResponse read(Asn1 answer) throws MalformedOcspException {
        CertificateId certificate = certificateId(answer.sequence());
        CertificateStatus status = status(answer.any());
        Instant thisUpdate = answer.time();
        Optional<ASN1Primitive> nextUpdate = answer.tagged(0);
        Optional<ASN1Primitive> extensions = answer.tagged(1);
        return new SingleResponse(
                certificate,
                status,
                thisUpdate,
                timeOrNull(nextUpdate),
                extensions.isPresent() ? extensions(extensions.get()) : List.of());
    }

    private static @Nullable Instant timeOrNull(Optional<ASN1Primitive> time) throws MalformedOcspException {
        return time.isPresent() ? Asn1.time(time.get()) : null;
    }

    private static CertificateId certificateId(Asn1 id) throws MalformedOcspException {
        String algorithm = id.sequence().oid();
        return new CertificateId(algorithm, id.octets(), id.octets(), id.integer());
    }

    private static CertificateStatus status(ASN1Primitive status) throws MalformedOcspException {
        return switch (Asn1.tagNumber(status)) {
            case GOOD -> new CertificateStatus.Good();
            case REVOKED -> revoked(Asn1.implicitSequence(status));
            case UNKNOWN -> new CertificateStatus.Unknown();
            default -> throw new MalformedOcspException("an unknown kind of certificate status");
        };
    }

    private static CertificateStatus revoked(Asn1 info) throws MalformedOcspException {
        Instant at = info.time();
        Optional<ASN1Primitive> reason = info.tagged(0);
        return new CertificateStatus.Revoked(
                at,
                reason.isPresent() ? RevocationReason.of(Asn1.enumerated(reason.get())) : RevocationReason.UNSPECIFIED);
    }

    static List<Extension> extensions(ASN1Primitive list) throws MalformedOcspException {
        List<Extension> extensions = new ArrayList<>();
        Asn1 elements = Asn1.sequence(list);
        while (elements.hasMore()) {
            extensions.add(extension(elements.sequence()));
        }
        return extensions;
    }

    private static Extension extension(Asn1 parts) throws MalformedOcspException {
        String oid = parts.oid();
        ASN1Primitive part = parts.any();
        boolean critical = part instanceof ASN1Boolean flag && flag.isTrue();
        ASN1Primitive value = part instanceof ASN1OctetString ? part : parts.any();
        Bytes octets = Asn1.octets(value);
        return new Extension(oid, critical, octets);
    }
}
