package io.github.nscope.conformance.tools;

import io.github.nscope.conformance.protocol.Adapter;
import io.github.nscope.conformance.protocol.Request;
import io.github.nscope.conformance.protocol.Response;
import io.github.nscope.conformance.protocol.Skipped;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.PKIXBuilderParameters;
import java.security.cert.X509CertSelector;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import javax.net.ssl.CertPathTrustManagerParameters;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;

/** The PKIX trust manager of the Java runtime that this runs on, with the system store and the device's clock. */
public final class JdkTrustManagerAdapter implements Adapter {
    private final CertificateFactory factory;

    /** An adapter around the runtime's own providers. */
    public JdkTrustManagerAdapter() {
        try {
            factory = CertificateFactory.getInstance("X.509");
        } catch (CertificateException e) {
            throw new IllegalStateException("every Java runtime reads X.509", e);
        }
    }

    @Override
    public Response answer(Request request) {
        try {
            StoreQuestion question = StoreQuestion.of(request, factory);
            if (question.anchors().isEmpty()) {
                throw new OutOfScopeException("it can't have an empty store");
            }
            trustManager(question, request.device().time())
                    .checkServerTrusted(question.chain().toArray(X509Certificate[]::new), question.authType());
            return Answers.trusted(request);
        } catch (OutOfScopeException e) {
            return new Skipped(request.id(), String.valueOf(e.getMessage()));
        } catch (CertificateException | RuntimeException e) {
            return Answers.rejected(request);
        } catch (GeneralSecurityException e) {
            return new Skipped(request.id(), "it has no such trust manager: " + e.getMessage());
        }
    }

    private static X509TrustManager trustManager(StoreQuestion question, Instant time) throws GeneralSecurityException {
        PKIXBuilderParameters parameters =
                new PKIXBuilderParameters(Certificates.store(question.anchors()), new X509CertSelector());
        parameters.setRevocationEnabled(false);
        parameters.setDate(Date.from(time));
        TrustManagerFactory managers = TrustManagerFactory.getInstance("PKIX");
        managers.init(new CertPathTrustManagerParameters(parameters));
        return Arrays.stream(managers.getTrustManagers())
                .filter(X509TrustManager.class::isInstance)
                .map(X509TrustManager.class::cast)
                .findFirst()
                .orElseThrow(() -> new GeneralSecurityException("none for X.509"));
    }
}
