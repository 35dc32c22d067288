package io.github.nscope;

import java.util.List;

/**
 * The HTTP stacks and calls through which apps connect, and which of the platform's answers each of them asks for. A
 * decision is the platform's; what a client makes of it is {@link ClientVerdict}.
 */
public enum Client {
    /** {@code X509TrustManagerExtensions}, or the trust manager with a host: the decision itself. */
    TRUST_MANAGER("the trust manager", Regard.IGNORED, Regard.ASKED, Regard.ASKED, Regard.IGNORED),
    /** An {@code SSLSocket} or {@code SSLEngine} without an endpoint identification algorithm. */
    SSL_SOCKET("SSLSocket", Regard.IGNORED, Regard.ASKED, Regard.ASKED, Regard.IGNORED),
    /** An {@code SSLSocket} or {@code SSLEngine} with endpoint identification "HTTPS". */
    SSL_SOCKET_WITH_ENDPOINT_IDENTIFICATION(
            "SSLSocket with endpoint identification", Regard.IGNORED, Regard.ASKED, Regard.ASKED, Regard.ASKED),
    /** {@code HttpsURLConnection} with the default verifier, and what is built on it: Volley's default for instance. */
    HTTPS_URL_CONNECTION("HttpsURLConnection", Regard.ASKED, Regard.ASKED, Regard.ASKED, Regard.ASKED),
    /** OkHttp 3 and later, and what is built on it: Retrofit. Its own {@code CertificatePinner} comes on top. */
    OKHTTP(
            "OkHttp",
            Regard.ASKED,
            Regard.ASKED,
            Regard.ASKED,
            Regard.REPLACED,
            "https://github.com/square/okhttp/issues/2513",
            "https://github.com/square/okhttp/pull/2686"),
    /** WebView: the cleartext setting counts for apps that target level 26 or later. */
    WEBVIEW("WebView", Regard.ASKED, Regard.ASKED, Regard.ASKED, Regard.REPLACED),
    /** Cronet, which asks about cleartext and has pins of its own; of trust, there are reports and no rule. */
    CRONET(
            "Cronet",
            Regard.ASKED,
            Regard.UNKNOWN,
            Regard.UNKNOWN,
            Regard.REPLACED,
            "https://github.com/envoyproxy/envoy-mobile/issues/1572",
            "https://github.com/dart-lang/sdk/issues/50435"),
    /** {@code dart:io} of Flutter apps: TLS of its own, and roots of the system's directory, removed ones included. */
    DART_IO(
            "dart:io",
            Regard.IGNORED,
            Regard.REPLACED,
            Regard.IGNORED,
            Regard.REPLACED,
            "https://github.com/flutter/flutter/issues/107373",
            "https://github.com/dart-lang/sdk/issues/48056"),
    /** {@code SocketsHttpHandler} of .NET up to 10: its proxy of a trust manager does not ask the platform's. */
    DOTNET_SOCKETS_HTTP_HANDLER(
            ".NET SocketsHttpHandler",
            Regard.UNKNOWN,
            Regard.REPLACED,
            Regard.IGNORED,
            Regard.REPLACED,
            "https://github.com/dotnet/runtime/issues/107695",
            "https://github.com/dotnet/runtime/pull/124173"),
    /** {@code AndroidMessageHandler} of .NET, which is {@code HttpsURLConnection}. */
    DOTNET_ANDROID_MESSAGE_HANDLER(
            ".NET AndroidMessageHandler", Regard.ASKED, Regard.ASKED, Regard.ASKED, Regard.ASKED),
    /** gRPC over its copy of OkHttp's framing: a plaintext channel is one that the app asked for. */
    GRPC_OKHTTP(
            "gRPC for Java over OkHttp",
            Regard.IGNORED,
            Regard.ASKED,
            Regard.ASKED,
            Regard.REPLACED,
            "https://github.com/square/okhttp/issues/8031"),
    /** GeckoView, the engine of Firefox: roots of its own, to which an app may add those of the device's stores. */
    GECKOVIEW(
            "GeckoView",
            Regard.UNKNOWN,
            Regard.REPLACED,
            Regard.IGNORED,
            Regard.REPLACED,
            "https://github.com/mozilla-mobile/android-components/issues/2309",
            "https://github.com/mozilla-mobile/android-components/issues/10200"),
    /** A TLS library that the app brings in native code, curl with OpenSSL: what it does is up to who built it. */
    NATIVE_TLS("a native TLS library", Regard.UNKNOWN, Regard.UNKNOWN, Regard.UNKNOWN, Regard.UNKNOWN);

    /** What a client does with an answer of the platform's. */
    public enum Regard {
        /** It asks, and obeys. */
        ASKED,
        /** It does not ask. */
        IGNORED,
        /** It does not ask, and decides for itself. */
        REPLACED,
        /** Nothing reliable is known. */
        UNKNOWN
    }

    private final String label;
    private final Regard cleartext;
    private final Regard anchors;
    private final Regard pins;
    private final Regard hostname;
    private final List<String> sources;

    Client(String label, Regard cleartext, Regard anchors, Regard pins, Regard hostname, String... sources) {
        this.label = label;
        this.cleartext = cleartext;
        this.anchors = anchors;
        this.pins = pins;
        this.hostname = hostname;
        this.sources = List.of(sources);
    }

    /**
     * Where it can be read what the client does, public addresses; empty for the platform's own stacks, which were read in
     * its classes, and where nothing is known.
     */
    public List<String> sources() {
        return sources;
    }

    /** What people call it. */
    public String label() {
        return label;
    }

    /** What it does with {@code isCleartextTrafficPermitted(host)}. */
    public Regard cleartext() {
        return cleartext;
    }

    /** What it does with the trust anchors of the configuration and the checks on paths to them. */
    public Regard anchors() {
        return anchors;
    }

    /** What it does with the pins of the configuration. */
    public Regard pins() {
        return pins;
    }

    /** What it does with the platform's HTTPS host name verifier. */
    public Regard hostname() {
        return hostname;
    }
}
