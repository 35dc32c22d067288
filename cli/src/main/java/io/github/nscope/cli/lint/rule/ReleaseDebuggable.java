package io.github.nscope.cli.lint.rule;

import io.github.nscope.App;
import io.github.nscope.cli.lint.Aspect;
import io.github.nscope.cli.lint.Change;
import io.github.nscope.cli.lint.Definition;
import io.github.nscope.cli.lint.Findings;
import io.github.nscope.cli.lint.Need;
import io.github.nscope.cli.lint.Rule;
import io.github.nscope.cli.lint.Severity;
import io.github.nscope.cli.lint.Subject;
import io.github.nscope.cli.lint.Suspect;
import io.github.nscope.cli.lint.Weakness;

/** The release build is debuggable. */
public final class ReleaseDebuggable implements Rule {
    private static final Definition DEFINITION = Definition.of("G3", "release-debuggable")
            .severity(Severity.ERROR)
            .title("The release build is debuggable")
            .meaning("The build that is meant for release has android:debuggable=\"true\".")
            .why("debug-overrides are in force, and anybody with the device can attach a debugger.")
            .fix("Take the attribute away, and let the build set it.")
            .weakness(Weakness.CERTIFICATE_VALIDATION)
            .reference("https://mas.owasp.org/MASTG/best-practices/MASTG-BEST-0007/")
            .needs(Need.MANIFEST)
            .needs(Need.RELEASE)
            .build();

    @Override
    public Definition definition() {
        return DEFINITION;
    }

    @Override
    public void inspect(Subject app, Findings findings) {
        if (!app.app().map(App::debuggable).orElse(false)) {
            return;
        }
        Suspect suspect = Suspect.at(
                Places.ofManifest(app, "debuggable"), "This build is debuggable: debug-overrides are in force.");
        for (String host : Places.hosts(app)) {
            suspect.shownBy(app.contrast(Aspect.ANCHORS, host, new Change.Built(false)));
        }
        findings.report(suspect);
    }
}
