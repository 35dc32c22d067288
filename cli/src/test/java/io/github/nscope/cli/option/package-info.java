@NullMarked
package io.github.nscope.cli.option;

import org.jspecify.annotations.NullMarked;
