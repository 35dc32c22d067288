@NullMarked
package io.github.nscope.cli.compiled;

import org.jspecify.annotations.NullMarked;
