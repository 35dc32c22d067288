/** Whether somebody between an app and its server could read what they say, and the smallest change that decides it. */
@NullMarked
package io.github.nscope.cli.intercept;

import org.jspecify.annotations.NullMarked;
