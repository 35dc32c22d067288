/** Answers about the system root stores: what a level ships, what came and went, which levels know a server's root. */
@org.jspecify.annotations.NullMarked
package io.github.nscope.cli.roots;
