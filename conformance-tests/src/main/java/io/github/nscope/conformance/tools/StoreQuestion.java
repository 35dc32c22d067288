package io.github.nscope.conformance.tools;

import io.github.nscope.conformance.protocol.ConnectionDescription;
import io.github.nscope.conformance.protocol.Request;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A question that any trust manager understands: is this chain trusted by this store?
 *
 * @param chain the presented certificates
 * @param anchors the store
 * @param host the host, or null
 * @param authType as the caller passes it
 */
record StoreQuestion(
        List<X509Certificate> chain,
        List<X509Certificate> anchors,
        @Nullable String host,
        String authType) {
    /** Makes one of a request, if nothing in it is beyond a trust manager over one store. */
    static StoreQuestion of(Request request, CertificateFactory factory) throws OutOfScopeException {
        ConnectionDescription connection = request.connection();
        if (connection == null || connection.chain() == null) {
            throw new OutOfScopeException("it answers questions about chains only");
        }
        if (request.app().networkSecurityConfig() != null) {
            throw new OutOfScopeException("it knows no network security configuration");
        }
        if (!request.device().userCertificates().isEmpty()
                || !request.device().removedSystemCertificates().isEmpty()) {
            throw new OutOfScopeException("it has one store, without a user's changes");
        }
        if (!request.device().dataFiles().isEmpty() || connection.ocspResponse() != null) {
            throw new OutOfScopeException("it reads no files of the platform and no stapled responses");
        }
        if (!request.earlier().isEmpty() || request.device().conscrypt() != null) {
            throw new OutOfScopeException("it is asked as it starts, and in one version");
        }
        return new StoreQuestion(
                Certificates.parse(connection.chain(), factory),
                Certificates.parse(request.device().systemCertificates(), factory),
                connection.host(),
                connection.authType());
    }
}
