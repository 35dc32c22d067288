/** Files that are looked at again and again, so that an answer can follow what somebody edits. */
@NullMarked
package io.github.nscope.cli.watch;

import org.jspecify.annotations.NullMarked;
