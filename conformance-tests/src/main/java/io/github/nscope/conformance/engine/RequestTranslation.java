package io.github.nscope.conformance.engine;

import io.github.nscope.App;
import io.github.nscope.ConfigurationFile;
import io.github.nscope.ConfigurationFile.Content;
import io.github.nscope.Connection;
import io.github.nscope.Device;
import io.github.nscope.NscEngine;
import io.github.nscope.Overload;
import io.github.nscope.certificate.Bytes;
import io.github.nscope.conformance.protocol.AppDescription;
import io.github.nscope.conformance.protocol.ConnectionDescription;
import io.github.nscope.conformance.protocol.Request;
import io.github.nscope.path.TlsPeer;
import io.github.nscope.platform.ConscryptVersion;
import io.github.nscope.platform.PlatformProfile;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Makes of a request the values that the engine takes. */
final class RequestTranslation {
    private final KnownCertificates certificates = new KnownCertificates();
    private final KnownEngines engines = new KnownEngines();
    private final UnaryOperator<PlatformProfile> change;

    RequestTranslation(UnaryOperator<PlatformProfile> change) {
        this.change = change;
    }

    /** The engine of the app's process, with what it has done before. */
    NscEngine engine(Request request) throws UntranslatableRequest {
        return prepared(request).after(earlier(request));
    }

    private NscEngine prepared(Request request) throws UntranslatableRequest {
        KnownEngines.Stores stores = stores(request.device());
        KnownEngines.Prepared wanted = KnownEngines.Prepared.of(request.app(), request.device(), stores);
        NscEngine engine = engines.get(wanted);
        if (engine == null) {
            App app = app(request.app());
            Device device = device(request.device(), stores);
            engine = NscEngine.of(app, device, change.apply(NscEngine.profile(app, device)));
            engines.put(wanted, engine);
        }
        return engine;
    }

    private KnownEngines.Stores stores(io.github.nscope.conformance.protocol.Device described)
            throws UntranslatableRequest {
        return new KnownEngines.Stores(
                certificates.read(described.systemCertificates(), "device.systemCertificates"),
                certificates.read(described.userCertificates(), "device.userCertificates"),
                certificates.read(described.removedSystemCertificates(), "device.removedSystemCertificates"));
    }

    /** The connection, where there are certificates to judge. */
    Optional<Connection> connection(Request request) throws UntranslatableRequest {
        ConnectionDescription described = request.connection();
        return described == null || described.chain() == null
                ? Optional.empty()
                : Optional.of(connection(described, described.chain(), request));
    }

    private List<Connection> earlier(Request request) throws UntranslatableRequest {
        List<Connection> earlier = new ArrayList<>();
        for (ConnectionDescription described : request.earlier()) {
            if (described.chain() != null) {
                earlier.add(connection(described, described.chain(), request));
            }
        }
        return earlier;
    }

    private Connection connection(ConnectionDescription described, List<String> chain, Request request)
            throws UntranslatableRequest {
        Connection.Handshake handshake = new Connection.Handshake(
                decode(described.signedCertificateTimestamps()), decode(described.ocspResponse()));
        Connection connection = new Connection(
                certificates.read(chain, "connection.chain"), described.host(), described.authType(), handshake);
        return handshake.equals(Connection.Handshake.PLAIN)
                ? connection
                : connection.through(
                        TlsPeer.SERVER, staplesOverload(request.device().apiLevel()));
    }

    /** What takes staples: sockets and engines in their handshake, and from 36 on a method of its own. */
    private static Overload staplesOverload(int apiLevel) {
        return apiLevel < 36 ? Overload.HANDSHAKE : Overload.HOST;
    }

    private static @Nullable Bytes decode(@Nullable String base64) throws UntranslatableRequest {
        try {
            return base64 == null ? null : Bytes.copyOf(Base64.getDecoder().decode(base64));
        } catch (IllegalArgumentException unusable) {
            throw new UntranslatableRequest(String.valueOf(unusable.getMessage()));
        }
    }

    private static Device device(io.github.nscope.conformance.protocol.Device described, KnownEngines.Stores stores)
            throws UntranslatableRequest {
        try {
            Device.Builder device = Device.of(described.apiLevel()).zone(ZoneId.of(described.timeZone()));
            described.compatChanges().forEach(device::compatChange);
            bytes(described.dataFiles()).forEach(device::dataFile);
            if (described.conscrypt() != null) {
                device.conscrypt(ConscryptVersion.parse(described.conscrypt()));
            }
            return device.system(stores.system())
                    .user(stores.user())
                    .removed(stores.removed())
                    .at(described.time());
        } catch (IllegalArgumentException | DateTimeException unusable) {
            throw new UntranslatableRequest(String.valueOf(unusable.getMessage()));
        }
    }

    private static App app(AppDescription described) throws UntranslatableRequest {
        App.Builder app = App.targeting(described.targetSdk())
                .debuggable(described.debuggable())
                .privileged(described.privileged())
                .instant(described.instant())
                .targetSandboxVersion(described.targetSandboxVersion())
                .usesCleartextTraffic(described.usesCleartextTraffic());
        String main = described.networkSecurityConfig();
        if (main != null) {
            app.configuration(new ConfigurationFile(ConfigurationFile.USUAL_NAME, new Content.Text(main)));
        }
        String debug = described.debugNetworkSecurityConfig();
        if (debug != null) {
            app.debugConfiguration(
                    new ConfigurationFile(ConfigurationFile.USUAL_NAME + "_debug", new Content.Text(debug)));
        }
        try {
            return app.resources(bytes(described.resources())).build();
        } catch (IllegalArgumentException unusable) {
            throw new UntranslatableRequest(String.valueOf(unusable.getMessage()));
        }
    }

    private static Map<String, Bytes> bytes(Map<String, String> inBase64) {
        return inBase64.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        entry -> Bytes.copyOf(Base64.getDecoder().decode(entry.getValue()))));
    }
}
