package io.github.nscope.benchmarks;

import io.github.nscope.conformance.platform.PlatformAdapter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.results.format.ResultFormatType;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.CommandLineOptionException;
import org.openjdk.jmh.runner.options.CommandLineOptions;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/**
 * Runs the benchmarks: all of them, or those that the arguments choose as JMH's own main does. Adds to JMH what all of
 * them need: the JVM's arguments, allocation and processor time as figures, results in a file.
 *
 * <p>{@code --smoke} runs each of them for a moment, so that none rots; what it measures means nothing.
 */
public final class BenchmarksMain {
    /** Set while nothing is measured. */
    static final String SMOKE_PROPERTY = "nscope.benchmarks.smoke";

    private static final String SMOKE = "--smoke";
    private static final String RESULTS = "benchmarks.json";

    private BenchmarksMain() {}

    /** Runs, and exits with 1 where a benchmark fails that has to run. */
    public static void main(String[] arguments) throws Exception {
        if (!PlatformSubject.isHere()) {
            System.err.println("The platform's classes of API level " + PlatformSubject.LEVEL
                    + " are not here, so that their rows fail and are left out. Fetch them with: mvn dependency:get"
                    + " -Dtransitive=false -Dartifact=org.robolectric:android-all:14-robolectric-10818077");
        }
        if (List.of(arguments).contains(SMOKE)) {
            System.setProperty(SMOKE_PROPERTY, "true");
            smoke();
            return;
        }
        CommandLineOptions given = new CommandLineOptions(arguments);
        if (given.shouldHelp() || given.shouldList() || given.shouldListWithParams() || given.shouldListProfilers()) {
            org.openjdk.jmh.Main.main(arguments);
            return;
        }
        new Runner(measured(given)).run();
    }

    private static Options measured(CommandLineOptions given) {
        List<String> jvm = new ArrayList<>(PlatformAdapter.JVM_ARGUMENTS);
        // Compilers in the background starve on a busy machine, and what is measured then is the interpreter.
        jvm.addAll(List.of("-Xms1g", "-Xmx2g", "-XX:+UseSerialGC", "-XX:-BackgroundCompilation"));
        jvm.addAll(given.getJvmArgsAppend().orElse(List.of()));
        return new OptionsBuilder()
                .parent(given)
                .jvmArgsAppend(jvm.toArray(String[]::new))
                .addProfiler(GCProfiler.class)
                .addProfiler(CpuTime.class)
                .resultFormat(given.getResultFormat().orElse(ResultFormatType.JSON))
                .result(given.getResult().orElse(RESULTS))
                .build();
    }

    private static void smoke() throws RunnerException, CommandLineOptionException {
        Options options = new OptionsBuilder()
                .parent(new CommandLineOptions())
                .include(BenchmarksMain.class.getPackageName() + "\\..*")
                .param("count", "2")
                .param("keys", "P256")
                .param("pins", "3")
                .param("domains", "3")
                .forks(0)
                .warmupIterations(0)
                .measurementIterations(1)
                .measurementTime(TimeValue.milliseconds(5))
                .shouldFailOnError(PlatformSubject.isHere())
                .build();
        Collection<RunResult> results = new Runner(options).run();
        System.out.println(results.stream()
                        .map(result -> result.getParams().getBenchmark())
                        .distinct()
                        .count() + " benchmarks ran, with " + results.size() + " subjects and settings");
    }
}
