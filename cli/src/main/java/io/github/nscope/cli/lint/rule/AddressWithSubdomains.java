package io.github.nscope.cli.lint.rule;

import io.github.nscope.cli.edit.Edit;
import io.github.nscope.cli.edit.ElementPath;
import io.github.nscope.cli.lint.Aspect;
import io.github.nscope.cli.lint.Change;
import io.github.nscope.cli.lint.Configuration;
import io.github.nscope.cli.lint.Definition;
import io.github.nscope.cli.lint.Findings;
import io.github.nscope.cli.lint.NamedDomain;
import io.github.nscope.cli.lint.Rule;
import io.github.nscope.cli.lint.Severity;
import io.github.nscope.cli.lint.Subject;
import io.github.nscope.cli.lint.Suspect;
import java.util.List;

/** An IP address has subdomains. */
public final class AddressWithSubdomains implements Rule {
    private static final Definition DEFINITION = Definition.of("D8", "address-with-subdomains")
            .severity(Severity.NOTE)
            .title("An IP address has subdomains")
            .meaning("A <domain> with includeSubdomains=\"true\" is an IP address.")
            .why("Nothing is below an address: the attribute has no effect, and its author thought of a " + "network.")
            .fix("Take the attribute away, and name each address.")
            .build();

    @Override
    public Definition definition() {
        return DEFINITION;
    }

    @Override
    public void inspect(Subject app, Findings findings) {
        for (NamedDomain domain :
                app.configuration().map(Configuration::domains).orElse(List.of())) {
            if (domain.includesSubdomains() && Hosts.isAddress(domain.name())) {
                ElementPath attribute = domain.at().path().attribute("includeSubdomains");
                findings.report(Suspect.at(
                                domain.at().spot("includeSubdomains"),
                                "Nothing is below the address " + domain.name() + ".")
                        .provedBySameness(
                                List.of(app.contrast(Aspect.ELEMENT, domain.name(), Change.without(attribute))))
                        .mendedBy(new Edit.Removal(attribute)));
            }
        }
    }
}
