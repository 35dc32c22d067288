package io.github.nscope.revocation;

import io.github.nscope.certificate.Bytes;
import io.github.nscope.certificate.DistinguishedName;
import io.github.nscope.certificate.Extension;
import io.github.nscope.certificate.MalformedCertificateException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1Primitive;

/** Decodes OCSP responses in the order and with the demands of {@code sun.security.provider.certpath.OCSPResponse}. */
final class OcspReader {
    private static final String BASIC = "1.3.6.1.5.5.7.48.1.1";
    private static final int BY_NAME = 1;
    private static final int BY_KEY = 2;

    private OcspReader() {}

    static OcspResponse read(Bytes encoded) throws MalformedOcspException {
        Asn1 response = Asn1.sequence(encoded.toArray());
        int code = response.enumerated();
        OcspStatus status = OcspStatus.of(code)
                .orElseThrow(() -> new MalformedOcspException("Unknown OCSPResponse status: " + code));
        if (status != OcspStatus.SUCCESSFUL) {
            return new OcspResponse(status, Optional.empty());
        }
        Asn1 bytes = Asn1.sequence(
                response.tagged(0).orElseThrow(() -> new MalformedOcspException("a success without content")));
        String type = bytes.oid();
        if (!type.equals(BASIC)) {
            throw new MalformedOcspException("Unsupported OCSP response type: " + type);
        }
        return new OcspResponse(status, Optional.of(basic(bytes.octets())));
    }

    private static OcspResponse.Basic basic(Bytes encoded) throws MalformedOcspException {
        Asn1 basic = Asn1.sequence(encoded.toArray());
        ASN1Primitive content = basic.any();
        Asn1 data = Asn1.sequence(content);
        data.tagged(0);
        ResponderId responder = responder(data.any());
        data.time();
        List<SingleResponse> responses = new ArrayList<>();
        Asn1 answers = data.sequence();
        while (answers.hasMore()) {
            responses.add(SingleResponseReader.read(answers.sequence()));
        }
        Optional<ASN1Primitive> extensions = data.tagged(1);
        List<Extension> all = new ArrayList<>();
        responses.forEach(answer -> all.addAll(answer.extensions()));
        if (extensions.isPresent()) {
            all.addAll(SingleResponseReader.extensions(extensions.get()));
        }
        String algorithm = basic.sequence().oid();
        Bytes signature = basic.bits();
        return new OcspResponse.Basic(
                Asn1.der(content),
                responder,
                responses,
                all.stream().filter(Extension::critical).map(Extension::oid).findFirst(),
                algorithm,
                signature,
                certificates(basic));
    }

    private static ResponderId responder(ASN1Primitive id) throws MalformedOcspException {
        return switch (Asn1.tagNumber(id)) {
            case BY_NAME -> byName(Asn1.der(Asn1.content(id)));
            case BY_KEY -> new ResponderId.ByKey(Asn1.octets(Asn1.content(id)));
            default -> throw new MalformedOcspException("an unknown kind of responder id");
        };
    }

    private static ResponderId byName(Bytes der) throws MalformedOcspException {
        try {
            return new ResponderId.ByName(DistinguishedName.parse(der.toArray()));
        } catch (MalformedCertificateException e) {
            throw new MalformedOcspException("the responder's name can't be read: " + e.getMessage(), e);
        }
    }

    private static List<Bytes> certificates(Asn1 basic) throws MalformedOcspException {
        List<Bytes> certificates = new ArrayList<>();
        if (basic.hasMore()) {
            ASN1Primitive list = basic.tagged(0)
                    .orElseThrow(() -> new MalformedOcspException("something where certificates belong"));
            Asn1 elements = Asn1.sequence(list);
            while (elements.hasMore()) {
                certificates.add(Asn1.der(elements.any()));
            }
        }
        return certificates;
    }
}
