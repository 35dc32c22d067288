package io.github.nscope.cli;

import io.github.nscope.cli.input.BadInput;
import io.github.nscope.cli.option.Resolved;
import io.github.nscope.cli.option.RootOptions;
import io.github.nscope.cli.render.Notes;
import io.github.nscope.cli.roots.RootsAnswer;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code nscope roots}: which roots the levels ship, and which levels know a server's root. */
@Command(
        name = "roots",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        sortOptions = false,
        customSynopsis = {
            "nscope roots --api LEVEL [OPTION...]",
            "       nscope roots --diff A..B [OPTION...]",
            "       nscope roots --explain FILE [OPTION...]%n"
        },
        description = "Says which root certificates Android levels ship, and which levels trust a server's chain.",
        exitCodeListHeading = "%nExit status:%n",
        exitCodeList = {"0:answered", "2:wrong usage", "4:a file can't be read", "70:internal error"},
        footerHeading = "%nExamples:%n",
        footer = {
            "  nscope roots --api 25",
            "  nscope roots --diff 24..37 --format json",
            "",
            "  openssl s_client -connect letsencrypt.org:443 -showcerts < /dev/null |",
            "      nscope roots --explain -"
        })
final class RootsCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    @ArgGroup(validate = false, heading = "%nThe question:%n", order = 1)
    private RootOptions question = new RootOptions();

    @Mixin
    private Output output;

    RootsCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
        this.output = new Output(surroundings);
    }

    @Override
    public Integer call() throws BadInput {
        Resolved<RootsAnswer> answer = question.answer(surroundings.clock(), surroundings.in());
        output.print(renderer -> renderer.roots(answer.value(), Notes.assuming(answer.remarks())));
        return ExitCode.TRUSTED.status();
    }
}
