package io.github.nscope.cli.lint.rule;

import io.github.nscope.cli.lint.Aspect;
import io.github.nscope.cli.lint.Change;
import io.github.nscope.cli.lint.Definition;
import io.github.nscope.cli.lint.Findings;
import io.github.nscope.cli.lint.Rule;
import io.github.nscope.cli.lint.Severity;
import io.github.nscope.cli.lint.Subject;
import io.github.nscope.cli.lint.Suspect;

/** A resource shrinker emptied the configuration. */
public final class ShrunkAway implements Rule {
    private static final Definition DEFINITION = Definition.of("M7", "shrunk-away")
            .severity(Severity.ERROR)
            .title("A resource shrinker emptied the configuration")
            .meaning("The file that the manifest names holds nothing but <x/>, what resource shrinking puts "
                    + "into the place of files that it takes for unused.")
            .why("The platform expects another root element: the app crashes when it starts.")
            .fix("Keep the file: tools:keep=\"@xml/…\" in res/raw/keep.xml, and name it in the manifest of "
                    + "the released variant.")
            .build();

    @Override
    public Definition definition() {
        return DEFINITION;
    }

    @Override
    public void inspect(Subject app, Findings findings) {
        if (Vocabulary.isShrunk(app)) {
            findings.report(Suspect.at(
                            app.configuration().orElseThrow().root().spot(),
                            "Resource shrinking emptied this configuration.")
                    .provedByDifference(app.contrast(Aspect.LOADING, null, Change.withoutConfiguration())
                            .where("CONFIGURATION_REFUSED"::equals)));
        }
    }
}
