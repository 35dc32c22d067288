package io.github.nscope.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the documentation says that a command prints is what it prints. {@code -Dgolden.rebase=true} rewrites it. */
class DocumentedCommandsTest {
    private static final Path ROOT = Path.of("..");
    private static final Path EXAMPLES = ROOT.resolve("docs/examples");
    private static final Path RECIPES = ROOT.resolve("docs/recipes");
    private static final String BLOCK = "```console";
    private static final String FENCE = "```";
    private static final String PROMPT = "$ nscope ";

    static List<Path> documents() throws IOException {
        try (Stream<Path> top = Files.list(ROOT);
                Stream<Path> docs = Files.walk(ROOT.resolve("docs"))) {
            return Stream.concat(top, docs)
                    .filter(file -> file.toString().endsWith(".md"))
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("documents")
    void printWhatTheDocumentSays(Path document) throws IOException {
        List<String> written = Files.readAllLines(document);
        Path folder = document.startsWith(RECIPES) ? RECIPES.resolve("files") : EXAMPLES;
        List<String> actual = rerun(written, folder);

        if (Boolean.getBoolean("golden.rebase") && !actual.equals(written)) {
            Files.writeString(document, String.join("\n", actual) + "\n");
            return;
        }
        assertThat(actual).containsExactlyElementsOf(written);
    }

    /** The document with what its commands print now. */
    private static List<String> rerun(List<String> document, Path folder) {
        List<String> lines = new ArrayList<>();
        int at = 0;
        while (at < document.size()) {
            String line = document.get(at++);
            lines.add(line);
            if (!line.equals(BLOCK)) {
                continue;
            }
            while (at < document.size() && !document.get(at).equals(FENCE)) {
                if (!document.get(at).startsWith(PROMPT)) {
                    at++;
                    continue;
                }
                StringBuilder command = new StringBuilder();
                do {
                    lines.add(document.get(at));
                    command.append(document.get(at).replaceAll("\\\\$", " "));
                } while (document.get(at++).endsWith("\\"));
                run(command.substring(PROMPT.length()), folder).lines().forEach(lines::add);
            }
        }
        return lines;
    }

    private static String run(String command, Path folder) {
        String[] arguments = Stream.of(command.strip().split(" +", -1))
                .map(argument -> inFolder(argument, folder))
                .toArray(String[]::new);
        Run run = Run.of(arguments);
        return (run.out() + run.err()).replace(folder + "/", "");
    }

    /** The commands are run in their folder, this test is not. */
    private static String inFolder(String argument, Path folder) {
        int equals = argument.indexOf('=');
        String name = argument.substring(equals + 1);
        Path file = folder.resolve(name);
        return !argument.startsWith("-") && Files.exists(file) ? argument.substring(0, equals + 1) + file : argument;
    }
}
