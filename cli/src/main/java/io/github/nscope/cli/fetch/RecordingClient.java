package io.github.nscope.cli.fetch;

import io.github.nscope.certificate.Bytes;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Hashtable;
import java.util.List;
import java.util.Map;
import java.util.Vector;
import org.bouncycastle.tls.CertificateEntry;
import org.bouncycastle.tls.CertificateRequest;
import org.bouncycastle.tls.CertificateStatusType;
import org.bouncycastle.tls.DefaultTlsClient;
import org.bouncycastle.tls.ExtensionType;
import org.bouncycastle.tls.NameType;
import org.bouncycastle.tls.ServerName;
import org.bouncycastle.tls.TlsAuthentication;
import org.bouncycastle.tls.TlsCredentials;
import org.bouncycastle.tls.TlsServerCertificate;
import org.bouncycastle.tls.TlsUtils;
import org.bouncycastle.tls.crypto.impl.bc.BcTlsCrypto;
import org.jspecify.annotations.Nullable;

/**
 * A TLS client that asks for everything which a server may send about its certificate, believes all of it, and keeps it.
 * Whether it is to be trusted is asked of devices afterwards.
 */
final class RecordingClient extends DefaultTlsClient {
    private static final int MOST_CERTIFICATES = 100;
    private static final int LARGEST_MESSAGE = 1 << 20;
    // CertificateStatus is a type, three bytes of length, and the response (RFC 6066 section 8).
    private static final int STATUS_HEADER = 4;

    private final @Nullable String serverName;
    private final List<Bytes> certificates = new ArrayList<>();
    private @Nullable Bytes timestamps;
    private @Nullable Bytes ocsp;
    private String protocol = "";

    /**
     * A client.
     *
     * @param serverName what to ask for, in ASCII; null to ask for nobody
     */
    RecordingClient(@Nullable String serverName) {
        super(new BcTlsCrypto(new SecureRandom()));
        this.serverName = serverName;
    }

    List<Bytes> certificates() {
        return certificates;
    }

    @Nullable
    Bytes timestamps() {
        return timestamps;
    }

    @Nullable
    Bytes ocsp() {
        return ocsp;
    }

    String protocol() {
        return protocol;
    }

    @Override
    protected @Nullable Vector<ServerName> getSNIServerNames() {
        if (serverName == null) {
            return null;
        }
        Vector<ServerName> names = new Vector<>();
        names.add(new ServerName(NameType.host_name, serverName.getBytes(StandardCharsets.US_ASCII)));
        return names;
    }

    @Override
    @SuppressWarnings("unchecked")
    public Hashtable<Integer, byte[]> getClientExtensions() throws IOException {
        Hashtable<Integer, byte[]> extensions = super.getClientExtensions();
        extensions.put(ExtensionType.signed_certificate_timestamp, new byte[0]);
        return extensions;
    }

    /** In TLS 1.2 the timestamps are an extension of the server's hello; in TLS 1.3, of its certificate. */
    @Override
    @SuppressWarnings("rawtypes")
    public void processServerExtensions(@Nullable Hashtable extensions) throws IOException {
        if (extensions != null && extensions.get(ExtensionType.signed_certificate_timestamp) instanceof byte[] list) {
            timestamps = Bytes.copyOf(list);
        }
        super.processServerExtensions(extensions);
    }

    @Override
    public TlsAuthentication getAuthentication() {
        return new TlsAuthentication() {
            @Override
            public void notifyServerCertificate(TlsServerCertificate sent) throws IOException {
                keep(sent);
            }

            @Override
            public @Nullable TlsCredentials getClientCredentials(CertificateRequest request) {
                return null;
            }
        };
    }

    private void keep(TlsServerCertificate sent) throws IOException {
        protocol = String.valueOf(context.getServerVersion());
        CertificateEntry[] entries = sent.getCertificate().getCertificateEntryList();
        for (CertificateEntry entry : entries) {
            certificates.add(Bytes.copyOf(entry.getCertificate().getEncoded()));
        }
        if (entries.length > 0 && entries[0].getExtensions() != null) {
            Map<?, ?> extensions = entries[0].getExtensions();
            if (extensions.get(ExtensionType.signed_certificate_timestamp) instanceof byte[] list) {
                timestamps = Bytes.copyOf(list);
            }
            if (extensions.get(ExtensionType.status_request) instanceof byte[] status) {
                ocsp = response(status);
            }
        }
        if (ocsp == null && sent.getCertificateStatus() != null) {
            ocsp = Bytes.copyOf(sent.getCertificateStatus().getOCSPResponse().getEncoded());
        }
    }

    private static @Nullable Bytes response(byte[] status) {
        boolean whole = status.length > STATUS_HEADER
                && status[0] == CertificateStatusType.ocsp
                && TlsUtils.readUint24(status, 1) == status.length - STATUS_HEADER;
        return whole ? Bytes.copyOf(Arrays.copyOfRange(status, STATUS_HEADER, status.length)) : null;
    }

    @Override
    public int getMaxCertificateChainLength() {
        return MOST_CERTIFICATES;
    }

    @Override
    public int getMaxHandshakeMessageSize() {
        return LARGEST_MESSAGE;
    }
}
