package io.github.nscope.cli.lint.rule;

import io.github.nscope.cli.lint.Aspect;
import io.github.nscope.cli.lint.Change;
import io.github.nscope.cli.lint.Configuration;
import io.github.nscope.cli.lint.Definition;
import io.github.nscope.cli.lint.Findings;
import io.github.nscope.cli.lint.Located;
import io.github.nscope.cli.lint.Question;
import io.github.nscope.cli.lint.Rule;
import io.github.nscope.cli.lint.Scope;
import io.github.nscope.cli.lint.Severity;
import io.github.nscope.cli.lint.Subject;
import io.github.nscope.cli.lint.Suspect;
import io.github.nscope.cli.lint.Weakness;
import java.util.ArrayList;
import java.util.List;

/** debug-overrides opens what is meant to be closed. */
public final class DebugWidensMore implements Rule {
    private static final Definition DEFINITION = Definition.of("G1", "debug-widens-more")
            .severity(Severity.NOTE)
            .title("debug-overrides opens what is meant to be closed")
            .meaning("In debuggable builds the anchors of debug-overrides are added to hosts that are pinned "
                    + "or trust own CAs alone, and override their pins unless told otherwise.")
            .why("Debug builds that reach testers, or partners, can be intercepted on the very hosts that "
                    + "matter most.")
            .fix("Write overridePins=\"false\" if pins should hold in debug builds, and trust a single CA "
                    + "of your own instead of user or system.")
            .weakness(Weakness.CERTIFICATE_VALIDATION)
            .alias("mobsf", "debug-overrides")
            .build();

    @Override
    public Definition definition() {
        return DEFINITION;
    }

    @Override
    public void inspect(Subject app, Findings findings) {
        Scope debug = app.configuration().flatMap(Configuration::debugOverrides).orElse(null);
        if (debug == null) {
            return;
        }
        for (Located certificates : debug.certificates()) {
            String source = certificates.attribute("src").orElse("");
            if (!source.equals("user") && !source.equals("system")) {
                continue;
            }
            Suspect suspect = Suspect.at(
                    certificates.spot("src"),
                    "Debug builds trust the " + source + " store for hosts that are restricted in release builds.");
            for (String host : restricted(app)) {
                Question debugged = Question.of(Aspect.ANCHORS, host).after(new Change.Built(true));
                suspect.provedByDifference(app.contrast(debugged, debugged.after(Change.without(certificates.path()))));
            }
            findings.report(suspect);
        }
    }

    /** Hosts that are pinned, or trust the app's own CAs alone. */
    private static List<String> restricted(Subject app) {
        List<String> hosts = new ArrayList<>(Pins.pinned(app));
        for (Scope scope : app.configuration().map(Configuration::released).orElse(List.of())) {
            if (Anchors.areOwn(scope)) {
                hosts.addAll(scope.hosts());
            }
        }
        return hosts.stream().distinct().toList();
    }
}
