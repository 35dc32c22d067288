package io.github.nscope.cli.fuzz;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/**
 * Runs Jazzer on one target after the other, each in a process of its own and for a bounded time: {@code mvn -Pfuzz
 * -DskipTests -Dfuzz.seconds=60 -Dfuzz.targets=CERTIFICATE,CONFIGURATION -pl cli -am integration-test}. What it found is
 * kept below {@code target/fuzz}, for the next run to begin with.
 */
public final class FuzzMain {
    private static final String DRIVER = "com.code_intelligence.jazzer.Jazzer";
    private static final int LONGEST_INPUT_SECONDS = 20;

    private FuzzMain() {}

    /** Takes the seconds for each target, and the targets or {@code all}. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        int seconds = Integer.parseInt(arguments[0]);
        List<FuzzTarget> targets = arguments[1].equals("all")
                ? List.of(FuzzTarget.values())
                : Arrays.stream(arguments[1].split(","))
                        .map(FuzzTarget::valueOf)
                        .toList();
        for (FuzzTarget target : targets) {
            int status = fuzz(target, seconds);
            if (status != 0) {
                System.err.println(target + ": Jazzer ended with status " + status
                        + "; the input is named above. Put it into " + target.corpus() + " and mend the reader");
                System.exit(1);
            }
        }
    }

    private static int fuzz(FuzzTarget target, int seconds) throws IOException, InterruptedException {
        Path found = Files.createDirectories(
                Path.of("target", "fuzz", String.valueOf(target.corpus().getFileName())));
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx1g",
                        "-Xss1m",
                        "-XX:+UseSerialGC",
                        "-Dnscope.fuzz.target=" + target,
                        "-cp",
                        System.getProperty("java.class.path"),
                        DRIVER,
                        "--target_class=" + FuzzDriver.class.getName(),
                        "--instrumentation_includes=io.github.nscope.**",
                        "--reproducer_path=target/fuzz",
                        "-artifact_prefix=target/fuzz/" + target + "-",
                        "-max_total_time=" + seconds,
                        "-timeout=" + LONGEST_INPUT_SECONDS,
                        "-rss_limit_mb=0",
                        found.toString(),
                        target.corpus().toString())
                .inheritIO()
                .start();
        return process.waitFor();
    }
}
