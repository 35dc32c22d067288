/** Finds misconfigurations, each proved by what devices answer with it and without it. */
@NullMarked
package io.github.nscope.cli.lint;

import org.jspecify.annotations.NullMarked;
