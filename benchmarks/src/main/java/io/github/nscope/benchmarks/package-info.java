/** Benchmarks of the engine beside its peers, one class for each question. */
@NullMarked
package io.github.nscope.benchmarks;

import org.jspecify.annotations.NullMarked;
