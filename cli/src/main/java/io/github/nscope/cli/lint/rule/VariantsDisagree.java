package io.github.nscope.cli.lint.rule;

import io.github.nscope.App;
import io.github.nscope.cli.app.ConfigurationResource;
import io.github.nscope.cli.lint.Aspect;
import io.github.nscope.cli.lint.Change;
import io.github.nscope.cli.lint.Definition;
import io.github.nscope.cli.lint.Findings;
import io.github.nscope.cli.lint.Need;
import io.github.nscope.cli.lint.Rule;
import io.github.nscope.cli.lint.Spot;
import io.github.nscope.cli.lint.Subject;
import io.github.nscope.cli.lint.Suspect;
import io.github.nscope.document.SourceLocation;
import java.util.List;

/** Variants of the configuration disagree. */
public final class VariantsDisagree implements Rule {
    private static final Definition DEFINITION = Definition.of("M6", "variants-disagree")
            .title("Variants of the configuration disagree")
            .meaning("The configuration has variants for some devices, as in res/xml-v28 or res/xml-night, "
                    + "whose answers differ from each other.")
            .why("Which settings hold depends on a device's level, language or mode: the weakest is "
                    + "easily overlooked.")
            .fix("Keep one file; what differs between levels, the platform's defaults do already.")
            .needs(Need.RESOURCES)
            .build();

    @Override
    public Definition definition() {
        return DEFINITION;
    }

    @Override
    public void inspect(Subject app, Findings findings) {
        String named = app.app()
                .flatMap(App::configuration)
                .map(file -> file.entryName())
                .orElse("");
        List<ConfigurationResource> variants = app.resources().stream()
                .filter(resource -> resource.file().entryName().equals(named))
                .toList();
        if (variants.size() < 2) {
            return;
        }
        for (ConfigurationResource variant : variants) {
            Suspect suspect = Suspect.at(
                    new Spot(Spot.File.APP, null, SourceLocation.ofLine(0)),
                    variant.path() + " answers differently from the variant that these devices take.");
            for (String host : Places.hosts(app)) {
                suspect.provedByDifference(
                        app.contrast(Aspect.SETTINGS, host, new Change.Configured(variant.path(), variant.file())));
            }
            findings.report(suspect);
        }
    }
}
