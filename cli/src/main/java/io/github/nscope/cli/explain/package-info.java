/** What exceptions, log lines and ids mean, and what to do about them. */
@NullMarked
package io.github.nscope.cli.explain;

import org.jspecify.annotations.NullMarked;
