package io.github.nscope.cli.lint.rule;

import io.github.nscope.cli.lint.Definition;
import io.github.nscope.cli.lint.NamedDomain;
import io.github.nscope.cli.lint.Severity;
import java.util.Optional;
import java.util.regex.Pattern;

/** A domain is a reference or a placeholder. */
public final class DomainIsReference extends DomainTextRule {
    private static final Definition DEFINITION = Definition.of("D4", "domain-is-reference")
            .severity(Severity.ERROR)
            .title("A domain is a reference or a placeholder")
            .meaning("A <domain> holds @string/… or a placeholder that nothing fills in.")
            .why("Text in a configuration is taken literally: no resource is looked up and no placeholder "
                    + "replaced. The settings hold for nobody.")
            .fix("Write the host itself, or let the build generate the file.")
            .build();
    private static final Pattern REFERENCE =
            Pattern.compile("^[@?][\\w.:]+/|\\$\\{|\\{\\{|^%[\\w]+%$|^__\\w+__$|^\\$[A-Za-z_]\\w*$|^<.*>$");

    @Override
    public Definition definition() {
        return DEFINITION;
    }

    @Override
    Optional<Fault> fault(NamedDomain domain) {
        return REFERENCE.matcher(domain.written()).find()
                ? Optional.of(new Fault(domain.written() + " is taken literally, and matches no host.", null))
                : Optional.empty();
    }
}
