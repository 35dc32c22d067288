@NullMarked
package io.github.nscope.cli.input;

import org.jspecify.annotations.NullMarked;
