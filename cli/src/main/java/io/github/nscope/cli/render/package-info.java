/** The formats in which an answer is written, one renderer each. */
@NullMarked
package io.github.nscope.cli.render;

import org.jspecify.annotations.NullMarked;
