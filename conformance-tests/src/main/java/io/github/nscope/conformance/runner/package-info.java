/** Asks a tool the suite's questions and scores what it answers, whatever the tool is and whatever it does. */
@NullMarked
package io.github.nscope.conformance.runner;

import org.jspecify.annotations.NullMarked;
