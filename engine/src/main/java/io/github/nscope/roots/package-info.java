/** The system root store of every level as facts: which roots Android shipped when, by certificate and by key. */
@NullMarked
package io.github.nscope.roots;

import org.jspecify.annotations.NullMarked;
