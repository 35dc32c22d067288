package io.github.nscope.conformance.protocol;

/** Writes a request as a line without its end, every member spelt out. */
public final class RequestWriter {
    private RequestWriter() {}

    /** The request's line. */
    public static String line(Request request) {
        return JsonOutput.line(out -> {
            out.json.writeNumberProperty("protocol", Request.PROTOCOL);
            out.string("id", request.id());
            out.object("device", () -> device(out, request.device()));
            out.object("app", () -> app(out, request.app()));
            ConnectionDescription connection = request.connection();
            if (connection != null) {
                out.object("connection", () -> connection(out, connection));
            }
            if (!request.earlier().isEmpty()) {
                out.objects("earlier", request.earlier(), each -> connection(out, each));
            }
        });
    }

    private static void device(JsonOutput out, Device device) {
        out.json.writeNumberProperty("apiLevel", device.apiLevel());
        out.string("time", device.time().toString());
        out.string("timeZone", device.timeZone());
        out.strings("systemCertificates", device.systemCertificates());
        out.strings("userCertificates", device.userCertificates());
        out.strings("removedSystemCertificates", device.removedSystemCertificates());
        out.object("compatChanges", () -> device.compatChanges().forEach((id, on) -> out.bool(Long.toString(id), on)));
        out.strings("dataFiles", device.dataFiles());
        if (device.conscrypt() != null) {
            out.string("conscrypt", device.conscrypt());
        }
    }

    private static void app(JsonOutput out, AppDescription app) {
        out.json.writeNumberProperty("targetSdk", app.targetSdk());
        out.bool("debuggable", app.debuggable());
        out.bool("privileged", app.privileged());
        out.bool("instant", app.instant());
        out.json.writeNumberProperty("targetSandboxVersion", app.targetSandboxVersion());
        out.bool("usesCleartextTraffic", app.usesCleartextTraffic());
        out.string("networkSecurityConfig", app.networkSecurityConfig());
        out.string("debugNetworkSecurityConfig", app.debugNetworkSecurityConfig());
        out.strings("resources", app.resources());
    }

    private static void connection(JsonOutput out, ConnectionDescription connection) {
        out.string("host", connection.host());
        if (connection.chain() != null) {
            out.strings("chain", connection.chain());
        }
        out.string("authType", connection.authType());
        out.string("signedCertificateTimestamps", connection.signedCertificateTimestamps());
        out.string("ocspResponse", connection.ocspResponse());
    }
}
