package io.github.nscope.conformance.protocol;

import org.jspecify.annotations.Nullable;

/**
 * One question for a tool under test.
 *
 * @param id what the response is matched by
 * @param device the device that decides
 * @param app the app that asks it
 * @param connection the connection to be judged, or null where only the configuration is
 */
public record Request(
        String id,
        Device device,
        AppDescription app,
        @Nullable ConnectionDescription connection) {
    /** The version of the protocol that this package speaks. */
    public static final int PROTOCOL = 1;

    /** The same question under another id. */
    public Request withId(String newId) {
        return new Request(newId, device, app, connection);
    }

    /** The same question to another device. */
    public Request withDevice(Device newDevice) {
        return new Request(id, newDevice, app, connection);
    }

    /** The same question from another app. */
    public Request withApp(AppDescription newApp) {
        return new Request(id, device, newApp, connection);
    }

    /** The same question about another connection, or about none. */
    public Request withConnection(@Nullable ConnectionDescription newConnection) {
        return new Request(id, device, app, newConnection);
    }
}
