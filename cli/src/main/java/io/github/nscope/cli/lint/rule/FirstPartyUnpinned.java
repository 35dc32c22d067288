package io.github.nscope.cli.lint.rule;

import io.github.nscope.cli.lint.Aspect;
import io.github.nscope.cli.lint.Change;
import io.github.nscope.cli.lint.Definition;
import io.github.nscope.cli.lint.Findings;
import io.github.nscope.cli.lint.Need;
import io.github.nscope.cli.lint.Question;
import io.github.nscope.cli.lint.Rule;
import io.github.nscope.cli.lint.Subject;
import io.github.nscope.cli.lint.Suspect;
import io.github.nscope.cli.lint.Weakness;

/** A host of the app's own is not pinned. */
public final class FirstPartyUnpinned implements Rule {
    private static final Definition DEFINITION = Definition.of("P13", "first-party-unpinned")
            .title("A host of the app's own is not pinned")
            .meaning("No pins are in force for a host that was named as one of the app's own.")
            .why("MASVS asks apps of level 2 to pin their own hosts. Pinning elsewhere, in OkHttp for "
                    + "instance, is not seen here.")
            .fix("Add a domain-config with a pin-set, or note where else the host is pinned.")
            .weakness(Weakness.PINNING)
            .test("0242")
            .alias("codeql", "java/android/missing-certificate-pinning")
            .reference("https://mas.owasp.org/MASTG/knowledge/android/MASVS-NETWORK/MASTG-KNOW-0015/")
            .needs(Need.FIRST_PARTY)
            .build();

    @Override
    public Definition definition() {
        return DEFINITION;
    }

    @Override
    public void inspect(Subject app, Findings findings) {
        for (String host : app.firstParty()) {
            Question asked = Question.of(Aspect.PINS, host);
            findings.report(Suspect.at(Places.of(app, host), host + " is not pinned by the configuration.")
                    .shownBy(app.contrast(asked, asked.after(Change.withoutConfiguration()))
                            .where(code -> !code.equals("IN_FORCE"))));
        }
    }
}
