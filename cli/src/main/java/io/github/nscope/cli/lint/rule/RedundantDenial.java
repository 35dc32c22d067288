package io.github.nscope.cli.lint.rule;

import io.github.nscope.cli.edit.Edit;
import io.github.nscope.cli.edit.ElementPath;
import io.github.nscope.cli.lint.Aspect;
import io.github.nscope.cli.lint.Change;
import io.github.nscope.cli.lint.Contrast;
import io.github.nscope.cli.lint.Definition;
import io.github.nscope.cli.lint.Findings;
import io.github.nscope.cli.lint.Need;
import io.github.nscope.cli.lint.Rule;
import io.github.nscope.cli.lint.Scope;
import io.github.nscope.cli.lint.Severity;
import io.github.nscope.cli.lint.Subject;
import io.github.nscope.cli.lint.Suspect;
import java.util.ArrayList;
import java.util.List;

/** Cleartext is denied twice. */
public final class RedundantDenial implements Rule {
    private static final Definition DEFINITION = Definition.of("C7", "redundant-denial")
            .severity(Severity.NOTE)
            .title("Cleartext is denied twice")
            .meaning("An element denies cleartext where it would be denied without it, too.")
            .why("It does no harm, but a text that has no effect hides the one that has.")
            .fix("Take the attribute away.")
            .needs(Need.TARGET)
            .build();

    @Override
    public Definition definition() {
        return DEFINITION;
    }

    @Override
    public void inspect(Subject app, Findings findings) {
        app.configuration().stream()
                .flatMap(configuration -> configuration.released().stream())
                .filter(scope -> scope.at().has(Attributes.CLEARTEXT))
                .forEach(scope -> inspect(app, scope, findings));
    }

    private static void inspect(Subject app, Scope scope, Findings findings) {
        ElementPath attribute = scope.at().path().attribute(Attributes.CLEARTEXT);
        List<Contrast> contrasts = new ArrayList<>();
        for (String host : scope.kind() == Scope.Kind.BASE ? Places.hosts(app) : scope.hosts()) {
            contrasts.add(app.contrast(Aspect.CLEARTEXT, host, Change.without(attribute)));
        }
        boolean isDenied = contrasts.stream()
                .anyMatch(contrast -> !contrast.where("DENIED"::equals).levels().isEmpty());
        if (isDenied) {
            findings.report(Suspect.at(
                            scope.at().spot(Attributes.CLEARTEXT),
                            "Cleartext to " + scope.words() + " is denied without this attribute, too.")
                    .provedBySameness(contrasts)
                    .mendedBy(new Edit.Removal(attribute)));
        }
    }
}
