/** Pin-sets: which to write for what a server sends, and how long those that are written hold. */
@NullMarked
package io.github.nscope.cli.pins;

import org.jspecify.annotations.NullMarked;
