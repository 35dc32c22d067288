package io.github.nscope.cli.lint;

/** A class of misconfigurations. A rule proposes suspects; only those that the engine's answers prove become findings. */
public interface Rule {
    /** What there is to say about it. */
    Definition definition();

    /** Looks at an app. Called only where the app has what the rule needs. */
    void inspect(Subject app, Findings findings);
}
