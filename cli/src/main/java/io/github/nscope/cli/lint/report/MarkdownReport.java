package io.github.nscope.cli.lint.report;

import io.github.nscope.cli.lint.Finding;
import io.github.nscope.cli.lint.Linted;
import io.github.nscope.cli.lint.Proof;

/** Findings in Markdown, for a pull request's comments. */
public final class MarkdownReport implements LintReport {
    @Override
    public String write(LintRun run) {
        StringBuilder text = new StringBuilder("# nscope lint: " + run.summary() + "\n");
        run.apps().forEach(app -> app(text, app));
        return text.toString();
    }

    private static void app(StringBuilder text, Linted app) {
        text.append("\n## ").append(plain(app.name())).append("\n\n");
        if (app.findings().isEmpty()) {
            text.append("No findings.\n");
            return;
        }
        text.append("| severity | rule | where | what |\n|---|---|---|---|\n");
        for (Finding finding : app.findings()) {
            text.append("| %s | %s | %s | %s |\n"
                    .formatted(
                            finding.severity(), finding.rule(), plain(Places.of(finding)), plain(finding.message())));
        }
        app.findings().forEach(finding -> finding(text, app, finding));
    }

    private static void finding(StringBuilder text, Linted app, Finding finding) {
        Proof proof = finding.proofs().get(0);
        text.append("\n### %s: %s\n\n".formatted(finding.rule().code(), plain(finding.message())));
        text.append("%s, %s. %s\n\n"
                .formatted(
                        plain(Places.of(finding)),
                        plain(Places.concerned(app, finding)),
                        finding.rule().why()));
        text.append("```console\n$ %s\n%s\n$ %s\n%s\n```\n\n"
                .formatted(
                        proof.asIs().line(),
                        proof.asIs().words(),
                        proof.otherwise().line(),
                        proof.otherwise().words()));
        text.append(finding.rule().fix()).append('\n');
    }

    /** Nothing in it is markup. */
    private static String plain(String text) {
        return text.replaceAll("([\\\\`*_{}\\[\\]<>#|])", "\\\\$1").replaceAll("[\\p{Cntrl}]", " ");
    }
}
