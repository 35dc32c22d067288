/** The suite's own small public key infrastructure: planned by name in YAML, minted to the same bytes every time. */
@NullMarked
package io.github.nscope.conformance.pki;

import org.jspecify.annotations.NullMarked;
