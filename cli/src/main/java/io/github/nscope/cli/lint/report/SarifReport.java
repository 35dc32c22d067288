package io.github.nscope.cli.lint.report;

import io.github.nscope.cli.edit.ElementPath;
import io.github.nscope.cli.lint.Definition;
import io.github.nscope.cli.lint.Finding;
import io.github.nscope.cli.lint.Linted;
import io.github.nscope.cli.lint.Rule;
import io.github.nscope.cli.lint.Weakness;
import io.github.nscope.cli.lint.rule.Catalogue;
import io.github.nscope.cli.render.Json;
import io.github.nscope.document.SourceLocation;
import java.util.ArrayList;
import java.util.List;

/** Findings as SARIF 2.1.0, which code hosts show beside the lines. */
public final class SarifReport implements LintReport {
    private static final String SCHEMA =
            "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

    private final List<Definition> rules =
            Catalogue.rules().stream().map(Rule::definition).toList();

    private record Result(Linted app, Finding finding) {}

    @Override
    public String write(LintRun run) {
        List<Result> results = new ArrayList<>();
        run.apps().forEach(app -> app.findings().forEach(finding -> results.add(new Result(app, finding))));
        return Json.object(json -> {
            json.string("$schema", SCHEMA);
            json.string("version", "2.1.0");
            json.objects("runs", List.of(run), one -> {
                json.object("tool", () -> json.object("driver", () -> driver(json, one)));
                json.string("columnKind", "utf16CodeUnits");
                json.objects("results", results, result -> result(json, result));
            });
        });
    }

    private void driver(Json json, LintRun run) {
        json.string("name", "nscope");
        json.string("version", run.version());
        json.objects("rules", rules, rule -> rule(json, rule));
    }

    private static void rule(Json json, Definition rule) {
        json.string("id", rule.code());
        json.string("name", rule.id());
        text(json, "shortDescription", rule.title());
        text(json, "fullDescription", rule.meaning());
        text(json, "help", rule.why() + "\n\n" + rule.fix());
        json.object(
                "defaultConfiguration",
                () -> json.string("level", rule.severity().toString()));
        json.object("properties", () -> json.strings("tags", tags(rule)));
    }

    private static List<String> tags(Definition rule) {
        List<String> tags = new ArrayList<>(List.of("security"));
        Weakness weakness = rule.weakness();
        if (weakness != null) {
            tags.add("external/cwe/cwe-" + weakness.cwe());
            tags.addAll(List.of(weakness.id(), weakness.control()));
        }
        tags.addAll(rule.tests());
        return tags;
    }

    private void result(Json json, Result result) {
        Finding finding = result.finding();
        json.string("ruleId", finding.rule().code());
        json.number("ruleIndex", rules.indexOf(finding.rule()));
        json.string("level", finding.severity().toString());
        text(json, "message", finding.message());
        json.objects("locations", List.of(result), one -> location(json, one));
        json.object("partialFingerprints", () -> json.string("nscope/v1", finding.fingerprint()));
        json.object("properties", () -> {
            json.strings("hosts", finding.hosts());
            json.strings("apiLevels", finding.levels());
            json.string("asIs", finding.proofs().get(0).asIs().words());
            json.string("asIsCommand", finding.proofs().get(0).asIs().line());
            json.string("otherwise", finding.proofs().get(0).otherwise().words());
            json.string("otherwiseCommand", finding.proofs().get(0).otherwise().line());
        });
    }

    private static void location(Json json, Result result) {
        SourceLocation location = result.finding().spot().location();
        json.object("physicalLocation", () -> {
            json.object("artifactLocation", () -> json.string("uri", Files.uri(result.app(), result.finding())));
            if (location.line() > 0) {
                json.object("region", () -> {
                    json.number("startLine", location.line());
                    if (location.column() > 0) {
                        json.number("startColumn", location.column());
                    }
                });
            }
        });
        ElementPath path = result.finding().spot().path();
        if (path != null) {
            json.objects("logicalLocations", List.of(path), one -> json.string("fullyQualifiedName", one));
        }
    }

    private static void text(Json json, String name, String text) {
        json.object(name, () -> json.string("text", text));
    }
}
