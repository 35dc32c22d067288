/** App bundles: the protocol buffers in which aapt2 hands resources to a store, read into what it would compile of them. */
@NullMarked
package io.github.nscope.cli.bundle;

import org.jspecify.annotations.NullMarked;
