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

/** The options that say what a server sent and what it is called; its certificate names it where no option does. */
public final class ConnectionFile {
    private static final String WILDCARD = "*.";

    @Option(
            names = "--chain",
            paramLabel = "FILE",
            description = "What the server sent, in its order: PEM, DER or PKCS#7; - is the standard input.")
    private @Nullable Path chain;

    @Option(
            names = "--host",
            paramLabel = "NAME",
            description = "The host. Default: the first that the certificate names.")
    private @Nullable String host;

    /** What the server sent. */
    public List<Certificate> chain(InputStream standardInput) throws BadInput {
        if (chain == null) {
            throw BadInput.usage("--chain is missing", "name a file with the certificates that the server sent");
        }
        return CertificateFile.read(InputFile.orStandardInput("--chain", chain, standardInput));
    }

    /** A host of the server: below a domain that a wildcard stands for, {@code www} of it. */
    public String host(List<Certificate> presented) throws BadInput {
        String name = name(presented);
        return name.startsWith(WILDCARD) ? "www." + name.substring(WILDCARD.length()) : name;
    }

    /** The domain that a configuration would name. */
    public String domain(List<Certificate> presented) throws BadInput {
        String name = name(presented);
        return name.startsWith(WILDCARD) ? name.substring(WILDCARD.length()) : name;
    }

    /** Whether the server is known by a wildcard alone. */
    public boolean isWildcard(List<Certificate> presented) throws BadInput {
        return name(presented).startsWith(WILDCARD);
    }

    private String name(List<Certificate> presented) throws BadInput {
        if (host != null && host.contains("://")) {
            throw BadInput.usage("--host " + host + ": a URL", "give the name alone, without scheme, port and path");
        }
        if (host != null) {
            return host;
        }
        List<String> names = presented.get(0).alternativeNames().dnsNames();
        if (names.isEmpty()) {
            throw BadInput.usage("the certificate names no host", "give the host by --host");
        }
        return names.get(0);
    }
}
