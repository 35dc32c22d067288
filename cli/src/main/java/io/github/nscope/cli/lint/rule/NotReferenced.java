package io.github.nscope.cli.lint.rule;

import io.github.nscope.App;
import io.github.nscope.cli.app.ConfigurationResource;
import io.github.nscope.cli.lint.Aspect;
import io.github.nscope.cli.lint.Change;
import io.github.nscope.cli.lint.Definition;
import io.github.nscope.cli.lint.Findings;
import io.github.nscope.cli.lint.Need;
import io.github.nscope.cli.lint.Rule;
import io.github.nscope.cli.lint.Scope;
import io.github.nscope.cli.lint.Spot;
import io.github.nscope.cli.lint.Subject;
import io.github.nscope.cli.lint.Suspect;
import io.github.nscope.document.SourceLocation;

/** A configuration is not referenced. */
public final class NotReferenced implements Rule {
    private static final Definition DEFINITION = Definition.of("M4", "not-referenced")
            .title("A configuration is not referenced")
            .meaning("A configuration lies among the app's resources, and the manifest does not name it.")
            .why("Nothing of what it says holds: the platform's defaults do, or another file.")
            .fix("Name it in the manifest: android:networkSecurityConfig=\"@xml/…\" on the application "
                    + "element; or delete it.")
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
        for (ConfigurationResource resource : app.resources()) {
            String entry = resource.file().entryName();
            if (entry.equals(named) || entry.equals(named + "_debug")) {
                continue;
            }
            Change asIfNamed = new Change.Configured(resource.path(), resource.file());
            findings.report(Suspect.at(
                            new Spot(Spot.File.APP, null, SourceLocation.ofLine(0)),
                            resource.path() + " has no effect: the manifest names "
                                    + (named.isEmpty() ? "no configuration." : "@xml/" + named + "."))
                    .shownBy(app.contrast(Aspect.SETTINGS, Scope.UNNAMED, asIfNamed)));
        }
    }
}
