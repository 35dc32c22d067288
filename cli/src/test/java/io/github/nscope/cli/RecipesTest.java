package io.github.nscope.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.nscope.ReasonCode;
import io.github.nscope.config.ParserRule;
import io.github.nscope.conformance.suite.ConformanceCase;
import io.github.nscope.conformance.suite.ConformanceSuite;
import io.github.nscope.platform.Behavior;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each question that people ask has its page with a command, and what the page refers to exists. */
class RecipesTest {
    private static final Path FOLDER = Path.of("../docs/recipes");
    private static final int QUESTIONS = 33;
    private static final Pattern TOPIC_AND_NAME = Pattern.compile("`([a-z]+/[A-Za-z0-9][A-Za-z0-9.-]*)`");
    private static final Pattern CONSTANT = Pattern.compile("`([A-Z]+(?:_[A-Z0-9]+)+)`");
    private static final Pattern LINK = Pattern.compile("]\\(([^)#]+)\\)");
    private static final List<ConformanceCase> CASES =
            ConformanceSuite.bundled().cases();

    static List<Path> pages() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.filter(file -> file.getFileName().toString().matches("[0-9]{2}-.*\\.md"))
                    .sorted()
                    .toList();
        }
    }

    private static List<String> found(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map((MatchResult match) -> match.group(1))
                .toList();
    }

    private static boolean isCase(String id) {
        return CASES.stream().anyMatch(each -> each.id().equals(id) || each.id().startsWith(id + "/"));
    }

    @Test
    void everyQuestionHasItsPageAndItsPlaceInTheIndex() throws IOException {
        List<String> names =
                pages().stream().map(page -> page.getFileName().toString()).toList();

        assertThat(names)
                .extracting(name -> Integer.valueOf(name.substring(0, 2)))
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, QUESTIONS).boxed().toList());
        assertThat(found(LINK, Files.readString(FOLDER.resolve("README.md")))).containsAll(names);
    }

    @ParameterizedTest
    @MethodSource("pages")
    void aPageAsksAnswersShowsAndRefers(Path page) throws IOException {
        String text = Files.readString(page);
        String number = page.getFileName().toString().substring(0, 2);
        Set<String> rules =
                CASES.stream().flatMap(each -> each.rules().stream()).collect(Collectors.toCollection(TreeSet::new));

        assertThat(text).startsWith("# ").contains("```console\n$ nscope ", "\n## Why\n", "\n## What to change\n");
        Set<String> topics = Stream.concat(rules.stream(), CASES.stream().map(ConformanceCase::id))
                .map(id -> id.substring(0, id.indexOf('/')))
                .collect(Collectors.toSet());
        List<String> ids = found(TOPIC_AND_NAME, text).stream()
                .filter(id -> topics.contains(id.substring(0, id.indexOf('/'))))
                .toList();
        assertThat(ids).anyMatch(id -> id.startsWith("recipes/" + number + "-"));
        assertThat(ids).allMatch(id -> isCase(id) || rules.contains(id));
        assertThat(found(CONSTANT, text)).allMatch(RecipesTest::isNamedInTheEngine);
        assertThat(found(LINK, text))
                .filteredOn(link -> !link.startsWith("https://"))
                .allSatisfy(link -> assertThat(page.resolveSibling(link)).exists());
    }

    private static boolean isNamedInTheEngine(String constant) {
        return Stream.<Enum<?>[]>of(Behavior.values(), ReasonCode.values(), ParserRule.values())
                .flatMap(Stream::of)
                .anyMatch(each -> each.name().equals(constant));
    }

    @Test
    void everyRecipeOfTheSuiteIsOnAPage() throws IOException {
        String pages = pages().stream().map(RecipesTest::read).collect(Collectors.joining());

        assertThat(CASES.stream().filter(each -> each.topic().equals("recipes")))
                .allMatch(each -> found(TOPIC_AND_NAME, pages).stream()
                        .anyMatch(id -> each.id().equals(id) || each.id().startsWith(id + "/")));
    }

    private static String read(Path page) {
        try {
            return Files.readString(page);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Test
    void everyExampleIsUsed() throws IOException {
        String pages = pages().stream().map(RecipesTest::read).collect(Collectors.joining());
        try (Stream<Path> files = Files.list(FOLDER.resolve("files"))) {
            assertThat(files.map(file -> file.getFileName().toString()).filter(name -> !name.endsWith(".sh")))
                    .allMatch(pages::contains);
        }
    }
}
