package io.github.nscope.benchmarks.report;

import java.util.SortedMap;

/**
 * What was measured of one subject with one setting.
 *
 * @param question the benchmark's class and, where that has several, its method
 * @param setting the parameters that are no subject, by name
 * @param subject who was measured; empty where there is one only
 * @param processorTime of the measuring thread, nanoseconds an operation
 * @param processTime processor time of the whole process, collector and compiler included, nanoseconds an operation
 * @param wall what the harness's own figure says, with its unit
 * @param bytes allocated by an operation
 */
record Measurement(
        String question,
        SortedMap<String, String> setting,
        String subject,
        Spread processorTime,
        double processTime,
        String wall,
        double bytes) {
    /** The subject that the others are compared with. */
    static final String OWN = "NSCOPE";

    /**
     * Iterations of one figure.
     *
     * @param median what is quoted
     */
    record Spread(double least, double median, double greatest) {}

    boolean isComparableTo(Measurement other) {
        return question.equals(other.question) && setting.equals(other.setting);
    }
}
