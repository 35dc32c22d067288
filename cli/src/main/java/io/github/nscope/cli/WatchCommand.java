package io.github.nscope.cli;

import io.github.nscope.cli.input.BadInput;
import io.github.nscope.cli.watch.WatchedFiles;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code nscope watch}: another command, again whenever a file that it names has changed. */
@Command(
        name = "watch",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        sortOptions = false,
        customSynopsis = "nscope watch COMMAND [OPTION...]%n",
        description = {
            "Runs another command, and again whenever a file or folder that its options name has changed.",
            "",
            "For whoever edits a configuration: the answer appears as soon as the file is saved, and only where it is"
                    + " another. Ctrl-C ends it."
        },
        exitCodeListHeading = "%nExit status:%n",
        exitCodeList = {"2:wrong usage", "130:ended by Ctrl-C"},
        footerHeading = "%nExamples:%n",
        footer = {
            "  nscope watch policy --config res/xml/network_security_config.xml --api 34 \\",
            "      --host api.example.com",
            "  nscope watch diff released.apk app/ --build release"
        })
final class WatchCommand implements Callable<Integer> {
    // Such as wait for input, ask a server, or would watch themselves.
    private static final Set<String> NOT_WATCHED = Set.of("watch", "fetch", "adapter", "conformance", "completion");

    private final Surroundings surroundings;

    @Spec
    private CommandSpec spec;

    @Parameters(arity = "1..*", paramLabel = "COMMAND", description = "A command with its options.")
    private List<String> command = List.of();

    @Option(names = "--poll", hidden = true, description = "Milliseconds between looks at the files.")
    private int poll = 400;

    @Option(names = "--answers", hidden = true, description = "End after so many answers.")
    private int answers = Integer.MAX_VALUE;

    WatchCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws BadInput, InterruptedException {
        WatchedFiles files = files();
        Map<Path, String> state = files.state();
        Answer answer = ask();
        print(answer.text());
        int printed = 1;
        while (printed < answers) {
            Map<Path, String> now = settled(files, state);
            if (now.equals(state)) {
                continue;
            }
            state = now;
            Answer next = ask();
            boolean same = next.equals(answer);
            print(heading(same ? "changed; the answer is the same" : "changed") + (same ? "" : next.text()));
            answer = next;
            printed++;
        }
        return answer.status();
    }

    private WatchedFiles files() throws BadInput {
        String name = command.get(0);
        if (NOT_WATCHED.contains(name)) {
            throw BadInput.usage(name + " can't be watched", "name a command that reads files, such as policy");
        }
        if (command.contains("-")) {
            throw BadInput.usage("the standard input can be read once", "name a file in the place of -");
        }
        WatchedFiles files = WatchedFiles.of(command.subList(1, command.size()));
        if (files.paths().isEmpty()) {
            throw BadInput.usage("nothing to watch", "name a file that is there, by --config or --app for instance");
        }
        return files;
    }

    /** The files' state once it differs from another and stays for a moment: whoever saves, writes several times. */
    private Map<Path, String> settled(WatchedFiles files, Map<Path, String> before) throws InterruptedException {
        Thread.sleep(poll);
        Map<Path, String> now = files.state();
        while (!now.equals(before)) {
            Thread.sleep(Math.min(poll, 100));
            Map<Path, String> later = files.state();
            if (later.equals(now)) {
                return now;
            }
            now = later;
        }
        return now;
    }

    private record Answer(int status, String text) {}

    private Answer ask() {
        StringWriter text = new StringWriter();
        PrintWriter out = new PrintWriter(text);
        String[] arguments = command.toArray(String[]::new);
        CommandLine program = Main.program(surroundings, arguments).setOut(out).setErr(out);
        int status = program.execute(arguments);
        out.flush();
        return new Answer(status, text.toString());
    }

    private String heading(String what) {
        return "\n--- " + surroundings.clock().instant().truncatedTo(ChronoUnit.SECONDS) + " " + what + "\n";
    }

    private void print(String text) {
        PrintWriter out = spec.commandLine().getOut();
        out.print(text);
        out.flush();
    }
}
