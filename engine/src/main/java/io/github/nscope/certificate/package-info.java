/** Certificates as the platform sees them: raw DER, and the view that path checks, pins and store look-ups read. */
@NullMarked
package io.github.nscope.certificate;

import org.jspecify.annotations.NullMarked;
