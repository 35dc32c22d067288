/** The platform itself as a tool under test: its own classes of every API level, run on a desktop JVM. */
@NullMarked
package io.github.nscope.conformance.platform;

import org.jspecify.annotations.NullMarked;
