/** Questions that need many answers: what changes between devices, builds and configurations, and what makes the difference. */
@NullMarked
package io.github.nscope.cli.whatif;

import org.jspecify.annotations.NullMarked;
