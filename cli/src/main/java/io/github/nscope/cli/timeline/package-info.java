/** When the answers about an app change, and why. */
@NullMarked
package io.github.nscope.cli.timeline;

import org.jspecify.annotations.NullMarked;
