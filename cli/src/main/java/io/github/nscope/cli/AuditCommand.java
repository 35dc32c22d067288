package io.github.nscope.cli;

import io.github.nscope.cli.audit.Audit;
import io.github.nscope.cli.audit.AuditReport;
import io.github.nscope.cli.input.BadInput;
import io.github.nscope.cli.lint.Linted;
import io.github.nscope.cli.lint.Linter;
import io.github.nscope.cli.lint.Profile;
import io.github.nscope.cli.option.AppOptions;
import io.github.nscope.cli.option.DeviceSettings;
import io.github.nscope.cli.option.JudgementOptions;
import io.github.nscope.cli.option.LintOptions;
import io.github.nscope.cli.option.StoreOptions;
import io.github.nscope.cli.render.Notes;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code nscope audit}: everything about one app in one report. */
@Command(
        name = "audit",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        sortOptions = false,
        customSynopsis = "nscope audit [PATH] [OPTION...]%n",
        description = {
            "Says everything about one app: OWASP MASTG's network tests, who could read along, misconfigurations with"
                    + " their proof, pins held against chains, and what all levels answer.",
        },
        exitCodeListHeading = "%nExit status:%n",
        exitCodeList = {"0:clean", "1:internal error", "2:findings", "3:bad input"},
        footerHeading = "%nExample:%n",
        footer = {
            "  nscope audit app-release.apk --profile masvs-l2 --first-party api.example.com \\",
            "      --chain api.example.com=chain.pem --format html > audit.html"
        })
final class AuditCommand implements Callable<Integer>, LintStatus.Using {
    private final Surroundings surroundings;

    @Spec
    private CommandSpec spec;

    @Parameters(
            paramLabel = "PATH",
            arity = "0..1",
            description = "The app, as --app takes it; or describe it by the options below.")
    private @Nullable Path path;

    @ArgGroup(validate = false, heading = "%nWhat counts:%n", order = 1)
    private JudgementOptions judgement = new JudgementOptions();

    @ArgGroup(validate = false, heading = "%nWhat is known:%n", order = 2)
    private LintOptions known = new LintOptions();

    @ArgGroup(validate = false, heading = "%nThe app:%n", order = 3)
    private AppOptions app = new AppOptions();

    @ArgGroup(validate = false, heading = "%nThe devices:%n", order = 4)
    private DeviceSettings device = new DeviceSettings();

    @ArgGroup(validate = false, heading = "%nThe devices' certificates, for chains:%n", order = 5)
    private StoreOptions stores = new StoreOptions();

    @Mixin
    private Output output;

    AuditCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
        this.output = new Output(surroundings);
    }

    @Override
    public Integer call() throws BadInput {
        AppReading reading = new AppReading(
                spec.commandLine(), surroundings.clock(), new AppReading.Options(known, app, device, stores));
        AppReading.Opened opened =
                reading.open(path == null ? List.of() : List.of(path)).get(0);
        Linted linted = judgement.linter().lint(opened.subjects(), opened.remarks());
        Linted all = new Linter(Profile.RESEARCH, Set.of(), Set.of()).lint(opened.subjects(), opened.remarks());
        judgement.writeBaseline(linted.findings());
        AuditReport report = new AuditReport(Audit.of(linted, judgement.profile(), all));
        output.print(renderer -> renderer.report(report, Notes.assuming(linted.remarks())));
        return judgement.fails(List.of(linted)) ? LintStatus.FINDINGS.status() : LintStatus.CLEAN.status();
    }
}
