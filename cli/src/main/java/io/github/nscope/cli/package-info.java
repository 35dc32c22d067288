/** The command line: one class per subcommand, which reads, asks the engine, renders and returns an exit code. */
@NullMarked
package io.github.nscope.cli;

import org.jspecify.annotations.NullMarked;
