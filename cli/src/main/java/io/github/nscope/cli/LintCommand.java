package io.github.nscope.cli;

import io.github.nscope.cli.input.BadInput;
import io.github.nscope.cli.lint.Linted;
import io.github.nscope.cli.lint.Linter;
import io.github.nscope.cli.lint.report.LintFormat;
import io.github.nscope.cli.lint.report.LintReport;
import io.github.nscope.cli.lint.report.LintRun;
import io.github.nscope.cli.lint.report.SummaryReport;
import io.github.nscope.cli.option.AppOptions;
import io.github.nscope.cli.option.DeviceSettings;
import io.github.nscope.cli.option.JudgementOptions;
import io.github.nscope.cli.option.LintOptions;
import io.github.nscope.cli.option.StoreOptions;
import io.github.nscope.cli.render.Typography;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code nscope lint}: misconfigurations, each proved by what devices answer. */
@Command(
        name = "lint",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        sortOptions = false,
        customSynopsis = "nscope lint [PATH...] [OPTION...]%n",
        description = {
            "Finds misconfigurations, and proves each by what devices answer with it and without it.",
            "",
            "A suspicious text is no finding: where no device answers differently, there is nothing to say."
        },
        exitCodeListHeading = "%nExit status:%n",
        exitCodeList = {"0:clean", "1:internal error", "2:findings", "3:bad input"},
        footerHeading = "%nExamples:%n",
        footer = {
            "  nscope lint app/src/main/AndroidManifest.xml",
            "  nscope lint app-release.apk --profile masvs-l2 --first-party api.example.com"
        })
final class LintCommand implements Callable<Integer>, LintStatus.Using {
    private final Surroundings surroundings;

    @Spec
    private CommandSpec spec;

    @Parameters(
            paramLabel = "PATH",
            arity = "0..*",
            description = "Apps, each as --app takes it; or describe one by the options below.")
    private List<Path> paths = List.of();

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

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            converter = LintFormat.Converter.class,
            completionCandidates = LintFormat.Names.class,
            description = "${COMPLETION-CANDIDATES}. Default: text.")
    private LintFormat format = LintFormat.TEXT;

    @Option(
            names = "--summary",
            description = "Only say how many apps have each misconfiguration, as a Markdown table.")
    private boolean summary;

    @Option(
            names = "--fix",
            description = "Mend the text of configurations where the answers prove that only what should change does.")
    private boolean fix;

    LintCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws BadInput {
        AppReading reading = new AppReading(
                spec.commandLine(), surroundings.clock(), new AppReading.Options(known, app, device, stores));
        Linter linter = judgement.linter();
        List<Linted> linted = new ArrayList<>();
        for (AppReading.Opened opened : reading.open(paths)) {
            linted.add(linter.lint(opened.subjects(), opened.remarks()));
        }
        List<String> mended = fix ? mend(linted) : List.of();
        LintRun run = new LintRun(linted, judgement.profile(), Version.number());
        judgement.writeBaseline(run.findings());
        LintReport report = summary ? new SummaryReport() : format.report(surroundings.terminal());
        PrintWriter out = spec.commandLine().getOut();
        out.print(Typography.in(surroundings.charset(), report.write(run)));
        mended.forEach(line -> spec.commandLine().getErr().println(line));
        spec.commandLine().getErr().flush();
        out.flush();
        return judgement.fails(linted) ? LintStatus.FINDINGS.status() : LintStatus.CLEAN.status();
    }

    /** Mends each app, and leaves in the list what is open. */
    private static List<String> mend(List<Linted> linted) throws BadInput {
        List<String> lines = new ArrayList<>();
        for (int at = 0; at < linted.size(); at++) {
            MendedFile file = MendedFile.of(linted.get(at));
            linted.set(at, file.left());
            lines.addAll(file.lines());
        }
        return lines;
    }
}
