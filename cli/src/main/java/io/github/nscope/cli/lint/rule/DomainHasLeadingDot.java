package io.github.nscope.cli.lint.rule;

import io.github.nscope.cli.lint.Definition;
import io.github.nscope.cli.lint.NamedDomain;
import io.github.nscope.cli.lint.Severity;
import java.util.Optional;

/** A domain begins with a dot. */
public final class DomainHasLeadingDot extends DomainTextRule {
    private static final Definition DEFINITION = Definition.of("D5", "domain-has-leading-dot")
            .severity(Severity.ERROR)
            .title("A domain begins with a dot")
            .meaning("A <domain> begins or ends with a dot, as cookies and name servers write them.")
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
        String name = domain.name();
        return name.startsWith(".") && name.length() > 1
                ? Optional.of(
                        new Fault(domain.written() + " matches no host.", Hosts.meant(name.replaceFirst("^\\.+", ""))))
                : Optional.empty();
    }
}
