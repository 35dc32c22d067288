/** Zip archives read in place: any entry at any depth, nothing unpacked, every size bounded. */
@NullMarked
package io.github.nscope.cli.archive;

import org.jspecify.annotations.NullMarked;
