/** The configuration as written and compiled: one typed model, every node with its place in the file, no inheritance and no defaults. */
@NullMarked
package io.github.nscope.document;

import org.jspecify.annotations.NullMarked;
