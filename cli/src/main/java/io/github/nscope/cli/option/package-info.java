/** Groups of options that several commands share, each turned into one of the engine's inputs. */
@NullMarked
package io.github.nscope.cli.option;

import org.jspecify.annotations.NullMarked;
