package io.github.nscope.cli;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Hashtable;
import java.util.Vector;
import org.bouncycastle.asn1.ocsp.OCSPResponse;
import org.bouncycastle.crypto.util.PrivateKeyFactory;
import org.bouncycastle.tls.Certificate;
import org.bouncycastle.tls.CertificateEntry;
import org.bouncycastle.tls.CertificateStatus;
import org.bouncycastle.tls.CertificateStatusType;
import org.bouncycastle.tls.DefaultTlsServer;
import org.bouncycastle.tls.ExtensionType;
import org.bouncycastle.tls.HashAlgorithm;
import org.bouncycastle.tls.ProtocolVersion;
import org.bouncycastle.tls.SignatureAlgorithm;
import org.bouncycastle.tls.SignatureAndHashAlgorithm;
import org.bouncycastle.tls.SignatureScheme;
import org.bouncycastle.tls.TlsCredentialedSigner;
import org.bouncycastle.tls.TlsServerProtocol;
import org.bouncycastle.tls.TlsUtils;
import org.bouncycastle.tls.crypto.TlsCertificate;
import org.bouncycastle.tls.crypto.TlsCryptoParameters;
import org.bouncycastle.tls.crypto.impl.bc.BcDefaultTlsCredentialedSigner;
import org.bouncycastle.tls.crypto.impl.bc.BcTlsCrypto;

/** A server on the loopback interface that staples a response and sends timestamps, in the way of either version of TLS. */
final class TlsServer implements AutoCloseable {
    static final Path PKI = Path.of("../conformance-tests/src/main/pki");

    private final ServerSocket socket;
    private final ProtocolVersion version;
    private final byte[] staple;
    private final byte[] timestamps;
    private volatile String askedFor = "";

    private TlsServer(ProtocolVersion version, byte[] staple, byte[] timestamps) throws IOException {
        this.socket = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
        this.version = version;
        this.staple = staple;
        this.timestamps = timestamps;
    }

    static TlsServer start(ProtocolVersion version, byte[] staple, byte[] timestamps) throws IOException {
        TlsServer server = new TlsServer(version, staple, timestamps);
        Thread thread = new Thread(server::serve, "server");
        thread.setDaemon(true);
        thread.start();
        return server;
    }

    String address() {
        return "127.0.0.1:" + socket.getLocalPort();
    }

    /** The name that the last client asked for. */
    String askedFor() {
        return askedFor;
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }

    @SuppressWarnings("EmptyCatch")
    private void serve() {
        try (Socket client = socket.accept()) {
            new TlsServerProtocol(client.getInputStream(), client.getOutputStream()).accept(new Stapling());
            client.getInputStream().read();
        } catch (IOException over) {
            // The client is done, or the test is.
        }
    }

    static byte[] decoded(Path pem) throws IOException {
        String text = Files.readString(pem, StandardCharsets.US_ASCII);
        return Base64.getMimeDecoder().decode(text.replaceAll("-----[A-Z ]+-----", ""));
    }

    private final class Stapling extends DefaultTlsServer {
        Stapling() {
            super(new BcTlsCrypto(new SecureRandom()));
        }

        @Override
        public ProtocolVersion[] getProtocolVersions() {
            return version.only();
        }

        @Override
        @SuppressWarnings("rawtypes")
        public void processClientExtensions(Hashtable extensions) throws IOException {
            super.processClientExtensions(extensions);
            Vector names = context.getSecurityParametersHandshake().getClientServerNames();
            askedFor = names == null || names.isEmpty()
                    ? ""
                    : new String(
                            ((org.bouncycastle.tls.ServerName) names.get(0)).getNameData(), StandardCharsets.US_ASCII);
        }

        @Override
        @SuppressWarnings("unchecked")
        public Hashtable<Integer, byte[]> getServerExtensions() throws IOException {
            Hashtable<Integer, byte[]> extensions = super.getServerExtensions();
            if (!TlsUtils.isTLSv13(version)) {
                extensions.put(ExtensionType.signed_certificate_timestamp, timestamps);
            }
            return extensions;
        }

        @Override
        public CertificateStatus getCertificateStatus() throws IOException {
            return new CertificateStatus(CertificateStatusType.ocsp, OCSPResponse.getInstance(staple));
        }

        @Override
        protected TlsCredentialedSigner getRSASignerCredentials() throws IOException {
            BcTlsCrypto crypto = (BcTlsCrypto) getCrypto();
            TlsCertificate leaf = crypto.createCertificate(decoded(PKI.resolve("certificates/leaf.pem")));
            TlsCertificate issuer = crypto.createCertificate(decoded(PKI.resolve("certificates/I1.pem")));
            boolean tls13 = TlsUtils.isTLSv13(version);
            Certificate chain = tls13
                    ? new Certificate(new byte[0], new CertificateEntry[] {
                        new CertificateEntry(leaf, entryExtensions()), new CertificateEntry(issuer, null)
                    })
                    : new Certificate(new TlsCertificate[] {leaf, issuer});
            return new BcDefaultTlsCredentialedSigner(
                    new TlsCryptoParameters(context),
                    crypto,
                    PrivateKeyFactory.createKey(decoded(PKI.resolve("keys/rsa2048-c.pem"))),
                    chain,
                    tls13
                            ? SignatureScheme.getSignatureAndHashAlgorithm(SignatureScheme.rsa_pss_rsae_sha256)
                            : SignatureAndHashAlgorithm.getInstance(HashAlgorithm.sha256, SignatureAlgorithm.rsa));
        }

        @Override
        public org.bouncycastle.tls.TlsCredentials getCredentials() throws IOException {
            return TlsUtils.isTLSv13(version) ? getRSASignerCredentials() : super.getCredentials();
        }

        /** The library asks for a Hashtable. */
        @SuppressWarnings("JdkObsolete")
        private Hashtable<Integer, byte[]> entryExtensions() {
            byte[] status = new byte[staple.length + 4];
            status[0] = CertificateStatusType.ocsp;
            TlsUtils.writeUint24(staple.length, status, 1);
            System.arraycopy(staple, 0, status, 4, staple.length);
            Hashtable<Integer, byte[]> extensions = new Hashtable<>();
            extensions.put(ExtensionType.status_request, status);
            extensions.put(ExtensionType.signed_certificate_timestamp, timestamps);
            return extensions;
        }
    }
}
