package io.github.nscope.cli.lint.rule;

import io.github.nscope.cli.edit.Edit;
import io.github.nscope.cli.edit.ElementPath;
import io.github.nscope.cli.lint.Aspect;
import io.github.nscope.cli.lint.Change;
import io.github.nscope.cli.lint.Contrast;
import io.github.nscope.cli.lint.Findings;
import io.github.nscope.cli.lint.NamedDomain;
import io.github.nscope.cli.lint.Rule;
import io.github.nscope.cli.lint.Scope;
import io.github.nscope.cli.lint.Subject;
import io.github.nscope.cli.lint.Suspect;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Rules about texts of {@code <domain>} that mean another host than the one they are. */
abstract class DomainTextRule implements Rule {
    /**
     * What is wrong with a text.
     *
     * @param message a sentence
     * @param meant the host that its author probably meant, or null for nobody knows
     */
    record Fault(String message, @Nullable String meant) {}

    /** What is wrong with a domain, or nothing. */
    abstract Optional<Fault> fault(NamedDomain domain);

    @Override
    public final void inspect(Subject app, Findings findings) {
        app.configuration().stream()
                .flatMap(configuration -> configuration.scopes().stream())
                .forEach(scope -> scope.domains()
                        .forEach(domain ->
                                fault(domain).ifPresent(fault -> report(app, scope, domain, fault, findings))));
    }

    private static void report(Subject app, Scope scope, NamedDomain domain, Fault fault, Findings findings) {
        ElementPath path = domain.at().path();
        Suspect suspect = Suspect.at(domain.at().spot(), fault.message());
        String meant = fault.meant();
        if (meant != null) {
            Contrast mended = app.contrast(Aspect.ELEMENT, meant, Change.with(path, meant))
                    .whereOtherwise(code -> code.startsWith("DOMAIN " + meant + ","));
            if (!mended.differing().isEmpty()) {
                findings.report(suspect.provedByDifference(mended).mendedBy(new Edit.Assignment(path, meant)));
                return;
            }
        }
        // Nobody knows what was meant, or that stands elsewhere already: it could as well not be there.
        Change without = scope.domains().size() == 1 ? Change.without(scope.at().path()) : Change.without(path);
        suspect.provedBySameness(List.of(app.contrast(Aspect.ELEMENT, meant == null ? Scope.UNNAMED : meant, without)));
        findings.report(suspect);
    }
}
