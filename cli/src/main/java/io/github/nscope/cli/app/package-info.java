/** Apps as people have them (packages, bundles of packages, libraries, projects, single files), read into what a device of a level sees of them. */
@NullMarked
package io.github.nscope.cli.app;

import org.jspecify.annotations.NullMarked;
