package io.github.nscope.cli.lint.report;

/** A format in which a run of the linter is written. */
public interface LintReport {
    /**
     * The whole report.
     *
     * @return whole lines, the last one ended
     */
    String write(LintRun run);
}
