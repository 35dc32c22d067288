/** Certificate sources and stores, and the trust anchors that a configuration finds in them. */
@NullMarked
package io.github.nscope.anchor;

import org.jspecify.annotations.NullMarked;
