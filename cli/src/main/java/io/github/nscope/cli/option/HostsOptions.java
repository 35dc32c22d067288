package io.github.nscope.cli.option;

import io.github.nscope.certificate.Certificate;
import io.github.nscope.cli.input.BadInput;
import io.github.nscope.cli.input.CertificateFile;
import io.github.nscope.cli.input.InputFile;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that name several hosts, and what a server sent. */
public final class HostsOptions {
    @Option(
            names = "--host",
            paramLabel = "NAME",
            split = ",",
            description = "A host, exactly as the app's HTTP client passes it. Repeatable.")
    private List<String> hosts = List.of();

    @Option(
            names = "--chain",
            paramLabel = "FILE",
            description = "What the server sent, in its order: PEM, DER or PKCS#7; - is the standard input.")
    private @Nullable Path chain;

    /** The hosts, each once. */
    public List<String> hosts() throws BadInput {
        for (String host : hosts) {
            if (host.contains("://")) {
                throw BadInput.usage(
                        "--host " + host + ": a URL", "give the name alone, without scheme, port and path");
            }
        }
        return hosts.stream().distinct().toList();
    }

    /**
     * What the server sent, or null where nothing is said of it.
     *
     * @param standardInput what is read where the chain is not in a file
     */
    public @Nullable List<Certificate> chain(InputStream standardInput) throws BadInput {
        return chain == null ? null : CertificateFile.read(InputFile.orStandardInput("--chain", chain, standardInput));
    }
}
