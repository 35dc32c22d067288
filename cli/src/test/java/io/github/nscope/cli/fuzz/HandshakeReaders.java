package io.github.nscope.cli.fuzz;

import io.github.nscope.App;
import io.github.nscope.Connection;
import io.github.nscope.Connection.Handshake;
import io.github.nscope.Device;
import io.github.nscope.NscEngine;
import io.github.nscope.certificate.Bytes;
import io.github.nscope.revocation.MalformedOcspException;
import io.github.nscope.revocation.OcspResponse;
import io.github.nscope.transparency.SctList;
import io.github.nscope.transparency.SctOrigin;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What reads the parts of a handshake beside the certificates. */
final class HandshakeReaders {
    private static final String TRANSPARENT = """
            <network-security-config>
              <base-config><certificateTransparency enabled="true"/></base-config>
            </network-security-config>
            """;
    private static final List<NscEngine> ENGINES = List.of(engine(26), engine(34), engine(36), engine(37));

    private HandshakeReaders() {}

    private static NscEngine engine(int level) {
        Device device = Device.of(level)
                .system(List.of(CertificateReaders.ROOT))
                .dataFile("misc/keychain/ct/v2/current/log_list.json", file("log_list_json"))
                .dataFile("misc/keychain/ct/v3/current/log_list.ctfb", file("log_list_binary"))
                .at(CertificateReaders.TIME);
        return NscEngine.of(App.targeting(level).configuration(TRANSPARENT).build(), device);
    }

    private static Bytes file(String target) {
        try {
            return Bytes.copyOf(Files.readAllBytes(Path.of("src/test/fuzz", target, "list")));
        } catch (IOException e) {
            throw new IllegalStateException(target, e);
        }
    }

    static void timestamps(byte[] content) {
        Bytes bytes = Bytes.copyOf(content);
        for (SctOrigin origin : SctOrigin.values()) {
            SctList.read(bytes, origin);
            SctList.readExtension(bytes, origin);
        }
        connect(new Handshake(bytes, null));
    }

    static void ocspResponse(byte[] content) {
        Bytes bytes = Bytes.copyOf(content);
        try {
            OcspResponse.parse(bytes);
        } catch (MalformedOcspException refused) {
            // Declared.
        }
        connect(new Handshake(null, bytes));
    }

    private static void connect(Handshake handshake) {
        Connection connection = new Connection(CertificateReaders.CHAIN, CertificateReaders.HOST, "RSA", handshake);
        for (NscEngine engine : ENGINES) {
            Answers.write(engine.evaluate(connection).explanation());
        }
    }
}
