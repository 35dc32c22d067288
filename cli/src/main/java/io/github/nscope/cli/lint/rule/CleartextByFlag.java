package io.github.nscope.cli.lint.rule;

import io.github.nscope.App;
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
import io.github.nscope.cli.lint.Weakness;

/** The manifest permits cleartext. */
public final class CleartextByFlag implements Rule {
    private static final Definition DEFINITION = Definition.of("C5", "cleartext-by-flag")
            .severity(Severity.ERROR)
            .title("The manifest permits cleartext")
            .meaning("There is no configuration, and usesCleartextTraffic=\"true\" takes the safe default of "
                    + "target 28 back.")
            .why("Every host may be reached by plain HTTP. It is the commonest way to permit that: "
                    + "174,369 apps of the study of 2021.")
            .fix("Take android:usesCleartextTraffic away, and name the hosts that need cleartext in a "
                    + "network security configuration.")
            .weakness(Weakness.NOT_ENCRYPTED)
            .test("0235")
            .alias("mobsfscan", "android_manifest_usescleartext")
            .alias("sonar", "S5332")
            .reference("https://developer.android.com/privacy-and-security/risks/cleartext-communications")
            .needs(Need.MANIFEST)
            .build();

    @Override
    public Definition definition() {
        return DEFINITION;
    }

    @Override
    public void inspect(Subject app, Findings findings) {
        boolean isPermitted = app.configuration().isEmpty()
                && app.app().flatMap(App::usesCleartextTraffic).orElse(false)
                && app.app().map(App::targetSdk).orElse(0) >= 28;
        if (isPermitted) {
            Contrast contrast = app.contrast(Aspect.CLEARTEXT, Scope.UNNAMED, new Change.Flagged(false));
            findings.report(Suspect.at(
                            Places.ofManifest(app, "usesCleartextTraffic"),
                            "usesCleartextTraffic=\"true\" permits cleartext to every host.")
                    .provedByDifference(contrast.where("PERMITTED"::equals)));
        }
    }
}
