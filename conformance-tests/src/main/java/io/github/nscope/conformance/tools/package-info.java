/** Other programs' trust decisions behind the adapter interface: each answers what it can and says why it skips the rest. */
@NullMarked
package io.github.nscope.conformance.tools;

import org.jspecify.annotations.NullMarked;
