package io.github.nscope.cli;

import io.github.nscope.cli.explain.Knowledge;
import io.github.nscope.cli.explain.Page;
import io.github.nscope.cli.explain.PagesReport;
import io.github.nscope.cli.input.BadInput;
import io.github.nscope.cli.input.InputFile;
import io.github.nscope.cli.render.Notes;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code nscope explain}: what an exception, a log line or an id means. */
@Command(
        name = "explain",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        sortOptions = false,
        customSynopsis = "nscope explain [TEXT...]%n",
        description = "Says what an app's exception or log line means, which rule it comes from and what to change;"
                + " or what a reason, a behaviour or a rule is.",
        exitCodeListHeading = "%nExit status:%n",
        exitCodeList = {"0:explained", "1:nothing is known about it", "2:wrong usage", "70:internal error"},
        footerHeading = "%nExamples:%n",
        footer = {
            "  nscope explain Trust anchor for certification path not found.",
            "  adb logcat -d | nscope explain",
            "  nscope explain MANIFEST_DENIES_CLEARTEXT_BY_TARGET"
        })
final class ExplainCommand implements Callable<Integer> {
    // A log's end is what people paste; a whole day of it is not.
    private static final int MOST_TEXT = 4 << 20;

    private final Surroundings surroundings;

    @Parameters(
            paramLabel = "TEXT",
            description = "What the app logged, or an id such as PIN_MISMATCH or nsc/P11; - or nothing is the standard"
                    + " input.")
    private List<String> words = List.of();

    @Mixin
    private Output output;

    ExplainCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
        this.output = new Output(surroundings);
    }

    @Override
    public Integer call() throws BadInput {
        List<Page> pages = new Knowledge().about(text());
        output.print(renderer -> renderer.report(new PagesReport(pages), Notes.assuming(List.of())));
        return (pages.isEmpty() ? ExitCode.NOT_TRUSTED : ExitCode.TRUSTED).status();
    }

    private String text() throws BadInput {
        if (!words.isEmpty() && !words.equals(List.of("-"))) {
            return String.join(" ", words);
        }
        InputFile input = InputFile.orStandardInput("TEXT", Path.of("-"), surroundings.in());
        return new String(input.read(MOST_TEXT).toArray(), StandardCharsets.UTF_8);
    }
}
