/** Makes the page about the benchmarks from what a run has measured. */
@NullMarked
package io.github.nscope.benchmarks.report;

import org.jspecify.annotations.NullMarked;
