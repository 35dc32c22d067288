@NullMarked
package io.github.nscope.cli.render;

import org.jspecify.annotations.NullMarked;
