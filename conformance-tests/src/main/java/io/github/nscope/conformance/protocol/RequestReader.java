package io.github.nscope.conformance.protocol;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads a request from its line. A member that is absent or null has its default, an unknown one is ignored, and of
 * members with one name the last counts.
 */
public final class RequestReader {
    private final InstantSource clock;

    /** A reader that takes the time of a device without one from a clock. */
    public RequestReader(InstantSource clock) {
        this.clock = clock;
    }

    /**
     * Reads a line.
     *
     * @throws MalformedLineException where it is no request of version 1
     */
    public Request read(String line) throws MalformedLineException {
        return read(Line.of(line));
    }

    Request read(Line line) throws MalformedLineException {
        try (JsonInput in = new JsonInput(line)) {
            return request(in);
        } catch (MalformedLineException e) {
            throw e.withId(idOf(line));
        }
    }

    private Request request(JsonInput in) throws MalformedLineException {
        String id = null;
        DeviceMembers device = null;
        AppMembers app = new AppMembers();
        ConnectionDescription connection = null;
        List<ConnectionDescription> earlier = List.of();
        for (String name = in.enterLine(); name != null; name = in.nextName()) {
            if (in.isNull()) {
                continue;
            }
            switch (name) {
                case "protocol" -> protocol(in);
                case "id" -> id = in.string();
                case "device" -> device = device(in);
                case "app" -> app = app(in);
                case "connection" -> connection = connection(in);
                case "earlier" -> earlier = connections(in);
                default -> in.skip();
            }
        }
        in.expectEnd();
        if (id == null) {
            throw new MalformedLineException(null, "the request has no id");
        }
        if (device == null || device.apiLevel == null) {
            throw new MalformedLineException(id, "the request has no device.apiLevel");
        }
        return new Request(id, device.build(clock), app.build(device.apiLevel), connection, earlier);
    }

    private static void protocol(JsonInput in) throws MalformedLineException {
        if (in.integer() != Request.PROTOCOL) {
            throw in.malformed("version " + Request.PROTOCOL + " of the protocol is expected");
        }
    }

    private static DeviceMembers device(JsonInput in) throws MalformedLineException {
        DeviceMembers device = new DeviceMembers();
        for (String name = in.enter(); name != null; name = in.nextName()) {
            if (in.isNull()) {
                continue;
            }
            switch (name) {
                case "apiLevel" -> device.apiLevel = in.integer();
                case "time" -> device.time = in.instant();
                case "timeZone" -> device.timeZone = in.string();
                case "systemCertificates" -> device.systemCertificates = in.strings();
                case "userCertificates" -> device.userCertificates = in.strings();
                case "removedSystemCertificates" -> device.removedSystemCertificates = in.strings();
                case "compatChanges" -> device.compatChanges = compatChanges(in);
                case "dataFiles" -> device.dataFiles = in.stringsByName();
                case "conscrypt" -> device.conscrypt = in.string();
                default -> in.skip();
            }
        }
        return device;
    }

    private static Map<Long, Boolean> compatChanges(JsonInput in) throws MalformedLineException {
        Map<Long, Boolean> changes = new LinkedHashMap<>();
        for (String name = in.enter(); name != null; name = in.nextName()) {
            try {
                changes.put(Long.valueOf(name), in.bool());
            } catch (NumberFormatException e) {
                throw in.malformed("the id of a compatibility change is a number");
            }
        }
        return changes;
    }

    private static AppMembers app(JsonInput in) throws MalformedLineException {
        AppMembers app = new AppMembers();
        for (String name = in.enter(); name != null; name = in.nextName()) {
            if (in.isNull()) {
                continue;
            }
            switch (name) {
                case "targetSdk" -> app.targetSdk = in.integer();
                case "debuggable" -> app.debuggable = in.bool();
                case "privileged" -> app.privileged = in.bool();
                case "instant" -> app.instant = in.bool();
                case "targetSandboxVersion" -> app.targetSandboxVersion = in.integer();
                case "usesCleartextTraffic" -> app.usesCleartextTraffic = in.bool();
                case "networkSecurityConfig" -> app.networkSecurityConfig = in.string();
                case "debugNetworkSecurityConfig" -> app.debugNetworkSecurityConfig = in.string();
                case "resources" -> app.resources = in.stringsByName();
                default -> in.skip();
            }
        }
        return app;
    }

    private static List<ConnectionDescription> connections(JsonInput in) throws MalformedLineException {
        List<ConnectionDescription> connections = new ArrayList<>();
        in.enterArray();
        while (in.nextElement()) {
            connections.add(connection(in));
        }
        return connections;
    }

    private static ConnectionDescription connection(JsonInput in) throws MalformedLineException {
        String host = null;
        List<String> chain = null;
        String authType = ConnectionDescription.DEFAULT_AUTH_TYPE;
        String timestamps = null;
        String ocspResponse = null;
        for (String name = in.enter(); name != null; name = in.nextName()) {
            if (in.isNull()) {
                continue;
            }
            switch (name) {
                case "host" -> host = in.string();
                case "chain" -> chain = in.strings();
                case "authType" -> authType = in.string();
                case "signedCertificateTimestamps" -> timestamps = in.string();
                case "ocspResponse" -> ocspResponse = in.string();
                default -> in.skip();
            }
        }
        return new ConnectionDescription(host, chain, authType, timestamps, ocspResponse);
    }

    /** The id of a line that is otherwise not understood, as far as it can be found. */
    private static @Nullable String idOf(Line line) {
        try (JsonInput in = new JsonInput(line)) {
            for (String name = in.enterLine(); name != null; name = in.nextName()) {
                if (name.equals("id")) {
                    return in.isNull() ? null : in.string();
                }
                in.skip();
            }
            return null;
        } catch (MalformedLineException e) {
            return null;
        }
    }

    private static final class DeviceMembers {
        @Nullable
        Integer apiLevel;

        @Nullable
        Instant time;

        String timeZone = "UTC";
        List<String> systemCertificates = List.of();
        List<String> userCertificates = List.of();
        List<String> removedSystemCertificates = List.of();
        Map<Long, Boolean> compatChanges = Map.of();
        Map<String, String> dataFiles = Map.of();

        @Nullable
        String conscrypt;

        Device build(InstantSource clock) {
            return new Device(
                    apiLevel == null ? 0 : apiLevel,
                    time == null ? clock.instant() : time,
                    timeZone,
                    systemCertificates,
                    userCertificates,
                    removedSystemCertificates,
                    compatChanges,
                    dataFiles,
                    conscrypt);
        }
    }

    private static final class AppMembers {
        @Nullable
        Integer targetSdk;

        boolean debuggable;
        boolean privileged;
        boolean instant;
        int targetSandboxVersion = 1;

        @Nullable
        Boolean usesCleartextTraffic;

        @Nullable
        String networkSecurityConfig;

        @Nullable
        String debugNetworkSecurityConfig;

        Map<String, String> resources = Map.of();

        AppDescription build(int apiLevel) {
            return new AppDescription(
                    targetSdk == null ? apiLevel : targetSdk,
                    debuggable,
                    privileged,
                    instant,
                    targetSandboxVersion,
                    usesCleartextTraffic,
                    networkSecurityConfig,
                    debugNetworkSecurityConfig,
                    resources);
        }
    }
}
