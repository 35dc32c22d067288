@NullMarked
package io.github.nscope.cli;

import org.jspecify.annotations.NullMarked;
