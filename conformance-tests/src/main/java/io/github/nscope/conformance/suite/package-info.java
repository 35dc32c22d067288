/** The conformance cases as data: authored in YAML by topic, compiled into one JSON file that any language can read. */
@NullMarked
package io.github.nscope.conformance.suite;

import org.jspecify.annotations.NullMarked;
