package io.github.nscope.cli.lint.report;

import io.github.nscope.cli.lint.Finding;
import io.github.nscope.cli.lint.Severity;
import io.github.nscope.cli.render.Json;
import java.util.List;

/** Findings in the shape of MobSF's analysis of a configuration, {@code network_security} of its reports. */
public final class MobsfReport implements LintReport {
    @Override
    public String write(LintRun run) {
        return Json.object(json -> {
            json.objects("network_findings", run.findings(), finding -> {
                json.strings("scope", finding.hosts().isEmpty() ? List.of("*") : finding.hosts());
                json.string("description", finding.message());
                json.string("severity", severity(finding));
            });
            json.object("network_summary", () -> {
                json.number("high", run.count(Severity.ERROR));
                json.number("warning", run.count(Severity.WARNING));
                json.number("info", run.count(Severity.NOTE));
                json.number("secure", 0);
            });
        });
    }

    private static String severity(Finding finding) {
        return switch (finding.severity()) {
            case ERROR -> "high";
            case WARNING -> "warning";
            case NOTE -> "info";
        };
    }
}
