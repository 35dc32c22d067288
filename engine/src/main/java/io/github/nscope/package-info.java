/** The way in: an app, a device and a connection go in, a decision with its reasons comes out. */
@NullMarked
package io.github.nscope;

import org.jspecify.annotations.NullMarked;
