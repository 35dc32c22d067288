package io.github.nscope.cli.lint.rule;

import io.github.nscope.App;
import io.github.nscope.cli.lint.Aspect;
import io.github.nscope.cli.lint.Change;
import io.github.nscope.cli.lint.Contrast;
import io.github.nscope.cli.lint.Definition;
import io.github.nscope.cli.lint.Findings;
import io.github.nscope.cli.lint.Need;
import io.github.nscope.cli.lint.Rule;
import io.github.nscope.cli.lint.Severity;
import io.github.nscope.cli.lint.Subject;
import io.github.nscope.cli.lint.Suspect;
import io.github.nscope.cli.lint.Weakness;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** usesCleartextTraffic has no effect. */
public final class DeadFlag implements Rule {
    private static final Definition DEFINITION = Definition.of("C6", "flag-is-dead")
            .severity(Severity.NOTE)
            .title("usesCleartextTraffic has no effect")
            .meaning("The app has a configuration, so that no device from level 24 on asks the manifest's "
                    + "usesCleartextTraffic.")
            .why("Readers and text searches take the flag for the app's policy; it says nothing, or the "
                    + "opposite of what holds. Only Android 6 reads it.")
            .fix("Take the flag away where minSdkVersion is 24 or more.")
            .weakness(Weakness.NOT_ENCRYPTED)
            .test("0235")
            .needs(Need.MANIFEST)
            .build();

    @Override
    public Definition definition() {
        return DEFINITION;
    }

    @Override
    public void inspect(Subject app, Findings findings) {
        Optional<Boolean> flag = app.app().flatMap(App::usesCleartextTraffic);
        if (flag.isEmpty() || app.configuration().isEmpty() || app.minSdk().orElse(24) < 24) {
            return;
        }
        List<Contrast> contrasts = new ArrayList<>();
        for (String host : Places.hosts(app)) {
            contrasts.add(app.contrast(Aspect.CLEARTEXT, host, new Change.Flagged(!flag.get())));
        }
        findings.report(Suspect.at(
                        Places.ofManifest(app, "usesCleartextTraffic"),
                        "usesCleartextTraffic=\"" + flag.get() + "\" has no effect: the configuration decides.")
                .provedBySameness(contrasts));
    }
}
