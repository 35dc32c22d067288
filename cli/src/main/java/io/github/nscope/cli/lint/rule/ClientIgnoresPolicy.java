package io.github.nscope.cli.lint.rule;

import io.github.nscope.Client;
import io.github.nscope.Client.Regard;
import io.github.nscope.cli.lint.Aspect;
import io.github.nscope.cli.lint.Change;
import io.github.nscope.cli.lint.Definition;
import io.github.nscope.cli.lint.Findings;
import io.github.nscope.cli.lint.Need;
import io.github.nscope.cli.lint.Rule;
import io.github.nscope.cli.lint.Subject;
import io.github.nscope.cli.lint.Suspect;
import java.util.function.Predicate;

/** An HTTP stack ignores the policy. */
public final class ClientIgnoresPolicy implements Rule {
    private static final Definition DEFINITION = Definition.of("L1", "client-ignores-policy")
            .title("An HTTP stack ignores the policy")
            .meaning("An HTTP stack that the app uses does not ask the platform for what the configuration " + "says.")
            .why("The configuration protects other connections than those that the app makes.")
            .fix("Set the same rules in that stack: its own pins, its own anchors, https in its URLs.")
            .reference("https://www.usenix.org/conference/usenixsecurity20/presentation/possemato")
            .needs(Need.CLIENT)
            .build();
    /** An answer that a client which does not ask can't obey. */
    private record Ignored(Aspect aspect, Predicate<String> answer) {}

    private static final Ignored DENIED = new Ignored(Aspect.CLEARTEXT, "DENIED"::equals);
    private static final Ignored PINNED = new Ignored(Aspect.PINS, "IN_FORCE"::equals);
    private static final Ignored ANCHORED = new Ignored(Aspect.ANCHORS, code -> !code.equals("system"));

    @Override
    public Definition definition() {
        return DEFINITION;
    }

    @Override
    public void inspect(Subject app, Findings findings) {
        for (Client client : app.clients()) {
            for (String host : Places.hosts(app)) {
                if (client.cleartext() != Regard.ASKED) {
                    report(
                            app,
                            findings,
                            host,
                            client.label() + " does not ask whether cleartext is permitted",
                            DENIED);
                }
                if (client.pins() != Regard.ASKED) {
                    report(app, findings, host, client.label() + " does not ask for pins", PINNED);
                }
                if (client.anchors() != Regard.ASKED) {
                    report(app, findings, host, client.label() + " does not ask for trust anchors", ANCHORED);
                }
            }
        }
    }

    private static void report(Subject app, Findings findings, String host, String message, Ignored ignored) {
        findings.report(Suspect.at(Places.of(app, host), message + ".")
                .provedByDifference(app.contrast(ignored.aspect(), host, Change.withoutConfiguration())
                        .where(ignored.answer())));
    }
}
