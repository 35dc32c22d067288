/** Every combination of a configuration's features with the situations that an attacker can bring about. */
@NullMarked
package io.github.nscope.conformance.matrix;

import org.jspecify.annotations.NullMarked;
