package io.github.nscope.cli.lint.rule;

import io.github.nscope.cli.lint.Aspect;
import io.github.nscope.cli.lint.Configuration;
import io.github.nscope.cli.lint.Definition;
import io.github.nscope.cli.lint.Findings;
import io.github.nscope.cli.lint.NamedDomain;
import io.github.nscope.cli.lint.Question;
import io.github.nscope.cli.lint.Rule;
import io.github.nscope.cli.lint.Scope;
import io.github.nscope.cli.lint.Subject;
import io.github.nscope.cli.lint.Suspect;
import java.util.List;
import java.util.regex.Pattern;

/** A sample domain was left in. */
public final class SampleDomain implements Rule {
    private static final Definition DEFINITION = Definition.of("D9", "sample-domain")
            .title("A sample domain was left in")
            .meaning("A <domain> is one of those that documentation uses.")
            .why("The settings hold for a host that the app does not talk to, and its own hosts were "
                    + "forgotten: 1,609 apps of the studies.")
            .fix("Write the app's own host, or take the element away.")
            .reference("https://www.usenix.org/conference/usenixsecurity21/presentation/oltrogge")
            .build();

    @Override
    public Definition definition() {
        return DEFINITION;
    }

    @Override
    public void inspect(Subject app, Findings findings) {
        for (NamedDomain domain :
                app.configuration().map(Configuration::domains).orElse(List.of())) {
            if (SAMPLE.matcher(domain.name()).matches()) {
                findings.report(Suspect.at(domain.at().spot(), domain.name() + " is a sample's domain.")
                        .provedByDifference(app.contrast(
                                Question.of(Aspect.ELEMENT, domain.name()),
                                Question.of(Aspect.ELEMENT, Scope.UNNAMED))));
            }
        }
    }

    /** RFC 2606 and RFC 6761, and what people write for "mine". */
    private static final Pattern SAMPLE =
            Pattern.compile("(?:.*\\.)?(?:example\\.(?:com|org|net|edu)|example|test|invalid"
                    + "|(?:your|my|some)[-_]?(?:domain|server|site|host|company|app|api|backend)(?:name)?\\.[a-z.]+"
                    + "|domain\\.(?:com|tld)|insecure\\.(?:com|example)|yourserver|your[-_]?ip.*)");
    // --
}
