package io.github.nscope.conformance.protocol;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One question for a tool under test.
 *
 * @param id what the response is matched by
 * @param device the device that decides
 * @param app the app that asks it
 * @param connection the connection to be judged, or null where only the configuration is
 * @param earlier connections with certificates that the process has made before, in their order, whatever came of them
 */
public record Request(
        String id,
        Device device,
        AppDescription app,
        @Nullable ConnectionDescription connection,
        List<ConnectionDescription> earlier) {
    /** The version of the protocol that this package speaks. */
    public static final int PROTOCOL = 1;

    /** Copies the earlier connections. */
    public Request {
        earlier = List.copyOf(earlier);
    }

    /** A question to a process that has made no connection yet. */
    public Request(String id, Device device, AppDescription app, @Nullable ConnectionDescription connection) {
        this(id, device, app, connection, List.of());
    }

    /** The same question under another id. */
    public Request withId(String newId) {
        return new Request(newId, device, app, connection, earlier);
    }

    /** The same question to another device. */
    public Request withDevice(Device newDevice) {
        return new Request(id, newDevice, app, connection, earlier);
    }

    /** The same question from another app. */
    public Request withApp(AppDescription newApp) {
        return new Request(id, device, newApp, connection, earlier);
    }

    /** The same question about another connection, or about none. */
    public Request withConnection(@Nullable ConnectionDescription newConnection) {
        return new Request(id, device, app, newConnection, earlier);
    }

    /** The same question to a process that has made other connections before. */
    public Request withEarlier(List<ConnectionDescription> others) {
        return new Request(id, device, app, connection, others);
    }
}
