/** This project's engine as a tool under test. */
@NullMarked
package io.github.nscope.conformance.engine;

import org.jspecify.annotations.NullMarked;
