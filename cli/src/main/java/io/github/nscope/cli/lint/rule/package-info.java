/** The rules, one class each. */
@NullMarked
package io.github.nscope.cli.lint.rule;

import org.jspecify.annotations.NullMarked;
