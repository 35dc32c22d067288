package io.github.nscope.cli.lint.report;

import io.github.nscope.cli.lint.Finding;
import io.github.nscope.cli.lint.Linted;
import io.github.nscope.cli.lint.Severity;
import io.github.nscope.cli.render.Html;

/** Findings as failed tests in JUnit's XML, which every build server shows. Notes are tests that pass. */
public final class JUnitReport implements LintReport {
    @Override
    public String write(LintRun run) {
        StringBuilder xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites>\n");
        run.apps().forEach(app -> suite(xml, app));
        return xml.append("</testsuites>\n").toString();
    }

    private static void suite(StringBuilder xml, Linted app) {
        long failures = app.findings().stream().filter(JUnitReport::isFailure).count();
        xml.append("  <testsuite name=\"nscope lint %s\" tests=\"%d\" failures=\"%d\" errors=\"0\" skipped=\"0\">\n"
                .formatted(Html.text(app.name()), Math.max(1, app.findings().size()), failures));
        if (app.findings().isEmpty()) {
            xml.append("    <testcase classname=\"nscope.lint\" name=\"no findings\"/>\n");
        }
        app.findings().forEach(finding -> test(xml, finding));
        xml.append("  </testsuite>\n");
    }

    private static void test(StringBuilder xml, Finding finding) {
        xml.append("    <testcase classname=\"nscope.lint.%s\" name=\"%s\">\n"
                .formatted(finding.rule().code(), Html.text(finding.message() + " (" + Places.of(finding) + ")")));
        String element = isFailure(finding) ? "failure" : "system-out";
        String attributes = isFailure(finding)
                ? " type=\"%s\" message=\"%s\"".formatted(finding.severity(), Html.text(finding.message()))
                : "";
        xml.append("      <%s%s>%s</%s>\n".formatted(element, attributes, Html.text(body(finding)), element));
        xml.append("    </testcase>\n");
    }

    private static boolean isFailure(Finding finding) {
        return finding.severity() != Severity.NOTE;
    }

    private static String body(Finding finding) {
        return Places.of(finding) + "; " + Places.proof(finding) + "; "
                + finding.rule().fix();
    }
}
