package io.github.nscope.revocation;

import io.github.nscope.certificate.Bytes;
import java.util.List;
import java.util.Optional;

/**
 * An OCSP response of RFC 6960, decoded and not judged.
 *
 * @param status the response's own status
 * @param basic its content, there only where the status is {@link OcspStatus#SUCCESSFUL}
 */
public record OcspResponse(OcspStatus status, Optional<Basic> basic) {
    /**
     * A basic response.
     *
     * @param content the signed content, DER
     * @param responder who signed
     * @param responses the answers
     * @param criticalExtension the type of the first critical extension, of the content or of an answer
     * @param signatureAlgorithm the dotted object identifier of the signature algorithm
     * @param signature the signature
     * @param certificates the certificates that came along, DER
     */
    public record Basic(
            Bytes content,
            ResponderId responder,
            List<SingleResponse> responses,
            Optional<String> criticalExtension,
            String signatureAlgorithm,
            Bytes signature,
            List<Bytes> certificates) {
        /** Copies the lists. */
        public Basic {
            responses = List.copyOf(responses);
            certificates = List.copyOf(certificates);
        }
    }

    /**
     * Decodes a response.
     *
     * @throws MalformedOcspException where it can't be decoded
     */
    public static OcspResponse parse(Bytes encoded) throws MalformedOcspException {
        return OcspReader.read(encoded);
    }
}
