/** Version 1 of the adapter protocol: what a tool under test is asked and answers, and how both are written as JSON lines. */
@NullMarked
package io.github.nscope.conformance.protocol;

import org.jspecify.annotations.NullMarked;
