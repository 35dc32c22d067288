/** Writes what linting found, in each of the formats that people and programs read. */
@NullMarked
package io.github.nscope.cli.lint.report;

import org.jspecify.annotations.NullMarked;
