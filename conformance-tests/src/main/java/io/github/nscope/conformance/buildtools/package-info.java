/**
 * What the build tools make of an XML resource's text, as far as the platform's classes can see it. It shares nothing with
 * the engine's own readers, so that a mistake in either shows.
 */
@NullMarked
package io.github.nscope.conformance.buildtools;

import org.jspecify.annotations.NullMarked;
