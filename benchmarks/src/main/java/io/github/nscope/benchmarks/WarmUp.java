package io.github.nscope.benchmarks;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.concurrent.TimeUnit;

/**
 * Warm-up by work done, before the harness's own by time: path checks need thousands of decisions before the compiler is
 * through with them, and on a busy machine a second holds a few hundred.
 */
final class WarmUp {
    private static final int DECISIONS = 8_000;
    private static final long MOST_PROCESSOR_TIME = TimeUnit.SECONDS.toNanos(3);

    private WarmUp() {}

    static void of(Question question) throws Throwable {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long end = threads.getCurrentThreadCpuTime() + (isSmoke() ? 0 : MOST_PROCESSOR_TIME);
        for (int i = 0; i < DECISIONS && threads.getCurrentThreadCpuTime() < end; i++) {
            question.ask();
        }
    }

    private static boolean isSmoke() {
        return Boolean.getBoolean(BenchmarksMain.SMOKE_PROPERTY);
    }
}
