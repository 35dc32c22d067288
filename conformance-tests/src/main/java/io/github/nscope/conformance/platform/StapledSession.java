package io.github.nscope.conformance.platform;

import java.lang.reflect.Proxy;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The session of a {@link StapledEngine}. */
final class StapledSession {
    private StapledSession() {}

    static StapledEngine.WithStaples of(@Nullable String host, Staples staples) {
        return (StapledEngine.WithStaples) Proxy.newProxyInstance(
                StapledSession.class.getClassLoader(),
                new Class<?>[] {StapledEngine.WithStaples.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "getPeerHost" -> host;
                    case "getStatusResponses" ->
                        staples.ocspResponse() == null ? List.of() : List.of(staples.ocspResponse());
                    case "getPeerSignedCertificateTimestamp" -> staples.timestamps();
                    case "getPeerPort" -> 443;
                    case "getProtocol" -> "TLSv1.3";
                    case "hashCode" -> 1;
                    case "toString" -> "session";
                    default -> throw new UnsupportedOperationException(method.getName());
                });
    }
}
