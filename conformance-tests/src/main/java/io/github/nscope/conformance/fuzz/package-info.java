/** A seeded search for cases on which two tools disagree, and the smallest form of each. */
@NullMarked
package io.github.nscope.conformance.fuzz;

import org.jspecify.annotations.NullMarked;
