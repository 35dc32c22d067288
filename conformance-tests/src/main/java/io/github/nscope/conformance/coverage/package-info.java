/** Which rule of the specifications has which cases. */
@NullMarked
package io.github.nscope.conformance.coverage;

import org.jspecify.annotations.NullMarked;
