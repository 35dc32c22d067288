package io.github.nscope.cli;

import io.github.nscope.cli.fetch.Endpoint;
import io.github.nscope.cli.fetch.Fetch;
import io.github.nscope.cli.fetch.Fetched;
import io.github.nscope.cli.fetch.FetchedReport;
import io.github.nscope.cli.input.BadInput;
import io.github.nscope.cli.render.Notes;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code nscope fetch}: what a server sends, kept as it was sent. The one command that opens a connection. */
@Command(
        name = "fetch",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        sortOptions = false,
        customSynopsis = "nscope fetch HOST[:PORT] [OPTION...]%n",
        description = {
            "Makes a TLS handshake with one server, and prints what it sent as a PEM file that --chain of the other"
                    + " commands takes: the certificates in their order, the timestamps of the TLS extension and the"
                    + " stapled OCSP response.",
            "",
            "Nothing is judged, and nobody else is contacted. A server may send other certificates to a device, whose"
                    + " TLS has other preferences."
        },
        exitCodeListHeading = "%nExit status:%n",
        exitCodeList = {"0:certificates came", "2:wrong usage", "4:no certificate came", "70:internal error"},
        footerHeading = "%nExamples:%n",
        footer = {
            "  nscope fetch api.example.com > server.pem",
            "  nscope fetch api.example.com |",
            "      nscope evaluate --app app.apk --api 34 --chain - --host api.example.com"
        })
final class FetchCommand implements Callable<Integer> {
    private static final int MOST_SECONDS = 3600;

    private final Surroundings surroundings;

    @Parameters(arity = "1", paramLabel = "HOST[:PORT]", description = "The server. Default port: 443.")
    private String server = "";

    @Option(
            names = "--sni",
            paramLabel = "NAME",
            description = "The name to ask the server for. Default: the host, unless that is an address.")
    private @Nullable String serverName;

    @Option(names = "--timeout", paramLabel = "SECONDS", description = "For all of it. Default: 10.")
    private int timeout = 10;

    @Mixin
    private Output output;

    FetchCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
        this.output = new Output(surroundings);
    }

    @Override
    public Integer call() throws BadInput {
        if (timeout < 1 || timeout > MOST_SECONDS) {
            throw BadInput.usage("--timeout " + timeout + ": no useful time", "give 1 to " + MOST_SECONDS + " seconds");
        }
        Endpoint endpoint = Endpoint.read(server);
        String asked = serverName != null ? serverName : Fetch.usualServerName(endpoint);
        Fetched fetched = new Fetch(endpoint, asked, Duration.ofSeconds(timeout)).run(surroundings.clock());
        FetchedReport report = new FetchedReport(fetched);
        if (output.format() == Format.TEXT) {
            output.print(report.pem());
        } else {
            output.print(renderer -> renderer.report(report, Notes.assuming(List.of())));
        }
        return ExitCode.TRUSTED.status();
    }
}
