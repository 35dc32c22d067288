package io.github.nscope.cli.option;

import io.github.nscope.Client;
import io.github.nscope.certificate.Certificate;
import io.github.nscope.cli.input.BadInput;
import io.github.nscope.cli.input.CertificateFile;
import io.github.nscope.cli.input.InputFile;
import io.github.nscope.cli.input.Moment;
import io.github.nscope.platform.ApiLevel;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that say which devices are asked, and what is known beside the app. */
public final class LintOptions {
    private static final String NO_TIME = "none";

    @Option(
            names = "--api",
            paramLabel = "LEVELS",
            description = "Device API levels, as in 24..37. Default: all on which the app can be installed.")
    private @Nullable String api;

    @Option(
            names = "--at",
            paramLabel = "TIME",
            description = "The devices' clock, ISO 8601; none to report nothing that depends on it. Default: now.")
    private @Nullable String at;

    @Option(
            names = "--chain",
            paramLabel = "HOST=FILE",
            converter = NamedFile.Converter.class,
            description = "What a host's server sends: PEM, DER or PKCS#7. Repeatable.")
    private List<NamedFile> chains = List.of();

    @Option(
            names = "--first-party",
            paramLabel = "HOST",
            split = ",",
            description = "The app's own hosts, which should be pinned. Repeatable.")
    private List<String> firstParty = List.of();

    @Option(
            names = "--client",
            paramLabel = "NAME",
            split = ",",
            converter = ClientConverter.class,
            completionCandidates = ClientConverter.Names.class,
            description = "An HTTP stack that the app uses: ${COMPLETION-CANDIDATES}. Repeatable.")
    private List<Client> clients = List.of();

    /** The levels that were asked for; empty for all on which the app can be installed. */
    public List<ApiLevel> levels() throws BadInput {
        return api == null
                ? List.of()
                : NumberRanges.read("--api", api, ApiLevel.OLDEST.major(), ApiLevel.NEWEST.major()).stream()
                        .map(ApiLevel::of)
                        .toList();
    }

    /** Whether what depends on the time is asked for. */
    public boolean hasTime() {
        return !NO_TIME.equals(at);
    }

    /** Whether the time is this machine's. */
    public boolean isTimeAssumed() {
        return at == null;
    }

    /**
     * The time.
     *
     * @param clock tells the time where no option does
     */
    public Instant time(Clock clock, ZoneId zone) throws BadInput {
        return at == null || !hasTime() ? clock.instant().truncatedTo(ChronoUnit.SECONDS) : Moment.read(at, zone);
    }

    /** What servers sent, by host. */
    public Map<String, List<Certificate>> chains() throws BadInput {
        Map<String, List<Certificate>> read = new HashMap<>();
        for (NamedFile chain : chains) {
            read.put(chain.name(), CertificateFile.read(new InputFile("--chain", chain.path())));
        }
        return read;
    }

    /** The files with what servers sent, by host. */
    public Map<String, String> chainFiles() {
        Map<String, String> files = new HashMap<>();
        chains.forEach(chain -> files.put(chain.name(), chain.path().toString()));
        return files;
    }

    /** The app's own hosts. */
    public List<String> firstParty() {
        return List.copyOf(firstParty);
    }

    /** The app's HTTP stacks. */
    public List<Client> clients() {
        return List.copyOf(clients);
    }
}
