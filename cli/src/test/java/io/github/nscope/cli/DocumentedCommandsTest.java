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
        List<String> actual = rerun(written);

        if (Boolean.getBoolean("golden.rebase") && !actual.equals(written)) {
            Files.writeString(document, String.join("\n", actual) + "\n");
            return;
        }
        assertThat(actual).containsExactlyElementsOf(written);
    }

    /** The document with what its commands print now. */
    private static List<String> rerun(List<String> document) {
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
                run(command.substring(PROMPT.length())).lines().forEach(lines::add);
            }
        }
        return lines;
    }

    private static String run(String command) {
        String[] arguments = Stream.of(command.strip().split(" +", -1))
                .map(DocumentedCommandsTest::inExamples)
                .toArray(String[]::new);
        Run run = Run.of(arguments);
        return run.out() + run.err();
    }

    /** The examples are run in their folder, this test is not. */
    private static String inExamples(String argument) {
        Path file = EXAMPLES.resolve(argument);
        return !argument.startsWith("-") && Files.exists(file) ? file.toString() : argument;
    }
}
