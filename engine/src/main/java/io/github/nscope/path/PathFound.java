package io.github.nscope.path;

/** The certificates are trusted. */
public record PathFound(CertificationPath path, PathEvidence evidence) implements PathResult {}
