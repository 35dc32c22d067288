package io.github.nscope.path;

import io.github.nscope.path.Budget.Limit;

/**
 * The search was given up. Nothing is said about what a device decides; it would go on, at a cost that such
 * certificates are made for.
 */
public record PathNotJudged(Limit exceeded, PathEvidence evidence) implements PathResult {}
