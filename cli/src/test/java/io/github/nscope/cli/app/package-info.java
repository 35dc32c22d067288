@NullMarked
package io.github.nscope.cli.app;

import org.jspecify.annotations.NullMarked;
