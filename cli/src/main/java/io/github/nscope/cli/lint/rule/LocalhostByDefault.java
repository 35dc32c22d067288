package io.github.nscope.cli.lint.rule;

import io.github.nscope.cli.lint.Aspect;
import io.github.nscope.cli.lint.Configuration;
import io.github.nscope.cli.lint.Definition;
import io.github.nscope.cli.lint.Findings;
import io.github.nscope.cli.lint.NamedDomain;
import io.github.nscope.cli.lint.Question;
import io.github.nscope.cli.lint.Rule;
import io.github.nscope.cli.lint.Scope;
import io.github.nscope.cli.lint.Severity;
import io.github.nscope.cli.lint.Subject;
import io.github.nscope.cli.lint.Suspect;
import io.github.nscope.cli.lint.Weakness;

/** Level 37 permits cleartext to localhost. */
public final class LocalhostByDefault implements Rule {
    private static final Definition DEFINITION = Definition.of("X3", "localhost-by-default")
            .severity(Severity.NOTE)
            .title("Level 37 permits cleartext to localhost")
            .meaning("The configuration denies cleartext, and level 37 permits it for loopback names all the "
                    + "same, unless a domain names one.")
            .why("Other apps of the device can listen on local ports.")
            .fix("Add a domain-config for localhost with cleartextTrafficPermitted=\"false\" if that " + "matters.")
            .weakness(Weakness.NOT_ENCRYPTED)
            .optional()
            .build();

    @Override
    public Definition definition() {
        return DEFINITION;
    }

    @Override
    public void inspect(Subject app, Findings findings) {
        app.configuration()
                .flatMap(Configuration::base)
                .filter(base -> base.at().has(Attributes.CLEARTEXT))
                .ifPresent(base -> {
                    Question local = Question.of(Aspect.CLEARTEXT, "localhost");
                    boolean isNamed =
                            app.configuration().orElseThrow().domains().stream().anyMatch(NamedDomain::isLocal);
                    if (!isNamed) {
                        findings.report(Suspect.at(
                                        base.at().spot(Attributes.CLEARTEXT),
                                        "On level 37, localhost may be reached in cleartext all the same.")
                                .provedByDifference(app.contrast(local, local.about(Scope.UNNAMED))
                                        .where("PERMITTED"::equals)
                                        .whereOtherwise("DENIED"::equals)));
                    }
                });
    }
}
