package io.github.nscope.cli.lint.rule;

import io.github.nscope.App;
import io.github.nscope.cli.lint.Aspect;
import io.github.nscope.cli.lint.Definition;
import io.github.nscope.cli.lint.Findings;
import io.github.nscope.cli.lint.Need;
import io.github.nscope.cli.lint.Question;
import io.github.nscope.cli.lint.Rule;
import io.github.nscope.cli.lint.Scope;
import io.github.nscope.cli.lint.Severity;
import io.github.nscope.cli.lint.Subject;
import io.github.nscope.cli.lint.Suspect;
import io.github.nscope.cli.lint.Weakness;

/** usesCleartextTraffic is on its way out. */
public final class FlagDeprecated implements Rule {
    private static final Definition DEFINITION = Definition.of("X5", "flag-deprecated")
            .severity(Severity.NOTE)
            .title("usesCleartextTraffic is on its way out")
            .meaning("The app has no configuration and permits cleartext by the manifest's flag, which level "
                    + "37 can be told to ignore.")
            .why("On devices that ignore the flag, plain HTTP fails.")
            .fix("Say what is meant in a network security configuration.")
            .weakness(Weakness.NOT_ENCRYPTED)
            .needs(Need.MANIFEST)
            .build();

    @Override
    public Definition definition() {
        return DEFINITION;
    }

    @Override
    public void inspect(Subject app, Findings findings) {
        if (app.configuration().isEmpty()
                && app.app().flatMap(App::usesCleartextTraffic).isPresent()) {
            Question asked = Question.of(Aspect.CLEARTEXT, Scope.UNNAMED);
            findings.report(Suspect.at(
                            Places.ofManifest(app, "usesCleartextTraffic"),
                            "Level 37 can be told to ignore usesCleartextTraffic.")
                    .provedByDifference(
                            app.contrast(asked, asked.forcing(FLAG_IGNORED)).where("PERMITTED"::equals)));
        }
    }

    private static final long FLAG_IGNORED = 415007211L;
    // --
}
