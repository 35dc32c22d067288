package io.github.nscope.conformance.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Holds the list of rules against the engine's unit tests: each rule is named by a test, whether or not cases ask it. */
class NamedRulesTest {
    private static final Path RULES = Path.of("src/main/cases/rules.yaml");
    private static final Path UNIT_TESTS = Path.of("../engine/src/test/java");
    private static final String OUTCOME_ROW = "2.5/";

    /** What a test says of itself: its name, its display name and its comment; not the certificates and numbers in it. */
    private static final Pattern NAMES =
            Pattern.compile("@DisplayName\\((?s:.*?)\"\\)|/\\*\\*(?s:.*?)\\*/|\\.as\\([^\\n]*"
                    + "|// [^\\n]*|\"[^\"\\n]*\\bTS\\d[^\"\\n]*\"");

    private static List<String> rules(String family) throws IOException {
        return RuleCatalogue.read(RULES).family(family).stream()
                .map(rule -> rule.id().substring(family.length() + 1))
                .toList();
    }

    private static String unitTests() throws IOException {
        StringBuilder text = new StringBuilder();
        try (Stream<Path> files = Files.walk(UNIT_TESTS)) {
            for (Path file : files.filter(each -> each.toString().endsWith("Test.java"))
                    .sorted()
                    .toList()) {
                text.append(Files.readString(file)).append('\n');
            }
        }
        return text.toString();
    }

    private static String names(String sources) {
        StringBuilder names = new StringBuilder();
        NAMES.matcher(sources)
                .results()
                .forEach(name -> names.append(name.group()).append('\n'));
        return names.toString();
    }

    private static boolean isNamed(String rule, String names) {
        return Pattern.compile("(?<![\\w.])" + Pattern.quote(rule) + "(?!\\w|\\.\\d)")
                .matcher(names)
                .find();
    }

    @Test
    @DisplayName(
            "every section, structure rule, text rule, error row and surprise of the configuration has a unit test")
    void configuration() throws IOException {
        String names = names(unitTests());

        assertThat(rules("nsc"))
                .hasSizeGreaterThan(150)
                .filteredOn(rule -> !rule.startsWith("0."))
                .filteredOn(rule -> !rule.equals("S54"))
                .allSatisfy(rule -> assertThat(isNamed(rule, names)).as(rule).isTrue());
    }

    @Test
    @DisplayName("every surprise of the trust layer has a unit test")
    void trustSurprises() throws IOException {
        String names = names(unitTests());

        assertThat(rules("trust"))
                .filteredOn(rule -> rule.startsWith("TS"))
                .hasSize(83)
                .allSatisfy(rule -> assertThat(isNamed(rule, names)).as(rule).isTrue());
    }

    @Test
    @DisplayName("every row of the outcome table has a unit test that calls it by its words")
    void outcomeRows() throws IOException {
        Properties words = new Properties();
        try (InputStream file = Objects.requireNonNull(getClass().getResourceAsStream("outcome-rows.properties"))) {
            words.load(new java.io.InputStreamReader(file, StandardCharsets.UTF_8));
        }
        String tests = unitTests();
        List<String> rows = rules("trust").stream()
                .filter(rule -> rule.startsWith(OUTCOME_ROW))
                .map(rule -> rule.substring(OUTCOME_ROW.length()))
                .toList();

        assertThat(words.stringPropertyNames()).containsExactlyInAnyOrderElementsOf(rows);
        assertThat(rows).allSatisfy(row -> assertThat(tests).contains(words.getProperty(row)));
    }

    @Test
    @DisplayName("a rule is not named by a longer one's name, a version or a number")
    void whatIsNoName() {
        assertThat(isNamed("P1", "P10, P11")).isFalse();
        assertThat(isNamed("6.1", "26.1, 6.1.2 and 6.10")).isFalse();
        assertThat(isNamed("6.1", "sections 6.1, 6.7")).isTrue();
        assertThat(isNamed("S01", "nothing of S010")).isFalse();
        assertThat(names("String text = \"6.1\";")).isEmpty();
    }
}
