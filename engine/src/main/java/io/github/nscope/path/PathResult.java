package io.github.nscope.path;

/** What a trust manager makes of the certificates that it was given. */
public sealed interface PathResult permits PathFound, NoPath, PathNotJudged {
    /** What was tried on the way. */
    PathEvidence evidence();
}
