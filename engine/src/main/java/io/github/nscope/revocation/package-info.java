/** Stapled OCSP responses: reading them, and the platform's check of them; nothing is ever fetched. */
@NullMarked
package io.github.nscope.revocation;

import org.jspecify.annotations.NullMarked;
