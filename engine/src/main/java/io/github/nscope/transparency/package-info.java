/** Certificate transparency: signed certificate timestamps, the log list, and the policies that weigh them. */
@NullMarked
package io.github.nscope.transparency;

import org.jspecify.annotations.NullMarked;
