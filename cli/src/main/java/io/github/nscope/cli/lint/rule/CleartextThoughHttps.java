package io.github.nscope.cli.lint.rule;

import io.github.nscope.cli.lint.Aspect;
import io.github.nscope.cli.lint.Contrast;
import io.github.nscope.cli.lint.Definition;
import io.github.nscope.cli.lint.Findings;
import io.github.nscope.cli.lint.Need;
import io.github.nscope.cli.lint.Question;
import io.github.nscope.cli.lint.Rule;
import io.github.nscope.cli.lint.Subject;
import io.github.nscope.cli.lint.Suspect;
import io.github.nscope.cli.lint.Weakness;

/** Cleartext is permitted for a host that serves HTTPS. */
public final class CleartextThoughHttps implements Rule {
    private static final Definition DEFINITION = Definition.of("C3", "cleartext-though-https")
            .title("Cleartext is permitted for a host that serves HTTPS")
            .meaning("The configuration permits cleartext to a host whose server sent a chain that the same "
                    + "device trusts.")
            .why("The permission protects nobody and is not needed: the study of 2021 found it in a "
                    + "quarter of the apps that permit cleartext for domains.")
            .fix("Use https in the app's URLs and take the permission away.")
            .weakness(Weakness.NOT_ENCRYPTED)
            .test("0235")
            .reference("https://www.usenix.org/conference/usenixsecurity21/presentation/oltrogge")
            .needs(Need.CHAIN)
            .build();

    @Override
    public Definition definition() {
        return DEFINITION;
    }

    @Override
    public void inspect(Subject app, Findings findings) {
        for (String host : app.chains().keySet()) {
            Contrast contrast = app.contrast(Question.of(Aspect.CLEARTEXT, host), Question.of(Aspect.TRUST, host));
            findings.report(Suspect.at(
                            Places.of(app, host),
                            host + " may be reached in cleartext, though it serves HTTPS that is trusted.")
                    .provedByDifference(contrast.where("PERMITTED"::equals).whereOtherwise("TRUSTED"::equals)));
        }
    }
}
