@NullMarked
package io.github.nscope.cli.whatif;

import org.jspecify.annotations.NullMarked;
