package io.github.nscope.cli.lint.rule;

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

/** Target 37 will require certificate transparency. */
public final class TransparencyByTarget implements Rule {
    private static final Definition DEFINITION = Definition.of("X2", "transparency-by-target-37")
            .severity(Severity.NOTE)
            .title("Target 37 will require certificate transparency")
            .meaning("The app targets 36 or older and does not say whether it requires certificate "
                    + "transparency; from target 37 on, devices of level 37 require it.")
            .why("Hosts whose certificates are not logged will fail after the next raise of the target.")
            .fix("Test with --target-sdk 37, and say what is meant by <certificateTransparency>.")
            .reference("https://developer.android.com/privacy-and-security/certificate-transparency-policy")
            .needs(Need.TARGET)
            .optional()
            .build();

    @Override
    public Definition definition() {
        return DEFINITION;
    }

    @Override
    public void inspect(Subject app, Findings findings) {
        Contrast contrast = app.contrast(Aspect.TRANSPARENCY, Scope.UNNAMED, new Change.Retargeted(37));
        findings.report(Suspect.at(
                        Places.ofApp(app, "targetSdkVersion"),
                        "With target 37, certificate transparency will be required.")
                .provedByDifference(contrast.where("NOT_REQUIRED"::equals).whereOtherwise("REQUIRED"::equals)));
    }
}
