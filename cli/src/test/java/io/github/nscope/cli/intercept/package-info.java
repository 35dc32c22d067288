@NullMarked
package io.github.nscope.cli.intercept;

import org.jspecify.annotations.NullMarked;
