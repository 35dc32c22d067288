package io.github.nscope.cli.lint.rule;

import io.github.nscope.cli.lint.Aspect;
import io.github.nscope.cli.lint.Contrast;
import io.github.nscope.cli.lint.Definition;
import io.github.nscope.cli.lint.Findings;
import io.github.nscope.cli.lint.Question;
import io.github.nscope.cli.lint.Rule;
import io.github.nscope.cli.lint.Scope;
import io.github.nscope.cli.lint.Subject;
import io.github.nscope.cli.lint.Suspect;
import io.github.nscope.cli.lint.Weakness;
import io.github.nscope.platform.ApiLevel;

/** Only a few hosts are protected from cleartext. */
public final class FewProtected implements Rule {
    private static final Definition DEFINITION = Definition.of("C9", "few-protected")
            .title("Only a few hosts are protected from cleartext")
            .meaning("Some domain-config denies cleartext, while every other host may be reached by plain " + "HTTP.")
            .why("The configuration protects what somebody thought of. Redirects, new services and "
                    + "libraries are left open; 496 apps copied such a snippet.")
            .fix("Turn it round: deny in the base-config, and permit the hosts that need cleartext.")
            .weakness(Weakness.NOT_ENCRYPTED)
            .test("0235")
            .reference("https://www.usenix.org/conference/usenixsecurity21/presentation/oltrogge")
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
        Suspect suspect = Suspect.at(
                scope.at().spot(Attributes.CLEARTEXT),
                scope.words() + " must use TLS; hosts that nothing names need not.");
        ApiLevel newest = app.levels().get(app.levels().size() - 1);
        for (String host : scope.hosts()) {
            Question asked = Question.of(Aspect.CLEARTEXT, host);
            Contrast contrast = app.contrast(asked, asked.about(Scope.UNNAMED))
                    .where("DENIED"::equals)
                    .whereOtherwise("PERMITTED"::equals);
            // On levels before 28 that is so for every app which does not deny it itself.
            if (contrast.differing().contains(newest)) {
                suspect.provedByDifference(contrast);
            }
        }
        findings.report(suspect);
    }
}
