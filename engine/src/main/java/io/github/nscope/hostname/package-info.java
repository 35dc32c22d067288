/** The platform's default hostname verifier: whether a certificate is for a host. */
@NullMarked
package io.github.nscope.hostname;

import org.jspecify.annotations.NullMarked;
