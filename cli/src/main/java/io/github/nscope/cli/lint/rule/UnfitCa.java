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

/** A CA of the app has expired, is weak, is no CA or comes with its key. */
public final class UnfitCa implements Rule {
    private static final Definition DEFINITION = Definition.of("T7", "unfit-ca")
            .title("A CA of the app has expired, is weak, is no CA or comes with its key")
            .meaning("A file of certificates that the configuration trusts holds one that has expired or is "
                    + "weak or is no CA, or holds a private key.")
            .why("An expired or weak anchor breaks connections sooner or later. A private key in the "
                    + "package is everybody's: it can be used to sign for any host.")
            .fix("Replace the certificate, and never pack a private key; one that was shipped has to be " + "given up.")
            .weakness(Weakness.CERTIFICATE_VALIDATION)
            .needs(Need.RESOURCES)
            .build();

    @Override
    public Definition definition() {
        return DEFINITION;
    }

    @Override
    public void inspect(Subject app, Findings findings) {
        for (Scope scope : app.configuration().map(Configuration::released).orElse(List.of())) {
            for (Located certificates : scope.certificates()) {
                String name = Anchors.resource(certificates);
                if (name == null) {
                    continue;
                }
                for (String fault : UnfitCertificates.in(app, name)) {
                    Suspect suspect = Suspect.at(certificates.spot("src"), "@" + name + " " + fault + ".");
                    for (String host : scope.hosts()) {
                        suspect.provedByDifference(
                                app.contrast(Aspect.ANCHORS, host, Change.without(certificates.path())));
                    }
                    findings.report(suspect);
                }
            }
        }
    }
}
