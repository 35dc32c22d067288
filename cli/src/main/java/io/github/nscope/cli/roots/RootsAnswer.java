package io.github.nscope.cli.roots;

import io.github.nscope.Explanation;

/** An answer about the system root stores. */
public sealed interface RootsAnswer permits RootListing, RootDifference, ChainSurvey {
    /** The answer in words. */
    Explanation explanation();
}
