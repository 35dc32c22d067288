@NullMarked
package io.github.nscope.cli.explain;

import org.jspecify.annotations.NullMarked;
