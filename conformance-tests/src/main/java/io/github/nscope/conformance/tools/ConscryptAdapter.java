package io.github.nscope.conformance.tools;

import io.github.nscope.conformance.protocol.Adapter;
import io.github.nscope.conformance.protocol.Request;
import io.github.nscope.conformance.protocol.Response;
import io.github.nscope.conformance.protocol.Skipped;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.Stream;
import org.conscrypt.Conscrypt;
import org.conscrypt.TrustManagerImpl;

/**
 * The trust manager of the open-source Conscrypt release for the JVM. It is the platform's of about level 29 with the
 * runtime's own path validation, and its clock is the machine's: a case whose certificates are valid at one of the two
 * times and not at the other is skipped.
 */
public final class ConscryptAdapter implements Adapter {
    private final CertificateFactory factory;
    private final InstantSource clock;

    /**
     * An adapter around the native library of this machine.
     *
     * @param clock the machine's clock, which Conscrypt reads
     */
    public ConscryptAdapter(InstantSource clock) {
        this.clock = clock;
        try {
            factory = CertificateFactory.getInstance("X.509", Conscrypt.newProvider());
        } catch (CertificateException e) {
            throw new IllegalStateException("Conscrypt reads X.509", e);
        }
    }

    @Override
    public Response answer(Request request) {
        try {
            StoreQuestion question = StoreQuestion.of(request, factory);
            checkTimes(question, request.device().time());
            TrustManagerImpl manager = new TrustManagerImpl(Certificates.store(question.anchors()));
            X509Certificate[] chain = question.chain().toArray(X509Certificate[]::new);
            if (question.host() == null) {
                manager.checkServerTrusted(chain, question.authType());
                return Answers.trusted(request);
            }
            List<X509Certificate> path = manager.checkServerTrusted(chain, question.authType(), question.host());
            return Answers.trusted(
                    request, path.stream().map(Certificates::sha256).toList());
        } catch (OutOfScopeException e) {
            return new Skipped(request.id(), String.valueOf(e.getMessage()));
        } catch (CertificateException | RuntimeException e) {
            return Answers.rejected(request);
        }
    }

    private void checkTimes(StoreQuestion question, Instant asked) throws OutOfScopeException {
        Instant now = clock.instant();
        boolean differs = Stream.concat(question.chain().stream(), question.anchors().stream())
                .anyMatch(certificate -> valid(certificate, now) != valid(certificate, asked));
        if (differs) {
            throw new OutOfScopeException("its clock can't be set, and a certificate's validity depends on it");
        }
    }

    private static boolean valid(X509Certificate certificate, Instant time) {
        return !time.isBefore(certificate.getNotBefore().toInstant())
                && !time.isAfter(certificate.getNotAfter().toInstant());
    }
}
