package io.github.nscope.cli.lint.rule;

import io.github.nscope.cli.lint.Definition;
import io.github.nscope.cli.lint.NamedDomain;
import io.github.nscope.cli.lint.Severity;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A domain is a URL. */
public final class DomainIsUrl extends DomainTextRule {
    private static final Definition DEFINITION = Definition.of("D1", "domain-is-url")
            .severity(Severity.ERROR)
            .title("A domain is a URL")
            .meaning("A <domain> holds a URL instead of a host.")
            .why("The platform compares the text with hosts, letter by letter: it matches none, and the "
                    + "settings hold for nobody. Of 2,781 pinned domains in the study of 2021, 998 were valid.")
            .fix("Write the host alone.")
            .build();
    private static final Pattern URL = Pattern.compile("[a-z][a-z0-9+.-]*:/+(.*)");

    @Override
    public Definition definition() {
        return DEFINITION;
    }

    @Override
    Optional<Fault> fault(NamedDomain domain) {
        Matcher url = URL.matcher(domain.name());
        return url.matches()
                ? Optional.of(
                        new Fault(domain.written() + " is a URL, and matches no host.", Hosts.meant(url.group(1))))
                : Optional.empty();
    }
}
