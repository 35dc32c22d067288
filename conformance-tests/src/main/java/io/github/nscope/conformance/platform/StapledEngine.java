package io.github.nscope.conformance.platform;

import java.nio.ByteBuffer;
import java.util.List;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLEngineResult;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSession;
import org.jspecify.annotations.Nullable;

/** An engine in the middle of a handshake, as far as a trust manager asks it: its session's peer and staples. */
final class StapledEngine extends SSLEngine {
    private final @Nullable String host;
    private final Staples staples;

    StapledEngine(@Nullable String host, Staples staples) {
        this.host = host;
        this.staples = staples;
    }

    @Override
    public SSLSession getHandshakeSession() {
        return StapledSession.of(host, staples);
    }

    @Override
    public SSLParameters getSSLParameters() {
        return new SSLParameters();
    }

    private static UnsupportedOperationException notAsked() {
        return new UnsupportedOperationException("no trust manager asks for this");
    }

    @Override
    public SSLEngineResult wrap(ByteBuffer[] from, int offset, int length, ByteBuffer to) {
        throw notAsked();
    }

    @Override
    public SSLEngineResult unwrap(ByteBuffer from, ByteBuffer[] to, int offset, int length) {
        throw notAsked();
    }

    @Override
    public @Nullable Runnable getDelegatedTask() {
        return null;
    }

    @Override
    public void closeInbound() {
        throw notAsked();
    }

    @Override
    public boolean isInboundDone() {
        return false;
    }

    @Override
    public void closeOutbound() {
        throw notAsked();
    }

    @Override
    public boolean isOutboundDone() {
        return false;
    }

    @Override
    public String[] getSupportedCipherSuites() {
        return new String[0];
    }

    @Override
    public String[] getEnabledCipherSuites() {
        return new String[0];
    }

    @Override
    public void setEnabledCipherSuites(String[] suites) {
        throw notAsked();
    }

    @Override
    public String[] getSupportedProtocols() {
        return new String[0];
    }

    @Override
    public String[] getEnabledProtocols() {
        return new String[0];
    }

    @Override
    public void setEnabledProtocols(String[] protocols) {
        throw notAsked();
    }

    @Override
    public SSLSession getSession() {
        return getHandshakeSession();
    }

    @Override
    public void beginHandshake() {
        throw notAsked();
    }

    @Override
    public SSLEngineResult.HandshakeStatus getHandshakeStatus() {
        return SSLEngineResult.HandshakeStatus.NEED_TASK;
    }

    @Override
    public void setUseClientMode(boolean mode) {
        throw notAsked();
    }

    @Override
    public boolean getUseClientMode() {
        return true;
    }

    @Override
    public void setNeedClientAuth(boolean need) {
        throw notAsked();
    }

    @Override
    public boolean getNeedClientAuth() {
        return false;
    }

    @Override
    public void setWantClientAuth(boolean want) {
        throw notAsked();
    }

    @Override
    public boolean getWantClientAuth() {
        return false;
    }

    @Override
    public void setEnableSessionCreation(boolean flag) {
        throw notAsked();
    }

    @Override
    public boolean getEnableSessionCreation() {
        return true;
    }

    /** What Conscrypt's own sessions have beyond the interface; others are asked for it by reflection. */
    interface WithStaples extends SSLSession {
        /** The stapled responses, the end entity's first. */
        List<byte[]> getStatusResponses();

        /** The list of the TLS extension. */
        byte @Nullable [] getPeerSignedCertificateTimestamp();
    }
}
