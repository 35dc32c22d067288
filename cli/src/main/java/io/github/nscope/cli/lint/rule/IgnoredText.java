package io.github.nscope.cli.lint.rule;

import io.github.nscope.cli.edit.Edit;
import io.github.nscope.cli.edit.ElementPath;
import io.github.nscope.cli.lint.Aspect;
import io.github.nscope.cli.lint.Change;
import io.github.nscope.cli.lint.Configuration;
import io.github.nscope.cli.lint.Contrast;
import io.github.nscope.cli.lint.Definition;
import io.github.nscope.cli.lint.Findings;
import io.github.nscope.cli.lint.Located;
import io.github.nscope.cli.lint.Question;
import io.github.nscope.cli.lint.Rule;
import io.github.nscope.cli.lint.Spot;
import io.github.nscope.cli.lint.Subject;
import io.github.nscope.cli.lint.Suspect;
import io.github.nscope.document.Attribute;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** An element or attribute is ignored. */
public final class IgnoredText implements Rule {
    private static final Definition DEFINITION = Definition.of("M2", "ignored-text")
            .title("An element or attribute is ignored")
            .meaning("An element or attribute is none that the platform knows at this place, and is passed "
                    + "over silently.")
            .why("What its author meant does not hold: a misspelt attribute protects nobody.")
            .fix("Correct the name, move it to where it belongs, or take it away.")
            .alias("android-lint", "NetworkSecurityConfig")
            .build();

    @Override
    public Definition definition() {
        return DEFINITION;
    }

    @Override
    public void inspect(Subject app, Findings findings) {
        app.configuration().ifPresent(configuration -> inspect(app, configuration, findings));
    }

    private static void inspect(Subject app, Configuration configuration, Findings findings) {
        List<Located> ahead = new ArrayList<>(List.of(configuration.root()));
        for (int next = 0; next < ahead.size(); next++) {
            Located at = ahead.get(next);
            for (Attribute attribute : at.element().attributes()) {
                if (!Vocabulary.knowsAttribute(at, attribute) && !Vocabulary.isOfLibrary(attribute.name())) {
                    report(app, at.spot(attribute.name()), at.path().attribute(attribute.name()), findings);
                }
            }
            for (Located child : at.children()) {
                if (Vocabulary.knowsElement(at, child)) {
                    ahead.add(child);
                } else if (!Vocabulary.isOfLibrary(child.element().name())) {
                    report(app, child.spot(), child.path(), findings);
                }
            }
        }
    }

    private static void report(Subject app, Spot spot, ElementPath path, Findings findings) {
        List<Contrast> contrasts = new ArrayList<>();
        for (String host : Places.hosts(app)) {
            Question released = Question.of(Aspect.SETTINGS, host);
            contrasts.add(app.contrast(released, released.after(Change.without(path))));
            Question debugged = released.after(new Change.Built(true));
            contrasts.add(app.contrast(debugged, debugged.after(Change.without(path))));
        }
        String name = path.attribute() != null
                ? path.attribute()
                : "<" + path.steps().get(path.steps().size() - 1).name() + ">";
        Optional<String> suggestion = Vocabulary.suggestion(name);
        Suspect suspect = Suspect.at(
                        spot,
                        name + " is ignored here"
                                + suggestion
                                        .map(known -> "; did you mean " + known + "?")
                                        .orElse("."))
                .provedBySameness(contrasts);
        // What was meant is better than nothing, and only its author knows it.
        findings.report(suggestion.isPresent() ? suspect : suspect.mendedBy(new Edit.Removal(path)));
    }
}
