package io.github.nscope.cli.lint.rule;

import io.github.nscope.cli.edit.ElementPath;
import io.github.nscope.cli.lint.Aspect;
import io.github.nscope.cli.lint.Change;
import io.github.nscope.cli.lint.Contrast;
import io.github.nscope.cli.lint.Definition;
import io.github.nscope.cli.lint.Findings;
import io.github.nscope.cli.lint.Rule;
import io.github.nscope.cli.lint.Scope;
import io.github.nscope.cli.lint.Severity;
import io.github.nscope.cli.lint.Subject;
import io.github.nscope.cli.lint.Suspect;
import io.github.nscope.cli.lint.Weakness;
import java.util.ArrayList;
import java.util.List;

/** Cleartext is permitted twice. */
public final class RedundantPermission implements Rule {
    private static final Definition DEFINITION = Definition.of("C8", "redundant-permission")
            .severity(Severity.NOTE)
            .title("Cleartext is permitted twice")
            .meaning("A domain-config permits cleartext to hosts to which it is permitted anyway.")
            .why("The list of domains looks like a limit and is none.")
            .fix("Deny cleartext in the base-config, so that the list becomes one.")
            .weakness(Weakness.NOT_ENCRYPTED)
            .build();

    @Override
    public Definition definition() {
        return DEFINITION;
    }

    @Override
    public void inspect(Subject app, Findings findings) {
        app.configuration().stream()
                .flatMap(configuration -> configuration.domainConfigs().stream())
                .filter(scope -> scope.at().has(Attributes.CLEARTEXT))
                .forEach(scope -> inspect(app, scope, findings));
    }

    private static void inspect(Subject app, Scope scope, Findings findings) {
        ElementPath attribute = scope.at().path().attribute(Attributes.CLEARTEXT);
        List<Contrast> contrasts = new ArrayList<>();
        for (String host : scope.hosts()) {
            Contrast contrast = app.contrast(Aspect.CLEARTEXT, host, Change.without(attribute));
            if (contrast.where("DENIED"::equals).levels().isEmpty()) {
                contrasts.add(contrast);
            }
        }
        findings.report(Suspect.at(
                        scope.at().spot(Attributes.CLEARTEXT),
                        "Cleartext to " + scope.words() + " is permitted without this attribute, too.")
                .provedBySameness(contrasts));
    }
}
