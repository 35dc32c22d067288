/** Changes to a network security configuration: elements and attributes by path, taken away or set. */
@NullMarked
package io.github.nscope.cli.edit;

import org.jspecify.annotations.NullMarked;
