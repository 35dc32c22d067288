package io.github.nscope.cli.audit;

import io.github.nscope.Explanation;
import io.github.nscope.Explanation.Entry;
import io.github.nscope.Explanation.Section;
import io.github.nscope.Explanation.Tone;
import io.github.nscope.cli.audit.MastgAnswer.Outcome;
import io.github.nscope.cli.intercept.InterceptionReport;
import io.github.nscope.cli.lint.Finding;
import io.github.nscope.cli.lint.Weakness;
import io.github.nscope.cli.lint.report.FindingWords;
import io.github.nscope.cli.lint.report.JsonReport;
import io.github.nscope.cli.pins.PinAuditReport;
import io.github.nscope.cli.render.Html;
import io.github.nscope.cli.render.Json;
import io.github.nscope.cli.render.Report;
import io.github.nscope.cli.whatif.MatrixReport;
import java.util.ArrayList;
import java.util.List;

/** An audit for people and programs. */
public record AuditReport(Audit audit) implements Report {
    @Override
    public Explanation explanation() {
        List<Section> sections = new ArrayList<>();
        sections.add(new Section(
                "OWASP MASTG", audit.tests().stream().map(AuditReport::entry).toList()));
        InterceptionReport interception = new InterceptionReport(audit.interception());
        sections.addAll(parts("Who could read along", interception.explanation()));
        audit.linted().findings().forEach(finding -> sections.add(FindingWords.section(audit.linted(), finding)));
        audit.pins()
                .forEach((host, pins) ->
                        sections.addAll(parts("Pins of " + host, new PinAuditReport(pins).explanation())));
        sections.addAll(parts("All levels", new MatrixReport(audit.matrix()).explanation()));
        return new Explanation(verdict(), tone(), sections);
    }

    private String verdict() {
        return audit.linted().name() + ": MASTG " + count(Outcome.PASS) + " pass, " + count(Outcome.FAIL) + " fail, "
                + count(Outcome.NEEDS_REVIEW) + " to review; "
                + FindingWords.summary(audit.linted().findings()) + " (profile " + audit.profile() + ")";
    }

    private long count(Outcome outcome) {
        return audit.tests().stream()
                .filter(answer -> answer.outcome() == outcome)
                .count();
    }

    private Tone tone() {
        if (count(Outcome.FAIL) > 0) {
            return Tone.BAD;
        }
        return audit.linted().findings().isEmpty() ? Tone.GOOD : Tone.CAUTION;
    }

    private static Entry entry(MastgAnswer answer) {
        Tone tone = switch (answer.outcome()) {
            case PASS -> Tone.GOOD;
            case FAIL -> Tone.BAD;
            case NEEDS_REVIEW -> Tone.CAUTION;
        };
        List<Entry> details = answer.evidence().stream().map(Entry::of).toList();
        return Entry.of(
                        answer.test().id(),
                        answer.outcome().words() + ": " + answer.test().title())
                .in(tone)
                .with(details);
    }

    /** Another report: its verdict, then its sections, each named after it. */
    private static List<Section> parts(String title, Explanation explanation) {
        List<Section> parts = new ArrayList<>();
        parts.add(new Section(title, List.of(Entry.of(explanation.verdict()).in(explanation.tone()))));
        for (Section section : explanation.sections()) {
            parts.add(new Section(title + ": " + section.title(), section.entries()));
        }
        return parts;
    }

    @Override
    public String figure() {
        return "<h2>Who could read along</h2>\n" + new InterceptionReport(audit.interception()).figure()
                + "<h2>Findings by level</h2>\n"
                + (audit.linted().findings().isEmpty()
                        ? "<p>" + Html.text("None.") + "</p>\n"
                        : FindingWords.map(audit.linted()));
    }

    @Override
    public void write(Json json) {
        json.string("app", audit.linted().name());
        json.string("profile", audit.profile());
        json.string("mastgRevision", Weakness.REVISION);
        json.objects("tests", audit.tests(), answer -> test(json, answer));
        json.objects("findings", audit.linted().findings(), (Finding finding) -> JsonReport.finding(json, finding));
        json.object("interception", () -> new InterceptionReport(audit.interception()).write(json));
        json.object("matrix", () -> new MatrixReport(audit.matrix()).write(json));
        json.objects("pins", List.copyOf(audit.pins().entrySet()), entry -> {
            json.string("host", entry.getKey());
            new PinAuditReport(entry.getValue()).write(json);
        });
    }

    private static void test(Json json, MastgAnswer answer) {
        Weakness weakness = answer.test().weakness();
        json.string("id", answer.test().id());
        json.string("title", answer.test().title());
        json.string("outcome", answer.outcome());
        json.strings("evidence", answer.evidence());
        json.string("maswe", weakness.id());
        json.strings("masweBeta", weakness.betaIds());
        json.string("masvs", weakness.control());
    }
}
