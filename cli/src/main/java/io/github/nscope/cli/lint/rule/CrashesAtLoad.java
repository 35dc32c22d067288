package io.github.nscope.cli.lint.rule;

import io.github.nscope.ConfigurationNotCompiled;
import io.github.nscope.ConfigurationRefused;
import io.github.nscope.PolicyAnswer;
import io.github.nscope.cli.lint.Aspect;
import io.github.nscope.cli.lint.Change;
import io.github.nscope.cli.lint.Configuration;
import io.github.nscope.cli.lint.Definition;
import io.github.nscope.cli.lint.Findings;
import io.github.nscope.cli.lint.Question;
import io.github.nscope.cli.lint.Rule;
import io.github.nscope.cli.lint.Severity;
import io.github.nscope.cli.lint.Spot;
import io.github.nscope.cli.lint.Subject;
import io.github.nscope.cli.lint.Suspect;
import io.github.nscope.config.ParserRule;
import io.github.nscope.platform.ApiLevel;
import java.util.List;

/** The configuration breaks the app. */
public final class CrashesAtLoad implements Rule {
    private static final Definition DEFINITION = Definition.of("M3", "crashes-at-load")
            .severity(Severity.ERROR)
            .title("The configuration breaks the app")
            .meaning("The platform's parser, or the build, refuses the configuration.")
            .why("The app crashes at its first connection, from level 30 on when it starts; a file that "
                    + "the build refuses makes no app.")
            .fix("Correct the text at the place that is named.")
            .alias("android-lint", "NetworkSecurityConfig")
            .build();

    @Override
    public Definition definition() {
        return DEFINITION;
    }

    @Override
    public void inspect(Subject app, Findings findings) {
        if (!refused(app, app.engine(newest(app)).policy(null), Change.none(), findings)) {
            app.levels().stream()
                    .filter(level -> app.engine(level).policy(null) instanceof ConfigurationRefused)
                    .reduce((older, newer) -> newer)
                    .ifPresentOrElse(
                            level -> refused(app, app.engine(level).policy(null), Change.none(), findings),
                            () -> inDebugBuilds(app, findings));
        }
    }

    private static ApiLevel newest(Subject app) {
        return app.levels().get(app.levels().size() - 1);
    }

    private static void inDebugBuilds(Subject app, Findings findings) {
        Change debug = new Change.Built(true);
        app.engineOf(newest(app), debug).ifPresent(engine -> refused(app, engine.policy(null), debug, findings));
    }

    private static boolean refused(Subject app, PolicyAnswer answer, Change build, Findings findings) {
        Spot spot;
        String message;
        if (answer instanceof ConfigurationRefused refused) {
            if (isOfAnotherRule(app, refused)) {
                return true;
            }
            spot = app.spotOf(refused.refused().place());
            message = "The platform refuses the configuration: "
                    + refused.refused()
                            .throwable()
                            .chain()
                            .get(refused.refused().throwable().chain().size() - 1)
                            .message();
        } else if (answer instanceof ConfigurationNotCompiled uncompiled) {
            spot = new Spot(Spot.File.CONFIGURATION, null, uncompiled.refused().location());
            message = "The build refuses the configuration: "
                    + uncompiled.refused().reason();
        } else {
            return false;
        }
        Question asked = build instanceof Change.None
                ? Question.of(Aspect.LOADING, null)
                : Question.of(Aspect.LOADING, null).after(build);
        findings.report(Suspect.at(
                        spot, sentence(message) + (build instanceof Change.None ? "." : ", in debug builds."))
                .provedByDifference(app.contrast(asked, asked.after(Change.withoutConfiguration()))));
        return true;
    }

    /** Without the position, which stands beside it, and without a full stop. */
    private static String sentence(String message) {
        return message.replaceFirst(" at: Binary XML file line #[0-9]+$", "").replaceFirst("\\.+$", "");
    }

    /** An empty domain and a file that a shrinker emptied have rules of their own. */
    private static boolean isOfAnotherRule(Subject app, ConfigurationRefused refused) {
        boolean isEmptyDomain = refused.refused().rule() == ParserRule.DOMAIN_NAME
                && app.configuration().map(Configuration::domains).orElse(List.of()).stream()
                        .anyMatch(domain -> domain.written().isEmpty());
        return isEmptyDomain || Vocabulary.isShrunk(app);
    }
}
