/** What each behaviour of the catalogue is worth: the cases that fail without it. */
@NullMarked
package io.github.nscope.conformance.behaviors;

import org.jspecify.annotations.NullMarked;
