package io.github.nscope.cli.lint.rule;

import io.github.nscope.cli.lint.Aspect;
import io.github.nscope.cli.lint.Change;
import io.github.nscope.cli.lint.Contrast;
import io.github.nscope.cli.lint.Definition;
import io.github.nscope.cli.lint.Findings;
import io.github.nscope.cli.lint.Need;
import io.github.nscope.cli.lint.Rule;
import io.github.nscope.cli.lint.Scope;
import io.github.nscope.cli.lint.Subject;
import io.github.nscope.cli.lint.Suspect;
import io.github.nscope.cli.lint.Weakness;

/** Cleartext is permitted because of the target SDK. */
public final class CleartextByTarget implements Rule {
    private static final Definition DEFINITION = Definition.of("C4", "cleartext-by-target")
            .title("Cleartext is permitted because of the target SDK")
            .meaning("Nothing in the app says whether cleartext is permitted, and for its target SDK the "
                    + "platform's default permits it.")
            .why("Apps that target 27 or older get yesterday's default on every device.")
            .fix("Raise targetSdkVersion to 28 or more, or set cleartextTrafficPermitted=\"false\" on a "
                    + "base-config.")
            .weakness(Weakness.NOT_ENCRYPTED)
            .test("0235")
            .alias("android-security-lints", "DefaultCleartextTraffic")
            .reference("https://developer.android.com/privacy-and-security/risks/cleartext-communications")
            .needs(Need.TARGET)
            .build();

    @Override
    public Definition definition() {
        return DEFINITION;
    }

    @Override
    public void inspect(Subject app, Findings findings) {
        Contrast contrast = app.contrast(Aspect.CLEARTEXT, Scope.UNNAMED, new Change.Retargeted(28));
        findings.report(Suspect.at(
                        Places.ofApp(app, "targetSdkVersion"),
                        "The target SDK is below 28, so that every host may be reached in cleartext by default.")
                .provedByDifference(contrast.where("PERMITTED"::equals)));
    }
}
