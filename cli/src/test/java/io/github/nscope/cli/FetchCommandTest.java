package io.github.nscope.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyFactory;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLServerSocket;
import javax.net.ssl.SSLSocket;
import org.bouncycastle.tls.ProtocolVersion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class FetchCommandTest {
    private static final Path SUITE = Path.of(
            "../conformance-tests/target/classes/io/github/nscope/conformance/suite/nscope-conformance-suite.json");
    private static final byte[] TIMESTAMPS = {0, 6, 0, 4, 1, 2, 3, 4};
    private static final char[] NO_PASSWORD = "changeit".toCharArray();

    @TempDir
    Path folder;

    static List<ProtocolVersion> versions() {
        return List.of(ProtocolVersion.TLSv12, ProtocolVersion.TLSv13);
    }

    @ParameterizedTest
    @MethodSource("versions")
    void keepsAllThatTheServerSent(ProtocolVersion version) throws Exception {
        byte[] staple = staple("path/stapled-response/good");
        try (TlsServer server = TlsServer.start(version, staple, TIMESTAMPS)) {
            Run run = Run.of("fetch", server.address(), "--sni", "www.example.com");

            assertThat(run.err()).isEmpty();
            assertThat(run.status()).isZero();
            assertThat(run.out())
                    .startsWith("# " + server.address() + " (127.0.0.1) sent 2 certificates by " + version
                            + ", timestamps, a stapled OCSP response, at 2026-06-01T12:00:00Z");
            assertThat(blocks(run.out(), "CERTIFICATE"))
                    .containsExactly(
                            TlsServer.decoded(TlsServer.PKI.resolve("certificates/leaf.pem")),
                            TlsServer.decoded(TlsServer.PKI.resolve("certificates/I1.pem")));
            assertThat(blocks(run.out(), "OCSP RESPONSE")).containsExactly(staple);
            assertThat(blocks(run.out(), "SIGNED CERTIFICATE TIMESTAMP LIST")).containsExactly(TIMESTAMPS);
            assertThat(server.askedFor()).isEqualTo("www.example.com");
        }
    }

    /** The staple that came with the chain decides, as in the suite's case of the same staple. */
    @ParameterizedTest
    @CsvSource({"path/stapled-response/good, 0", "path/stapled-response/revoked, 1"})
    void theOtherCommandsTakeWhatWasKept(String caseId, int status) throws Exception {
        try (TlsServer server = TlsServer.start(ProtocolVersion.TLSv13, staple(caseId), TIMESTAMPS)) {
            Path file = Files.writeString(
                    folder.resolve("server.pem"),
                    Run.of("fetch", server.address()).out());

            Run run = Run.of(
                    "evaluate",
                    "--chain",
                    file.toString(),
                    "--host",
                    "www.example.com",
                    "--api",
                    "34",
                    "--at",
                    "2026-01-01",
                    "--system-store",
                    TlsServer.PKI.resolve("certificates/R1.pem").toString());

            assertThat(run.status()).as(run.out() + run.err()).isEqualTo(status);
        }
    }

    @Test
    void anAddressIsNoServerName() throws Exception {
        try (TlsServer server =
                TlsServer.start(ProtocolVersion.TLSv13, staple("path/stapled-response/good"), TIMESTAMPS)) {
            Run run = Run.of("fetch", server.address(), "--format", "json");

            assertThat(run.status()).isZero();
            assertThat(server.askedFor()).isEmpty();
            JsonNode json = JsonMapper.shared().readTree(run.out());
            assertThat(json.get("certificates")).hasSize(2);
            assertThat(Base64.getDecoder().decode(json.get("timestamps").asString()))
                    .isEqualTo(TIMESTAMPS);
        }
    }

    @Test
    void javasOwnServerIsUnderstood() throws Exception {
        try (SSLServerSocket server = javasServer()) {
            serve(server, socket -> ((SSLSocket) socket).startHandshake());

            Run run = Run.of("fetch", "localhost:" + server.getLocalPort(), "--format", "html");

            assertThat(run.err()).isEmpty();
            assertThat(run.out())
                    .contains("sent 2 certificates by TLS 1.3", "<pre tabindex=\"0\">", "-----BEGIN CERTIFICATE-----")
                    .doesNotContain("OCSP RESPONSE", "<script", "http:", "https:", "src=");
        }
    }

    private static SSLServerSocket javasServer() throws Exception {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        CertificateFactory factory = CertificateFactory.getInstance("X.509");
        X509Certificate[] chain = new X509Certificate[2];
        for (int at = 0; at < chain.length; at++) {
            Path pem = TlsServer.PKI.resolve(
                    "certificates/" + List.of("leaf", "I1").get(at) + ".pem");
            try (var stream = Files.newInputStream(pem)) {
                chain[at] = (X509Certificate) factory.generateCertificate(stream);
            }
        }
        store.setKeyEntry(
                "server",
                KeyFactory.getInstance("RSA")
                        .generatePrivate(new PKCS8EncodedKeySpec(
                                TlsServer.decoded(TlsServer.PKI.resolve("keys/rsa2048-c.pem")))),
                NO_PASSWORD,
                chain);
        KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(store, NO_PASSWORD);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(keys.getKeyManagers(), null, null);
        return (SSLServerSocket)
                context.getServerSocketFactory().createServerSocket(0, 5, InetAddress.getLoopbackAddress());
    }

    @Test
    void aServerThatSaysNothingIsLeftInTime() throws Exception {
        try (ServerSocket server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            serve(server, socket -> Thread.sleep(20_000));

            fails(server, "--timeout 1", "no answer within 1 s; try again, or give it more by --timeout");
        }
    }

    @Test
    void aServerThatSpeaksSomethingElseIsSaid() throws Exception {
        try (ServerSocket server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            serve(server, socket -> {
                OutputStream out = socket.getOutputStream();
                out.write("HTTP/1.1 400 Bad Request\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
                out.flush();
                socket.getInputStream().read(new byte[1024]);
            });

            Run run = Run.of("fetch", "127.0.0.1:" + server.getLocalPort());

            assertThat(run.status()).isEqualTo(4);
            assertThat(run.err()).contains("the handshake broke off", "does it speak TLS on this port?");
            assertThat(run.err().lines()).hasSize(1);
        }
    }

    @Test
    void aPortWhereNobodyListensIsSaid() throws Exception {
        int port;
        try (ServerSocket server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            port = server.getLocalPort();
        }

        Run run = Run.of("fetch", "127.0.0.1:" + port);

        assertThat(run.status()).isEqualTo(4);
        assertThat(run.err())
                .isEqualTo("nscope fetch: 127.0.0.1:" + port + ": nobody listens there; check host and port"
                        + System.lineSeparator());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "https://example.com/~https://example.com/: no host; give a name or an address, with or without :port",
                "example.com:99999~example.com:99999: no such port; give one from 1 to 65535",
                "a b~a b: no host; give a name or an address, with or without :port",
                "example.com --timeout 0~--timeout 0: no useful time; give 1 to 3600 seconds",
            })
    void whatIsNoServerIsWrongUsage(String arguments, String problem) {
        List<String> words = arguments.equals("a b") ? List.of("a b") : List.of(arguments.split(" ", -1));
        Run run = Run.of(Stream.concat(Stream.of("fetch"), words.stream()).toArray(String[]::new));

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).isEqualTo("nscope fetch: " + problem + System.lineSeparator());
    }

    private static void fails(ServerSocket server, String options, String problem) {
        String address = "127.0.0.1:" + server.getLocalPort();
        Run run = Run.of(("fetch " + address + " " + options).split(" ", -1));

        assertThat(run.status()).isEqualTo(4);
        assertThat(run.err()).isEqualTo("nscope fetch: " + address + ": " + problem + System.lineSeparator());
    }

    private interface Service {
        void serve(Socket socket) throws IOException, InterruptedException;
    }

    @SuppressWarnings("EmptyCatch")
    private static void serve(ServerSocket server, Service service) {
        Thread thread = new Thread(() -> {
            try (Socket socket = server.accept()) {
                service.serve(socket);
            } catch (IOException | InterruptedException over) {
                // The client is done, or the test is.
            }
        });
        thread.setDaemon(true);
        thread.start();
    }

    private static byte[] staple(String caseId) throws IOException {
        for (JsonNode each :
                JsonMapper.shared().readTree(Files.readString(SUITE)).get("cases")) {
            if (each.get("id").asString().equals(caseId)) {
                return Base64.getDecoder()
                        .decode(each.get("request")
                                .get("connection")
                                .get("ocspResponse")
                                .asString());
            }
        }
        throw new IllegalArgumentException(caseId + " is no case");
    }

    private static List<byte[]> blocks(String pem, String label) {
        Matcher block = Pattern.compile("-----BEGIN " + label + "-----\n([^-]+)-----END")
                .matcher(pem);
        return block.results()
                .map(found -> Base64.getMimeDecoder().decode(found.group(1)))
                .toList();
    }
}
