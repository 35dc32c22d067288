package io.github.nscope.transparency;

import io.github.nscope.certificate.Bytes;
import io.github.nscope.certificate.Certificate;
import io.github.nscope.certificate.Extension;
import io.github.nscope.revocation.MalformedOcspException;
import io.github.nscope.revocation.OcspResponse;
import io.github.nscope.revocation.SingleResponse;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a handshake delivered beside the certificates.
 *
 * @param tlsExtensionOrNull the list of the TLS extension, as sent
 * @param ocspResponseOrNull the stapled OCSP response, DER
 */
public record DeliveredTimestamps(
        @Nullable Bytes tlsExtensionOrNull, @Nullable Bytes ocspResponseOrNull) {
    /** What a caller has who knows the certificates alone. */
    public static final DeliveredTimestamps NONE = new DeliveredTimestamps(null, null);

    private static final String OCSP_LIST = "1.3.6.1.4.1.11129.2.4.5";

    /** The list of the TLS extension. */
    SctList tlsExtension() {
        return tlsExtensionOrNull == null ? SctList.empty() : SctList.read(tlsExtensionOrNull, SctOrigin.TLS_EXTENSION);
    }

    /**
     * The list in the OCSP response's answer about a path's end-entity certificate. Neither the response's signature
     * nor its dates matter here.
     */
    SctList ocspResponse(List<Certificate> path) {
        if (ocspResponseOrNull == null || path.size() < 2) {
            return SctList.empty();
        }
        try {
            return OcspResponse.parse(ocspResponseOrNull).basic().stream()
                    .flatMap(basic -> basic.responses().stream())
                    .filter(answer -> answer.certificate().isOf(path.get(0), path.get(1)))
                    .findFirst()
                    .flatMap(DeliveredTimestamps::list)
                    .map(list -> SctList.readExtension(list.value(), SctOrigin.OCSP_RESPONSE))
                    .orElse(SctList.empty());
        } catch (MalformedOcspException e) {
            return new SctList(List.of(), List.of("the OCSP response can't be decoded: " + e.why()));
        }
    }

    private static Optional<Extension> list(SingleResponse answer) {
        return answer.extension(OCSP_LIST);
    }
}
