@NullMarked
package io.github.nscope.cli.archive;

import org.jspecify.annotations.NullMarked;
