package io.github.nscope.cli.lint.rule;

import io.github.nscope.cli.lint.Definition;
import io.github.nscope.cli.lint.NamedDomain;
import io.github.nscope.cli.lint.Severity;
import java.util.Optional;

/** A domain has a wildcard. */
public final class DomainHasWildcard extends DomainTextRule {
    private static final Definition DEFINITION = Definition.of("D3", "domain-has-wildcard")
            .severity(Severity.ERROR)
            .title("A domain has a wildcard")
            .meaning("A <domain> holds an asterisk.")
            .why("The platform compares the text with hosts, letter by letter: it matches none, and the "
                    + "settings hold for nobody. Of 2,781 pinned domains in the study of 2021, 998 were valid.")
            .fix("Write the host alone, with includeSubdomains=\"true\" for the hosts below it.")
            .build();

    @Override
    public Definition definition() {
        return DEFINITION;
    }

    @Override
    Optional<Fault> fault(NamedDomain domain) {
        if (!domain.written().contains("*")) {
            return Optional.empty();
        }
        String rest = domain.name().startsWith("*.") ? Hosts.meant(domain.name().substring(2)) : null;
        return Optional.of(new Fault(domain.written() + " is no pattern, and matches no host.", rest));
    }
}
