package io.github.nscope.cli.lint.rule;

import io.github.nscope.cli.edit.Edit;
import io.github.nscope.cli.edit.ElementPath;
import io.github.nscope.cli.lint.Aspect;
import io.github.nscope.cli.lint.Change;
import io.github.nscope.cli.lint.Definition;
import io.github.nscope.cli.lint.Findings;
import io.github.nscope.cli.lint.Rule;
import io.github.nscope.cli.lint.Scope;
import io.github.nscope.cli.lint.Subject;
import io.github.nscope.cli.lint.Suspect;
import io.github.nscope.cli.lint.Weakness;

/** Cleartext is permitted for a domain. */
public final class CleartextForDomain implements Rule {
    private static final Definition DEFINITION = Definition.of("C2", "cleartext-for-domain")
            .title("Cleartext is permitted for a domain")
            .meaning("A domain-config permits cleartext to hosts that would have to use TLS without it.")
            .why("What is sent to these hosts can be read and changed on the way.")
            .fix("Serve the hosts by HTTPS and take the permission away.")
            .weakness(Weakness.NOT_ENCRYPTED)
            .test("0235")
            .alias("mobsf", "domain-config-cleartext")
            .alias("mobsfscan", "android_manifest_domain_config_cleartext")
            .alias("semgrep", "nsc-allows-plaintext-traffic")
            .reference("https://developer.android.com/privacy-and-security/risks/cleartext-communications")
            .build();

    @Override
    public Definition definition() {
        return DEFINITION;
    }

    @Override
    public void inspect(Subject app, Findings findings) {
        app.configuration().stream()
                .flatMap(configuration -> configuration.domainConfigs().stream())
                .filter(scope -> scope.at().has(Attributes.CLEARTEXT))
                .forEach(scope -> inspect(app, scope, findings));
    }

    private static void inspect(Subject app, Scope scope, Findings findings) {
        ElementPath attribute = scope.at().path().attribute(Attributes.CLEARTEXT);
        Suspect suspect = Suspect.at(
                        scope.at().spot(Attributes.CLEARTEXT), scope.words() + " may be reached in cleartext.")
                .mendedBy(new Edit.Assignment(attribute, "false"));
        scope.domains().stream()
                .filter(domain -> domain.isHost() && !domain.isLocal())
                .forEach(domain -> suspect.provedByDifference(
                        app.contrast(Aspect.CLEARTEXT, domain.name(), Change.without(attribute))
                                .where("PERMITTED"::equals)));
        findings.report(suspect);
    }
}
