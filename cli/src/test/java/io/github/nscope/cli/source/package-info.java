@NullMarked
package io.github.nscope.cli.source;

import org.jspecify.annotations.NullMarked;
