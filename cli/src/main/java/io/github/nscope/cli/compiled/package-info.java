/** What the build tools make of an app's XML and resources, read as the platform's {@code androidfw} reads it. */
@NullMarked
package io.github.nscope.cli.compiled;

import org.jspecify.annotations.NullMarked;
