/** SPKI pins and the check of a certification path against them; knows digests, not certificates. */
@NullMarked
package io.github.nscope.pin;

import org.jspecify.annotations.NullMarked;
