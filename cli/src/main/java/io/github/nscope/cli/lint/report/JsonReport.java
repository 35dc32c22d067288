package io.github.nscope.cli.lint.report;

import io.github.nscope.cli.lint.Definition;
import io.github.nscope.cli.lint.Finding;
import io.github.nscope.cli.lint.Linted;
import io.github.nscope.cli.lint.Proof;
import io.github.nscope.cli.lint.Weakness;
import io.github.nscope.cli.render.Json;
import java.util.List;
import java.util.Map;

/** Findings for programs. */
public final class JsonReport implements LintReport {
    @Override
    public String write(LintRun run) {
        return Json.object(json -> {
            json.string("profile", run.profile());
            json.string("mastgRevision", Weakness.REVISION);
            json.objects("apps", run.apps(), app -> app(json, app));
        });
    }

    private static void app(Json json, Linted app) {
        json.string("app", app.name());
        json.strings("levels", app.levels());
        json.objects("findings", app.findings(), finding -> finding(json, finding));
        json.objects("notApplied", List.copyOf(app.skipped().entrySet()), entry -> notApplied(json, entry));
        json.number("silenced", app.silenced());
        json.strings("assumed", app.remarks());
    }

    private static void notApplied(Json json, Map.Entry<Definition, String> entry) {
        json.string("rule", entry.getKey().code());
        json.string("id", entry.getKey().id());
        json.string("reason", entry.getValue());
    }

    /** The members of a finding. */
    public static void finding(Json json, Finding finding) {
        Definition rule = finding.rule();
        json.string("rule", rule.code());
        json.string("id", rule.id());
        json.string("severity", finding.severity());
        json.string("message", finding.message());
        json.string("file", finding.file());
        json.number("line", finding.spot().location().line());
        json.number("column", finding.spot().location().column());
        json.string("path", finding.spot().path());
        json.strings("hosts", finding.hosts());
        json.strings("levels", finding.levels());
        json.objects("proofs", finding.proofs(), proof -> proof(json, proof));
        json.strings("fix", finding.fix());
        json.string("fingerprint", finding.fingerprint());
        Weakness weakness = rule.weakness();
        if (weakness != null) {
            json.string("masvs", weakness.control());
            json.string("maswe", weakness.id());
            json.strings("masweBeta", weakness.betaIds());
            json.string("cwe", "CWE-" + weakness.cwe());
        }
        json.strings("mastg", rule.tests());
        json.strings("aliases", rule.aliases());
    }

    private static void proof(Json json, Proof proof) {
        json.string("level", proof.level());
        json.object("asIs", () -> answer(json, proof.asIs()));
        json.object("otherwise", () -> answer(json, proof.otherwise()));
        json.string("difference", proof.otherwiseWords());
    }

    private static void answer(Json json, Proof.Answer answer) {
        json.string("about", answer.question().aspect());
        json.string("host", answer.question().host());
        json.string("answer", answer.verdict().words());
        json.string("command", answer.line());
    }
}
