package io.github.nscope;

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
    OKHTTP("OkHttp", Regard.ASKED, Regard.ASKED, Regard.ASKED, Regard.REPLACED),
    /** WebView: the cleartext setting counts for apps that target level 26 or later. */
    WEBVIEW("WebView", Regard.ASKED, Regard.ASKED, Regard.ASKED, Regard.REPLACED),
    /** Cronet, which asks about cleartext and has pins of its own. */
    CRONET("Cronet", Regard.ASKED, Regard.UNKNOWN, Regard.UNKNOWN, Regard.REPLACED),
    /** {@code dart:io} of Flutter apps: TLS and roots of its own. */
    DART_IO("dart:io", Regard.IGNORED, Regard.REPLACED, Regard.IGNORED, Regard.REPLACED),
    /** {@code SocketsHttpHandler} of .NET: a refusal by pins does not reach its validation callback. */
    DOTNET_SOCKETS_HTTP_HANDLER(
            ".NET SocketsHttpHandler", Regard.UNKNOWN, Regard.UNKNOWN, Regard.IGNORED, Regard.REPLACED),
    /** {@code AndroidMessageHandler} of .NET, which is {@code HttpsURLConnection}. */
    DOTNET_ANDROID_MESSAGE_HANDLER(
            ".NET AndroidMessageHandler", Regard.ASKED, Regard.ASKED, Regard.ASKED, Regard.ASKED);

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

    Client(String label, Regard cleartext, Regard anchors, Regard pins, Regard hostname) {
        this.label = label;
        this.cleartext = cleartext;
        this.anchors = anchors;
        this.pins = pins;
        this.hostname = hostname;
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
