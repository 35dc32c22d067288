package io.github.nscope.cli.option;

import io.github.nscope.Client;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The option that says by which client an app would connect, for a question without certificates. */
public final class ClientOptions {
    @Option(
            names = "--client",
            paramLabel = "NAME",
            converter = ClientConverter.class,
            completionCandidates = ClientConverter.Names.class,
            description = "Also says what this client makes of the answer about cleartext: ${COMPLETION-CANDIDATES}.")
    private @Nullable Client client;

    /** The client whose view is asked for, or null for none. */
    public @Nullable Client client() {
        return client;
    }
}
