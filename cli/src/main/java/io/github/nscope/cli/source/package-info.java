/** An app's sources as they lie in a project: resource folders, build scripts, modules and build variants. */
@NullMarked
package io.github.nscope.cli.source;

import org.jspecify.annotations.NullMarked;
