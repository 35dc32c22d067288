@NullMarked
package io.github.nscope.cli.edit;

import org.jspecify.annotations.NullMarked;
