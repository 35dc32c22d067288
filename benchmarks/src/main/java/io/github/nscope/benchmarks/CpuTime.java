package io.github.nscope.benchmarks;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import java.util.Collection;
import java.util.List;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.infra.IterationParams;
import org.openjdk.jmh.profile.InternalProfiler;
import org.openjdk.jmh.results.AggregationPolicy;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.ScalarResult;

/**
 * Adds to each benchmark the processor time of the measuring threads per operation. On a machine that others use as
 * well, wall time says more about the others. What collectors and compilers do is in a figure of its own.
 */
public final class CpuTime implements InternalProfiler {
    /** The name of the figure. */
    static final String FIGURE = "cpu";

    /** The same for the whole process: collectors, compilers and all. */
    static final String PROCESS_FIGURE = "cpuOfProcess";

    private static final String WORKER = "jmh-worker";

    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    private final OperatingSystemMXBean process = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    private long before;
    private long processBefore;

    @Override
    public String getDescription() {
        return "Processor time of the measuring threads per operation";
    }

    @Override
    public void beforeIteration(BenchmarkParams benchmark, IterationParams iteration) {
        before = spent();
        processBefore = process.getProcessCpuTime();
    }

    @Override
    public Collection<? extends Result<?>> afterIteration(
            BenchmarkParams benchmark, IterationParams iteration, IterationResult result) {
        long operations = result.getMetadata().getAllOps();
        double each = (spent() - before) / (double) Math.max(1, operations);
        double whole = (process.getProcessCpuTime() - processBefore) / (double) Math.max(1, operations);
        return List.of(
                new ScalarResult(FIGURE, each, "ns/op", AggregationPolicy.AVG),
                new ScalarResult(PROCESS_FIGURE, whole, "ns/op", AggregationPolicy.AVG));
    }

    private long spent() {
        long sum = 0;
        for (ThreadInfo thread : threads.getThreadInfo(threads.getAllThreadIds())) {
            if (thread != null && thread.getThreadName().contains(WORKER)) {
                sum += threads.getThreadCpuTime(thread.getThreadId());
            }
        }
        return sum;
    }
}
