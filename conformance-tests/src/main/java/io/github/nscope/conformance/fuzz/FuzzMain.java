package io.github.nscope.conformance.fuzz;

import io.github.nscope.conformance.engine.EngineAdapter;
import io.github.nscope.conformance.platform.PlatformAdapter;
import io.github.nscope.conformance.platform.PlatformJars;
import io.github.nscope.conformance.protocol.Request;
import io.github.nscope.conformance.protocol.RequestWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/**
 * Looks for cases on which the engine and the platform's own classes differ, and prints each in its smallest form: a line
 * for an adapter, and what differs.
 */
public final class FuzzMain {
    private static final int CASES_OF_A_UNIVERSE = 40;
    private static final int CASES_OF_A_LINE = 20_000;

    private final FuzzOptions options;
    private final PrintStream out;
    private final FuzzKeys keys;
    private final Coverage coverage = new Coverage();
    private final Map<String, Integer> kinds = new LinkedHashMap<>();
    private @Nullable CertificateUniverse universe;
    private long universeNumber;

    private FuzzMain(FuzzOptions options, PrintStream out) throws IOException {
        this.options = options;
        this.out = out;
        this.keys = new FuzzKeys(options.keys());
    }

    /** Takes {@code --seed N --count N --levels 24,34 --only config|trust --jars DIR --keys DIR --output DIR --most N
     * --examples DIR --coverage true}; the last only counts what the platform answers. */
    public static void main(String[] arguments) throws IOException {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        // The platform prints what it would log on a device.
        System.setOut(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8));
        System.exit(search(List.of(arguments), out) == 0 ? 0 : 1);
    }

    /** Searches, and says in how many ways the two differ. */
    static int search(List<String> arguments, PrintStream out) throws IOException {
        return new FuzzMain(FuzzOptions.parse(arguments), out).run();
    }

    private int run() throws IOException {
        PlatformJars jars = options.jars();
        List<Integer> levels = options.levels().isEmpty() ? jars.available() : options.levels();
        try (PlatformAdapter platform = new PlatformAdapter(jars);
                EngineAdapter engine = new EngineAdapter()) {
            DifferentialRun differential = new DifferentialRun(platform, engine, Divergences.KNOWN);
            DivergenceExamples examples =
                    options.examples() == null ? null : new DivergenceExamples(platform, engine, options.examples());
            for (int i = 0; i < options.count(); i++) {
                long seed = options.seed() + i;
                Chance chance = new Chance(new SplittableRandom(seed));
                Request request = source(chance, seed).next(Long.toString(seed), chance.of(levels));
                if (options.coverage()) {
                    coverage.add(platform.answer(request));
                } else {
                    judge(differential, request);
                }
                if (examples != null) {
                    examples.add(request);
                }
                if ((i + 1) % CASES_OF_A_LINE == 0) {
                    out.println((i + 1) + " cases so far, " + differing() + " differ");
                }
            }
            reportDivergences(differential);
        }
        coverage.print(out);
        out.println(options.count() + " cases, " + differing() + " differ, in " + kinds.size() + " ways");
        kinds.forEach((kind, times) -> out.println(times + " x " + kind));
        return kinds.size();
    }

    private int differing() {
        return kinds.values().stream().mapToInt(Integer::intValue).sum();
    }

    private void reportDivergences(DifferentialRun differential) {
        differential.applied().forEach((name, times) -> {
            if (times == 0 && !options.coverage()) {
                out.println("the known divergence " + name + " was never met");
            }
        });
    }

    private CaseSource source(Chance chance, long seed) {
        CertificateUniverse universe = universe(seed / CASES_OF_A_UNIVERSE);
        boolean config =
                options.only().isEmpty() ? chance.percent(50) : options.only().equals("config");
        return config
                ? new ConfigCases(
                        chance,
                        universe.all().stream().map(FuzzCertificate::pem).toList())
                : new TrustCases(chance, universe);
    }

    /** Signing takes longer than judging, so neighbouring cases share their certificates. */
    private CertificateUniverse universe(long number) {
        if (universe == null || universeNumber != number) {
            universe = new CertificateUniverse(new Chance(new SplittableRandom(~number)), keys);
            universeNumber = number;
        }
        return universe;
    }

    private void judge(DifferentialRun differential, Request request) throws IOException {
        Comparison found = differential.compare(request);
        if (found.isEqual()) {
            return;
        }
        String kind = Kinds.of(found);
        if (kinds.merge(kind, 1, Integer::sum) > options.most()) {
            return;
        }
        Request smallest = new Shrinker(Shrinker.sameDifference(differential, found)).shrink(request);
        Comparison left = differential.compare(smallest);
        String report = RequestWriter.line(smallest) + "\n\n"
                + (smallest.app().networkSecurityConfig() == null
                        ? ""
                        : smallest.app().networkSecurityConfig() + "\n\n")
                + "level " + smallest.device().apiLevel() + "\n" + left;
        out.println("seed " + request.id() + ", level " + request.device().apiLevel() + ": " + kind + "\n" + left);
        if (options.output() != null) {
            Files.createDirectories(options.output());
            Files.writeString(options.output().resolve("seed-" + request.id() + ".txt"), report);
        }
    }
}
