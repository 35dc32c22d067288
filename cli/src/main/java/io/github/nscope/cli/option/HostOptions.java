package io.github.nscope.cli.option;

import io.github.nscope.cli.input.BadInput;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that say which host is asked about. */
public sealed class HostOptions permits ConnectionOptions {
    @Option(
            names = "--host",
            paramLabel = "NAME",
            description = "The host, exactly as the app's HTTP client passes it.")
    private @Nullable String host;

    @Option(names = "--without-host", description = "The caller names no host.")
    private boolean withheld;

    /**
     * The host, or null for none.
     *
     * @throws BadInput for a URL, which no client passes, and for a host that is given and withheld
     */
    public final @Nullable String host() throws BadInput {
        if (host != null && withheld) {
            throw BadInput.usage("--host and --without-host", "give one of them");
        }
        if (host != null && host.contains("://")) {
            throw BadInput.usage("--host " + host + ": a URL", "give the name alone, without scheme, port and path");
        }
        return host;
    }

    /** Whether it was said that there is none. */
    public final boolean isWithheld() {
        return withheld;
    }
}
