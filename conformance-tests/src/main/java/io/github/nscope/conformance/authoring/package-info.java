/** How cases are written: the YAML notation, and the compiler that makes the suite's JSON of it. */
@NullMarked
package io.github.nscope.conformance.authoring;

import org.jspecify.annotations.NullMarked;
