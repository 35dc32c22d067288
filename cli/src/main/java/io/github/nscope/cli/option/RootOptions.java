package io.github.nscope.cli.option;

import io.github.nscope.anchor.CertificateStore;
import io.github.nscope.certificate.Bytes;
import io.github.nscope.certificate.Certificate;
import io.github.nscope.cli.input.BadInput;
import io.github.nscope.cli.input.CertificateFile;
import io.github.nscope.cli.input.InputFile;
import io.github.nscope.cli.input.Moment;
import io.github.nscope.cli.input.StoreContent;
import io.github.nscope.cli.roots.ChainSurvey;
import io.github.nscope.cli.roots.RootDifference;
import io.github.nscope.cli.roots.RootListing;
import io.github.nscope.cli.roots.RootsAnswer;
import io.github.nscope.platform.ApiLevel;
import io.github.nscope.roots.SystemRoots;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that say what is asked about the system root stores. */
public final class RootOptions {
    @Option(
            names = "--api",
            paramLabel = "LEVEL",
            converter = ApiLevelConverter.class,
            description = "Lists the roots that a level ships, 23 to 37.")
    private @Nullable ApiLevel api;

    @Option(
            names = "--diff",
            paramLabel = "A..B",
            converter = LevelPair.Converter.class,
            description = "Lists what came and went between the first releases of two levels.")
    private @Nullable LevelPair difference;

    @Option(
            names = "--explain",
            paramLabel = "FILE",
            description = "Says which levels trust what a server sent: PEM, DER or PKCS#7; - is the standard input.")
    private @Nullable Path chain;

    @Option(
            names = "--system-store",
            paramLabel = "PATH",
            description = "With --explain: the root certificates at hand, of any level. An Android cacerts directory,"
                    + " a PEM bundle, JKS or PKCS#12. Default: those of the Java that runs this.")
    private @Nullable Path atHand;

    @Option(names = "--at", paramLabel = "TIME", description = "With --explain: the devices' clock. Default: now.")
    private @Nullable String at;

    /**
     * The answer.
     *
     * @param clock tells the time where no option does
     * @param standardInput what is read where the chain is not in a file
     */
    public Resolved<RootsAnswer> answer(Clock clock, InputStream standardInput) throws BadInput {
        long questions = List.of(api != null, difference != null, chain != null).stream()
                .filter(given -> given)
                .count();
        if (questions != 1) {
            throw BadInput.usage(
                    questions == 0 ? "nothing is asked" : "several questions at once",
                    "give one of --api, --diff and --explain");
        }
        if (chain != null) {
            return survey(chain, clock, standardInput);
        }
        return new Resolved<>(
                difference != null
                        ? RootDifference.between(difference.earlier(), difference.later())
                        : RootListing.of(level()),
                List.of());
    }

    private ApiLevel level() throws BadInput {
        if (api == null) {
            throw BadInput.usage("--api is missing", "give the device's API level, 23 to 37");
        }
        return api;
    }

    private Resolved<RootsAnswer> survey(Path file, Clock clock, InputStream standardInput) throws BadInput {
        List<String> remarks = new ArrayList<>();
        Instant time = at == null ? clock.instant() : Moment.read(at, ZoneOffset.UTC);
        if (at == null) {
            remarks.add("The devices' clock is this machine's: " + time + " (--at).");
        }
        List<Certificate> presented = CertificateFile.read(InputFile.orStandardInput("--explain", file, standardInput));
        List<Certificate> roots = atHand(remarks);
        return new Resolved<>(ChainSurvey.of(presented, roots, time), remarks);
    }

    private List<Certificate> atHand(List<String> remarks) throws BadInput {
        Path store = atHand == null ? Path.of(System.getProperty("java.home"), "lib", "security", "cacerts") : atHand;
        List<Certificate> certificates = certificates(StoreContent.read(new InputFile("--system-store", store)));
        if (atHand == null) {
            remarks.add("The root certificates at hand are this Java's (--system-store).");
        }
        long unknown = certificates.stream()
                .filter(certificate ->
                        SystemRoots.known().byCertificate(certificate.sha256()).isEmpty())
                .count();
        if (unknown > 0) {
            remarks.add(unknown + " of the " + certificates.size()
                    + " certificates at hand are in no level's store, and count for nothing here.");
        }
        return certificates;
    }

    private static List<Certificate> certificates(StoreContent content) {
        if (content instanceof StoreContent.Bundle bundle) {
            return bundle.certificates();
        }
        List<Certificate> certificates = new ArrayList<>();
        CertificateStore files = CertificateStore.ofFiles(((StoreContent.Directory) content).files());
        for (Bytes file : files.files().values()) {
            CertificateFile.first(file).ifPresent(certificates::add);
        }
        return certificates;
    }
}
