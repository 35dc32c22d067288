/** What a command line names - files, stores, manifests, dates - read within limits, with errors that name the fix. */
@NullMarked
package io.github.nscope.cli.input;

import org.jspecify.annotations.NullMarked;
