package io.github.nscope.cli.lint.report;

import io.github.nscope.Explanation;
import io.github.nscope.Explanation.Section;
import io.github.nscope.Explanation.Tone;
import io.github.nscope.cli.lint.Linted;
import io.github.nscope.cli.lint.Severity;
import io.github.nscope.cli.render.HtmlRenderer;
import io.github.nscope.cli.render.Json;
import io.github.nscope.cli.render.Notes;
import io.github.nscope.cli.render.Report;
import java.util.ArrayList;
import java.util.List;

/** Findings as a page that a reviewer can hand on: how bad, on which levels, and the evidence. */
public final class HtmlReport implements LintReport {
    private record Page(LintRun run) implements Report {
        @Override
        public Explanation explanation() {
            List<Section> sections = new ArrayList<>();
            run.apps()
                    .forEach(
                            app -> app.findings().forEach(finding -> sections.add(FindingWords.section(app, finding))));
            String apps = run.apps().size() == 1
                    ? run.apps().get(0).name()
                    : run.apps().size() + " apps";
            return new Explanation(apps + ": " + run.summary() + " (profile " + run.profile() + ")", tone(), sections);
        }

        private Tone tone() {
            if (run.count(Severity.ERROR) > 0) {
                return Tone.BAD;
            }
            return run.count(Severity.WARNING) > 0 ? Tone.CAUTION : Tone.GOOD;
        }

        @Override
        public String figure() {
            StringBuilder maps = new StringBuilder();
            for (Linted app : run.apps()) {
                if (!app.findings().isEmpty()) {
                    maps.append(FindingWords.map(app));
                }
            }
            return maps.toString();
        }

        @Override
        public void write(Json json) {
            throw new UnsupportedOperationException("a page is no data");
        }
    }

    @Override
    public String write(LintRun run) {
        List<String> remarks = run.apps().stream()
                .flatMap(app -> app.remarks().stream())
                .distinct()
                .toList();
        return new HtmlRenderer().report(new Page(run), Notes.assuming(remarks));
    }
}
