package io.github.nscope.cli.lint.report;

import io.github.nscope.cli.lint.Finding;
import io.github.nscope.cli.lint.Linted;
import io.github.nscope.cli.lint.Proof;
import io.github.nscope.cli.lint.Words;
import io.github.nscope.document.SourceLocation;

/** Where findings are and what they concern, in words. */
final class Places {
    private Places() {}

    /** File, line and column as far as they are known; of something compiled, the path of the element. */
    static String of(Finding finding) {
        SourceLocation location = finding.spot().location();
        String line = location.line() < 1 ? "" : ":" + location;
        boolean hasPath = finding.spot().path() != null && location.column() == SourceLocation.UNKNOWN_COLUMN;
        return finding.file() + line + (hasPath ? " (" + finding.spot().path() + ")" : "");
    }

    /** The levels and hosts, {@code levels 24–27 for example.com}. */
    static String concerned(Linted app, Finding finding) {
        String levels = finding.levels().equals(app.levels())
                ? "all levels"
                : (finding.levels().size() == 1 ? "level " : "levels ") + Words.levels(finding.levels());
        return finding.hosts().isEmpty() ? levels : levels + " for " + Words.list(finding.hosts());
    }

    /** The two answers, {@code as it is cleartext: permitted, without base-config cleartext: not permitted}. */
    static String proof(Finding finding) {
        Proof proof = finding.proofs().get(0);
        return "level " + proof.level() + ", " + proof.asIsWords() + ": "
                + proof.asIs().words() + "; " + proof.otherwiseWords() + ": "
                + proof.otherwise().words();
    }
}
