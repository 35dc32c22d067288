/** Views of finished runs: for a terminal, for other programs, for a build server, for a change's discussion, for a browser. */
@NullMarked
package io.github.nscope.conformance.report;

import org.jspecify.annotations.NullMarked;
