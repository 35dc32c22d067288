package io.github.nscope.cli.lint.rule;

import io.github.nscope.cli.lint.Aspect;
import io.github.nscope.cli.lint.Change;
import io.github.nscope.cli.lint.Configuration;
import io.github.nscope.cli.lint.Definition;
import io.github.nscope.cli.lint.Findings;
import io.github.nscope.cli.lint.Located;
import io.github.nscope.cli.lint.Need;
import io.github.nscope.cli.lint.Rule;
import io.github.nscope.cli.lint.Scope;
import io.github.nscope.cli.lint.Subject;
import io.github.nscope.cli.lint.Suspect;
import io.github.nscope.cli.lint.Weakness;
import java.util.List;

/** Certificate transparency is switched off by accident. */
public final class TransparencySwitchedOff implements Rule {
    private static final Definition DEFINITION = Definition.of("X1", "transparency-switched-off")
            .title("Certificate transparency is switched off by accident")
            .meaning("A configuration trusts user CAs or certificates of the app, and therefore does not take "
                    + "certificate transparency over from around it, on level 36 and later.")
            .why("Where the app asks for transparency, it does not get it for these hosts.")
            .fix("Repeat <certificateTransparency enabled=\"true\"/> beside the trust anchors.")
            .weakness(Weakness.CERTIFICATE_VALIDATION)
            .reference("https://developer.android.com/privacy-and-security/certificate-transparency-policy")
            .build();

    @Override
    public Definition definition() {
        return DEFINITION;
    }

    @Override
    public void inspect(Subject app, Findings findings) {
        boolean isTargetKnown = app.known().contains(Need.TARGET);
        for (Scope scope : app.configuration().map(Configuration::released).orElse(List.of())) {
            List<Located> custom = scope.certificates().stream()
                    .filter(certificates -> Anchors.resource(certificates) != null
                            || certificates.attribute("src").orElse("").equals("user"))
                    .toList();
            if (custom.isEmpty()) {
                continue;
            }
            Suspect suspect = Suspect.at(
                    custom.get(0).spot("src"),
                    "These anchors switch certificate transparency off for " + scope.words() + ".");
            for (String host : scope.hosts()) {
                suspect.provedByDifference(
                        app.contrast(Aspect.TRANSPARENCY, host, Change.without(Anchors.paths(custom)))
                                .where("NOT_REQUIRED"::equals)
                                .whereOtherwise("REQUIRED"::equals)
                                .onlyOn(level -> isTargetKnown || level.major() < BY_DEFAULT));
            }
            findings.report(suspect);
        }
    }

    /** From this level on the target decides, so that it has to be known. */
    private static final int BY_DEFAULT = 37;
    // --
}
