package io.github.nscope.benchmarks;

/** What a benchmark asks of its subject over and over; each subject brings its own. */
@FunctionalInterface
interface Question {
    /** Asks once. */
    Object ask() throws Throwable;
}
