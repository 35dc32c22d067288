package io.github.nscope.cli.lint.rule;

import io.github.nscope.cli.lint.Aspect;
import io.github.nscope.cli.lint.Change;
import io.github.nscope.cli.lint.Configuration;
import io.github.nscope.cli.lint.Definition;
import io.github.nscope.cli.lint.Findings;
import io.github.nscope.cli.lint.Located;
import io.github.nscope.cli.lint.Rule;
import io.github.nscope.cli.lint.Scope;
import io.github.nscope.cli.lint.Subject;
import io.github.nscope.cli.lint.Suspect;
import java.util.List;
import java.util.Set;

/** A mode of domain encryption is unknown. */
public final class UnknownEncryptionMode implements Rule {
    private static final Definition DEFINITION = Definition.of("X4", "unknown-encryption-mode")
            .title("A mode of domain encryption is unknown")
            .meaning("The mode of a domainEncryption element is none that level 37 knows.")
            .why("The platform's default takes the place of the mode, without a word.")
            .fix("Write disabled, enabled or opportunistic.")
            .build();

    @Override
    public Definition definition() {
        return DEFINITION;
    }

    @Override
    public void inspect(Subject app, Findings findings) {
        for (Scope scope : app.configuration().map(Configuration::released).orElse(List.of())) {
            for (Located encryption : scope.at().children("domainEncryption")) {
                String mode = encryption.attribute("mode").orElse("enabled");
                if (MODES.contains(mode)) {
                    continue;
                }
                Suspect suspect = Suspect.at(
                        encryption.spot("mode"), mode + " is no mode of domain encryption; the default holds.");
                for (String host : scope.hosts()) {
                    suspect.provedByDifference(app.contrast(
                            Aspect.ENCRYPTION,
                            host,
                            Change.with(encryption.path().attribute("mode"), "enabled")));
                }
                findings.report(suspect);
            }
        }
    }

    private static final Set<String> MODES = Set.of("disabled", "enabled", "opportunistic");
    // --
}
