package io.github.nscope.cli.option;

import io.github.nscope.Client;
import io.github.nscope.Connection;
import io.github.nscope.certificate.Bytes;
import io.github.nscope.cli.input.BadInput;
import io.github.nscope.cli.input.CertificateFile;
import io.github.nscope.cli.input.InputFile;
import io.github.nscope.cli.input.ServerFile;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that describe a connection: the host, and what its server sent. */
public final class ConnectionOptions extends HostOptions {
    @Option(
            names = "--chain",
            paramLabel = "FILE",
            description = "What the server sent, in its order: PEM, DER or PKCS#7; - is the standard input.")
    private @Nullable Path chain;

    @Option(
            names = "--auth-type",
            paramLabel = "TEXT",
            description = "What the TLS layer calls the key exchange. Default: RSA.")
    private String authType = "RSA";

    @Option(
            names = "--sct-list",
            paramLabel = "FILE",
            description =
                    "The handshake's list of signed certificate timestamps, as sent. Default: that of --chain, where"
                            + " nscope fetch wrote it.")
    private @Nullable Path timestamps;

    @Option(names = "--ocsp", paramLabel = "FILE", description = "The stapled OCSP response, DER. Default: as above.")
    private @Nullable Path ocsp;

    @Option(
            names = "--after",
            paramLabel = "[HOST=]FILE",
            converter = EarlierChain.Converter.class,
            description = "What an earlier connection of the same process was sent, to the same host unless one is"
                    + " named: its intermediates are remembered. Repeatable. Default: a fresh process.")
    private List<EarlierChain> earlier = List.of();

    @Option(
            names = "--client",
            paramLabel = "NAME",
            converter = ClientConverter.class,
            completionCandidates = ClientConverter.Names.class,
            description = "Also says what this client makes of the decision: ${COMPLETION-CANDIDATES}.")
    private @Nullable Client client;

    /** The client whose view is asked for, or null for none. */
    public @Nullable Client client() {
        return client;
    }

    /**
     * The connections that the process has made before, in their order.
     *
     * @param now the connection that is asked about
     */
    public List<Connection> before(Connection now) throws BadInput {
        List<Connection> connections = new ArrayList<>();
        for (EarlierChain chain : earlier) {
            connections.add(Connection.to(
                    chain.host() == null ? now.hostOrNull() : chain.host(),
                    CertificateFile.read(new InputFile("--after", chain.path()))));
        }
        return connections;
    }

    /**
     * The connection.
     *
     * @param standardInput what is read where the chain is not in a file
     */
    public Connection read(InputStream standardInput) throws BadInput {
        if (chain == null) {
            throw BadInput.usage("--chain is missing", "name a file with the certificates that the server sent");
        }
        if (host() == null && !isWithheld()) {
            throw BadInput.usage(
                    "neither --host nor --without-host",
                    "name the host that the app connects to, or say that the caller names none");
        }
        ServerFile sent = ServerFile.read(InputFile.orStandardInput("--chain", chain, standardInput));
        Bytes list = read("--sct-list", timestamps);
        Bytes response = read("--ocsp", ocsp);
        return new Connection(
                sent.certificates(),
                host(),
                authType,
                new Connection.Handshake(
                        list != null ? list : sent.timestampsOrNull(),
                        response != null ? response : sent.ocspOrNull()));
    }

    private static @Nullable Bytes read(String option, @Nullable Path path) throws BadInput {
        return path == null ? null : new InputFile(option, path).read(InputFile.TEXT_LIMIT);
    }
}
