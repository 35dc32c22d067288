/** SPKI pins and the check of them; this package knows digests, not certificates. */
@NullMarked
package io.github.nscope.pin;

import org.jspecify.annotations.NullMarked;
