package io.github.nscope.cli.lint.rule;

import io.github.nscope.cli.edit.Edit;
import io.github.nscope.cli.lint.Aspect;
import io.github.nscope.cli.lint.Change;
import io.github.nscope.cli.lint.Configuration;
import io.github.nscope.cli.lint.Definition;
import io.github.nscope.cli.lint.Findings;
import io.github.nscope.cli.lint.NamedDomain;
import io.github.nscope.cli.lint.Rule;
import io.github.nscope.cli.lint.Subject;
import io.github.nscope.cli.lint.Suspect;
import java.util.List;

/** A domain is not written as hosts are. */
public final class DomainIsNotAscii implements Rule {
    private static final Definition DEFINITION = Definition.of("D7", "domain-is-not-ascii")
            .title("A domain is not written as hosts are")
            .meaning("A <domain> has letters outside of ASCII, or in upper case.")
            .why("Clients ask for the xn-- form of an international name, which the text does not match. "
                    + "Upper case is harmless: the platform makes it lower case.")
            .fix("Write the xn-- form, in lower case.")
            .build();

    @Override
    public Definition definition() {
        return DEFINITION;
    }

    @Override
    public void inspect(Subject app, Findings findings) {
        for (NamedDomain domain :
                app.configuration().map(Configuration::domains).orElse(List.of())) {
            String ascii = Hosts.ascii(domain.name());
            if (ascii != null && !ascii.equals(domain.name())) {
                findings.report(Suspect.at(domain.at().spot(), domain.written() + " is " + ascii + " to HTTP clients.")
                        .provedByDifference(app.contrast(
                                        Aspect.ELEMENT,
                                        ascii,
                                        Change.with(domain.at().path(), ascii))
                                .whereOtherwise(code -> code.startsWith("DOMAIN")))
                        .mendedBy(new Edit.Assignment(domain.at().path(), ascii)));
            } else if (domain.isHost() && !domain.written().equals(domain.name())) {
                findings.report(Suspect.at(domain.at().spot(), domain.written() + " counts in lower case.")
                        .harmless()
                        .provedBySameness(List.of(app.contrast(
                                Aspect.ELEMENT,
                                domain.name(),
                                Change.with(domain.at().path(), domain.name())))));
            }
        }
    }
}
