package io.github.nscope.cli.fetch;

import io.github.nscope.cli.input.BadInput;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NoRouteToHostException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import org.bouncycastle.tls.TlsClientProtocol;
import org.jspecify.annotations.Nullable;

/** One TLS handshake with one server that the user named. */
public final class Fetch {
    private final Endpoint endpoint;
    private final @Nullable String serverName;
    private final Duration timeout;
    private final AtomicBoolean timeIsUp = new AtomicBoolean();

    /**
     * A handshake.
     *
     * @param serverName what to ask the server for; null for nothing
     * @param timeout for all of it
     */
    public Fetch(Endpoint endpoint, @Nullable String serverName, Duration timeout) {
        this.endpoint = endpoint;
        this.serverName = serverName;
        this.timeout = timeout;
    }

    /** The name that a client would ask a server for: its host, unless that is an address. */
    public static @Nullable String usualServerName(Endpoint endpoint) {
        return endpoint.isAddress() ? null : endpoint.host();
    }

    /**
     * Connects, and keeps what comes.
     *
     * @param clock tells when
     * @throws BadInput where no certificate comes
     */
    public Fetched run(Clock clock) throws BadInput {
        RecordingClient client = new RecordingClient(serverName == null ? null : Endpoint.ascii(serverName));
        try (Socket socket = new Socket()) {
            Thread deadline = closing(socket);
            try {
                socket.connect(new InetSocketAddress(address(), endpoint.port()), Math.toIntExact(timeout.toMillis()));
                String brokeOff = shakeHands(socket, client);
                if (client.certificates().isEmpty()) {
                    throw unreachable(brokeOff.isEmpty() ? "it sent no certificate" : brokeOff);
                }
                return new Fetched(
                        endpoint,
                        socket.getInetAddress() == null
                                ? ""
                                : socket.getInetAddress().getHostAddress(),
                        clock.instant(),
                        client.protocol(),
                        client.certificates(),
                        client.timestamps(),
                        client.ocsp(),
                        brokeOff);
            } finally {
                deadline.interrupt();
            }
        } catch (UnknownHostException e) {
            throw BadInput.unreadable(endpoint, "DNS knows no such host", "check its spelling");
        } catch (SocketTimeoutException e) {
            throw late();
        } catch (ConnectException | NoRouteToHostException e) {
            throw BadInput.unreadable(endpoint, "nobody listens there", "check host and port");
        } catch (IOException e) {
            throw unreachable(String.valueOf(e.getMessage()));
        }
    }

    private InetAddress address() throws UnknownHostException, BadInput {
        return InetAddress.getByName(endpoint.isAddress() ? endpoint.host() : Endpoint.ascii(endpoint.host()));
    }

    /** Why it broke off; empty where it ended well. What had come by then is with the client. */
    private String shakeHands(Socket socket, RecordingClient client) throws BadInput {
        try {
            TlsClientProtocol protocol = new TlsClientProtocol(socket.getInputStream(), socket.getOutputStream());
            protocol.connect(client);
            protocol.close();
            return "";
        } catch (IOException e) {
            if (timeIsUp.get() && client.certificates().isEmpty()) {
                throw late();
            }
            return "the handshake broke off (" + e.getMessage() + ")";
        }
    }

    /** Closes the socket when time is up: a server that sends a byte now and then must not hold anybody. */
    private Thread closing(Socket socket) {
        Thread thread = new Thread(() -> closeLater(socket), "deadline");
        thread.setDaemon(true);
        thread.start();
        return thread;
    }

    @SuppressWarnings("EmptyCatch")
    private void closeLater(Socket socket) {
        try {
            Thread.sleep(timeout.toMillis());
            timeIsUp.set(true);
            socket.close();
        } catch (InterruptedException | IOException done) {
            // In time, or closed already.
        }
    }

    private BadInput late() {
        return BadInput.unreadable(
                endpoint, "no answer within " + timeout.toSeconds() + " s", "try again, or give it more by --timeout");
    }

    private BadInput unreachable(String problem) {
        return BadInput.unreadable(endpoint, problem, "does it speak TLS on this port?");
    }
}
