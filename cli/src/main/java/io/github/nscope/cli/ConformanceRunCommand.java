package io.github.nscope.cli;

import io.github.nscope.cli.input.BadInput;
import io.github.nscope.cli.render.Typography;
import io.github.nscope.conformance.engine.EngineAdapter;
import io.github.nscope.conformance.report.Report;
import io.github.nscope.conformance.runner.ConformanceRun;
import io.github.nscope.conformance.runner.ExpectedFailures;
import io.github.nscope.conformance.runner.InProcessTool;
import io.github.nscope.conformance.runner.ProcessTool;
import io.github.nscope.conformance.runner.RunResult;
import io.github.nscope.conformance.runner.Selection;
import io.github.nscope.conformance.runner.ToolUnderTest;
import io.github.nscope.conformance.suite.ConformanceSuite;
import io.github.nscope.conformance.suite.SuiteFile;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code nscope conformance run}: puts the suite to tools and reports what they answer. */
@Command(
        name = "run",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        sortOptions = false,
        customSynopsis = "nscope conformance run [--tool [NAME=]COMMAND] [OPTION...]%n",
        description = {
            "Asks tools the questions of the suite and compares what they answer with what devices answer. A tool is a"
                    + " program that speaks the adapter protocol; without one nscope itself is asked.",
            "A crash or a silence loses one question."
        },
        exitCodeListHeading = "%nExit status:%n",
        exitCodeList = {
            "0:everything as expected",
            "1:something failed or broke, or an expected failure passed",
            "2:wrong usage",
            "4:a file can't be read or written",
            "70:internal error"
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  nscope conformance run --tool 'python3 my_adapter.py'",
            "  nscope conformance run --tool 'mine=./mine' --tool 'nscope=nscope adapter' \\",
            "      --levels 24-28,34 --filter 'pins/*' --report report.html"
        })
final class ConformanceRunCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--tool",
            paramLabel = "[NAME=]COMMAND",
            description = "The program and its arguments, with quotes around what holds blanks; may be given several"
                    + " times. NAME stands for it in reports.")
    private List<String> tools = new ArrayList<>();

    @Option(names = "--levels", paramLabel = "LEVELS", description = "API levels: 24-28,34. Default: all.")
    private @Nullable String levels;

    @Option(
            names = "--filter",
            paramLabel = "ID",
            description = "Only cases of this id; * stands for any text. May be given several times.")
    private List<String> cases = new ArrayList<>();

    /** What --filter was called. */
    @Option(names = "--case", hidden = true)
    private List<String> olderCases = new ArrayList<>();

    @Option(names = "--matrix", description = "Ask the matrix of combinations instead of the suite.")
    private boolean matrix;

    @Option(
            names = "--suite",
            paramLabel = "FILE",
            description = "A suite that was exported. Default: the built-in one.")
    private @Nullable Path suiteFile;

    @Option(
            names = "--xfail",
            paramLabel = "FILE",
            description = "Known failures, one a line: id@levels and a reason. One that passes fails the run.")
    private @Nullable Path expectedFailures;

    @Option(names = "--jobs", paramLabel = "N", description = "How many instances of a tool work. Default: 1.")
    private int jobs = 1;

    @Option(
            names = "--time-limit",
            paramLabel = "SECONDS",
            description = "How long an answer may take, beside the tool's start. Default: 10.")
    private int timeLimit = 10;

    @Option(
            names = "--report",
            paramLabel = "FILE",
            description =
                    "Write a report; the file's ending says which: html, json, xml (JUnit), md or txt. May be given"
                            + " several times.")
    private List<Path> reports = new ArrayList<>();

    ConformanceRunCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws BadInput {
        List<Report> forms = new ArrayList<>();
        ConformanceRun run;
        try {
            reports.forEach(file -> forms.add(Report.forFile(file.toString())));
            ConformanceSuite suite = suite();
            cases.addAll(olderCases);
            Selection selection = Selection.of(levels, cases);
            if (selection.isEmptyIn(suite)) {
                throw BadInput.usage(
                        "nothing to ask: no case has such an id at such a level",
                        "give --filter ids as in 'pins/*', --levels as in 24-28,34");
            }
            run = new ConformanceRun(suite, selection, known(), jobs);
        } catch (IllegalArgumentException e) {
            throw BadInput.usage(String.valueOf(e.getMessage()), "see 'nscope conformance run --help'");
        }
        List<RunResult> results = results(run);
        print(Report.TEXT.about(results));
        for (int at = 0; at < reports.size(); at++) {
            write(reports.get(at), forms.get(at), results);
        }
        boolean asExpected = results.stream().allMatch(RunResult::successful);
        return (asExpected ? ExitCode.TRUSTED : ExitCode.NOT_TRUSTED).status();
    }

    private ConformanceSuite suite() throws BadInput {
        if (suiteFile == null) {
            return matrix ? ConformanceSuite.bundledMatrix() : ConformanceSuite.bundled();
        }
        try {
            return SuiteFile.read(suiteFile);
        } catch (IOException e) {
            throw BadInput.unreadable(
                    suiteFile, "is no suite", "name a file that 'nscope conformance export' wrote", e);
        }
    }

    private ExpectedFailures known() throws BadInput {
        if (expectedFailures == null) {
            return ExpectedFailures.NONE;
        }
        try {
            return ExpectedFailures.read(expectedFailures);
        } catch (IOException e) {
            throw BadInput.unreadable(expectedFailures, "can't be read", "name a list of known failures", e);
        }
    }

    private List<RunResult> results(ConformanceRun run) throws BadInput {
        if (tools.isEmpty()) {
            return List.of(run.against("nscope", () -> new InProcessTool(new EngineAdapter())));
        }
        List<RunResult> results = new ArrayList<>();
        for (String tool : tools) {
            int equals = tool.indexOf('=');
            boolean named = equals > 0 && tool.substring(0, equals).matches("[\\w.-]+");
            results.add(run.against(
                    named ? tool.substring(0, equals) : tool, started(named ? tool.substring(equals + 1) : tool)));
        }
        return results;
    }

    private Supplier<ToolUnderTest> started(String command) throws BadInput {
        Duration limit = Duration.ofSeconds(timeLimit);
        try {
            new ProcessTool(command, limit).close();
        } catch (IllegalArgumentException e) {
            throw BadInput.usage(String.valueOf(e.getMessage()), "give --tool a program and its arguments");
        }
        return () -> new ProcessTool(command, limit);
    }

    private void print(String text) {
        PrintWriter out = spec.commandLine().getOut();
        out.print(Typography.in(surroundings.charset(), text));
        out.flush();
    }

    private static void write(Path file, Report form, List<RunResult> results) throws BadInput {
        try {
            Files.writeString(file, form.about(results));
        } catch (IOException e) {
            throw BadInput.unreadable(file, "can't be written", "name another file", e);
        } catch (IllegalArgumentException e) {
            throw BadInput.usage(String.valueOf(e.getMessage()), "run the tools one by one, or write .html");
        }
    }
}
