package io.github.nscope.cli.option;

import io.github.nscope.Client;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The option that says through what the app connects. */
public final class ClientOption {
    @Option(
            names = "--client",
            paramLabel = "NAME",
            converter = ClientConverter.class,
            completionCandidates = ClientConverter.Names.class,
            description = "The answer of an app that connects by this client: ${COMPLETION-CANDIDATES}. Default: the"
                    + " platform's own answer.")
    private @Nullable Client client;

    /** The client, or null for none. */
    public @Nullable Client client() {
        return client;
    }
}
