package io.github.nscope.conformance.tools;

import io.github.nscope.conformance.protocol.Adapter;
import io.github.nscope.conformance.protocol.ConnectionDescription;
import io.github.nscope.conformance.protocol.Request;
import io.github.nscope.conformance.protocol.Response;
import io.github.nscope.conformance.protocol.Skipped;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.List;
import javax.net.ssl.SSLPeerUnverifiedException;
import okhttp3.CertificatePinner;
import okhttp3.internal.tls.CertificateChainCleaner;

/**
 * OkHttp's certificate pinner, with the pins of the configuration translated as its users would translate them, behind
 * OkHttp's own chain cleaner over the system store. It judges configurations that have pins and no anchors of their own.
 */
public final class OkHttpPinnerAdapter implements Adapter {
    private final CertificateFactory factory;

    /** An adapter around the OkHttp release on the class path. */
    public OkHttpPinnerAdapter() {
        try {
            factory = CertificateFactory.getInstance("X.509");
        } catch (CertificateException e) {
            throw new IllegalStateException("every Java runtime reads X.509", e);
        }
    }

    @Override
    public Response answer(Request request) {
        try {
            return judged(request);
        } catch (OutOfScopeException e) {
            return new Skipped(request.id(), String.valueOf(e.getMessage()));
        } catch (SSLPeerUnverifiedException e) {
            return Answers.rejected(request);
        }
    }

    private Response judged(Request request) throws OutOfScopeException, SSLPeerUnverifiedException {
        ConnectionDescription connection = request.connection();
        String config = request.app().networkSecurityConfig();
        if (connection == null
                || connection.chain() == null
                || connection.chain().isEmpty()) {
            throw new OutOfScopeException("it answers questions about chains only");
        }
        String host = connection.host();
        if (host == null || host.isEmpty()) {
            throw new OutOfScopeException("it needs a host");
        }
        if (config == null
                || request.app().debuggable()
                || !request.device().dataFiles().isEmpty()) {
            throw new OutOfScopeException("it judges pins only");
        }
        CertificatePinner pinner = PinTranslation.pinner(config, request.device());
        List<X509Certificate> chain = Certificates.parse(connection.chain(), factory);
        X509Certificate[] roots = Certificates.parse(request.device().systemCertificates(), factory)
                .toArray(X509Certificate[]::new);
        CertificateChainCleaner cleaner = CertificateChainCleaner.Companion.get(roots);
        pinner.check(host, List.copyOf(cleaner.clean(List.copyOf(chain), host)));
        return Answers.trusted(request);
    }
}
