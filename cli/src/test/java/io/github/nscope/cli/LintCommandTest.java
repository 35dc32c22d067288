package io.github.nscope.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.github.nscope.cli.lint.report.LintFormat;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

class LintCommandTest {
    private static final String EXAMPLE = "src/test/resources/lint/example/network_security_config.xml";
    private static final Path SCHEMA = Path.of("src/test/resources/sarif/sarif-schema-2.1.0.json");

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource(LintFormat.class)
    void writesEveryFormat(LintFormat format) {
        Run run = lint(EXAMPLE, "--format", format.toString());

        assertThat(run.err()).isEmpty();
        assertThat(run.status()).isEqualTo(2);
        Golden.check("lint/example." + format, run.out());
    }

    @Test
    void sarifIsWhatItsSchemaDemands() throws Exception {
        String sarif =
                lint(EXAMPLE, "--format", "sarif", "--profile", "research").out();
        SchemaRegistry schemas = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_4);

        assertThat(schemas.getSchema(Files.readString(SCHEMA)).validate(sarif, InputFormat.JSON))
                .isEmpty();
        assertThat(schemas.getSchema(Files.readString(SCHEMA))
                        .validate(sarif.replace("\"ruleId\"", "\"rule\""), InputFormat.JSON))
                .isNotEmpty();
    }

    @Test
    void junitIsXml() throws Exception {
        String xml = lint(EXAMPLE, "--format", "junit").out();
        Document document =
                DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(xml)));

        assertThat(document.getElementsByTagName("failure").getLength()).isEqualTo(6);
        assertThat(document.getElementsByTagName("testcase").getLength()).isEqualTo(6);
    }

    @Test
    void thePageLoadsNothing() {
        assertThat(lint(EXAMPLE, "--format", "html").out())
                .doesNotContain("<script", "src=\"http", "href=", "url(", "@import");
    }

    @ParameterizedTest
    @CsvSource({
        "error, 2",
        "warning, 2",
        "note, 2",
        "never, 0",
    })
    void endsWithTheStatusThatIsAskedFor(String failOn, int status) {
        assertThat(lint(EXAMPLE, "--fail-on", failOn).status()).isEqualTo(status);
    }

    @Test
    void aCleanAppIsZero() throws Exception {
        Path clean = write("<base-config cleartextTrafficPermitted=\"false\"/>");

        Run run = lint(clean.toString());

        assertThat(run.status()).isZero();
        assertThat(run.out()).endsWith("no findings\n");
    }

    @Test
    void badInputIsThree() {
        Run unreadable = lint("nowhere.xml");
        Run usage = lint(EXAMPLE, "--profile", "nice");

        assertThat(unreadable.status()).isEqualTo(3);
        assertThat(unreadable.err()).isEqualTo("nscope lint: nowhere.xml: no such file; check the path\n");
        assertThat(usage.status()).isEqualTo(3);
        assertThat(usage.err()).startsWith("nscope lint: Invalid value for option '--profile': 'nice' is no profile");
    }

    @ParameterizedTest
    @CsvSource({"--rule,Z9,--rule Z9: no such rule", "--fail-on,doom,--fail-on doom: no severity"})
    void aWordThatIsNoneIsNamed(String option, String value, String problem) {
        Run run = lint(EXAMPLE, option, value);

        assertThat(run.status()).isEqualTo(3);
        assertThat(run.err()).contains(problem);
    }

    @ParameterizedTest
    @CsvSource({"InsecureBaseConfiguration", "C1", "cleartext-app-wide", "all"})
    void ignoresWhatTheTextSaysToByAnybodysName(String name) throws Exception {
        Path file = write("<base-config xmlns:tools=\"http://schemas.android.com/tools\" tools:ignore=\"" + name
                + "\" cleartextTrafficPermitted=\"true\"/>");

        Run run = lint(file.toString());

        assertThat(run.status()).isZero();
        assertThat(run.out()).contains("1 finding is silenced");
    }

    @Test
    void ignoresNothingElse() throws Exception {
        Path file = write("<base-config xmlns:tools=\"http://schemas.android.com/tools\" tools:ignore=\"PinSetExpiry\""
                + " cleartextTrafficPermitted=\"true\"/>");

        assertThat(lint(file.toString()).status()).isEqualTo(2);
    }

    @Test
    void aBaselineSilencesWhatIsKnownWhereverItMoves() throws Exception {
        Path file = write("<base-config cleartextTrafficPermitted=\"true\"/>");
        Path baseline = folder.resolve("baseline.json");
        lint(file.toString(), "--write-baseline", baseline.toString());

        Path moved = write("\n\n<domain-config><domain>a.org</domain></domain-config>"
                + "<base-config cleartextTrafficPermitted=\"true\"/>");
        Run known = lint(moved.toString(), "--baseline", baseline.toString());
        Path worse = write("<base-config cleartextTrafficPermitted=\"true\"><trust-anchors><certificates src=\"user\"/>"
                + "</trust-anchors></base-config>");
        Run fresh = lint(worse.toString(), "--baseline", baseline.toString());

        assertThat(known.status()).isZero();
        assertThat(fresh.status()).isEqualTo(2);
        assertThat(fresh.out()).contains("[T1 user-cas-app-wide]").doesNotContain("[C1 ");
    }

    @ParameterizedTest
    @CsvSource({
        "default, P1",
        "masvs-l2, P1",
    })
    void profilesApplyRules(String profile, String rule) {
        assertThat(lint(EXAMPLE, "--profile", profile).out()).contains("[" + rule + " ");
    }

    @Test
    void theFirstLevelOfMasvsAsksForNoPins() {
        assertThat(lint(EXAMPLE, "--profile", "masvs-l1").out()).doesNotContain("[P1 ", "[P7 ");
    }

    @Test
    void whatDependsOnTheTimeCanBeLeftOut() {
        Run run = Run.of("lint", EXAMPLE, "--at", "none");

        assertThat(run.out()).doesNotContain("[P7 ").contains("P7, P8 need a date (--at)");
    }

    @Test
    void countsAppsForStudies() {
        Run run = lint(EXAMPLE, EXAMPLE, "--summary", "--fail-on", "never");

        assertThat(run.out())
                .contains("| C1 | Cleartext is permitted for every host | 2 | 100.0 % | 2 |")
                .endsWith("2 apps, 0 without findings; profile default.\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"wide", "deep", "pins"})
    void whatNobodyWroteIsRefusedOrAnsweredSoon(String shape) throws Exception {
        String content = switch (shape) {
            case "wide" -> "<domain-config><domain>https://a</domain></domain-config>".repeat(2_000);
            case "deep" -> "<domain-config><domain>a</domain>".repeat(5_000) + "</domain-config>".repeat(5_000);
            default ->
                "<domain-config><domain>a</domain><pin-set>"
                        + "<pin digest=\"SHA-256\">xaMWrPNlbhM6HGafONJr485pqT1Ou+eae52xhilI2gU=</pin>".repeat(4_000)
                        + "</pin-set></domain-config>";
        };

        Run run = assertTimeout(Duration.ofMinutes(1), () -> lint(write(content).toString(), "--fail-on", "never"));

        assertThat(run.status()).isEqualTo(shape.equals("deep") ? 3 : 0);
    }

    @Test
    void aPathOfTheConfigurationThatIsNotThereIsNamed() {
        Run run = Run.of("policy", "--api", "34", "--config", EXAMPLE, "--without", "domain-config[9]");

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err())
                .startsWith("nscope policy: domain-config[9]: the configuration has nothing at"
                        + " domain-config[9]; name an element or attribute");
    }

    @Test
    void anAppWhoseConfigurationIsMissingHasThatFinding() throws Exception {
        Path manifest = Files.writeString(
                folder.resolve("AndroidManifest.xml"),
                "<manifest xmlns:android='http://schemas.android.com/apk/res/android'><application"
                        + " android:networkSecurityConfig='@xml/net'/></manifest>");

        Run run = lint("--manifest", manifest.toString());

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.out()).contains("[M5 missing]", "names @xml/net, but res/xml/net.xml is not beside it");
    }

    @Test
    void anApkIsToldByThePathOfItsElement() {
        Run run = lint("src/test/resources/app/fixture.apk", "--profile", "research", "--format", "json");

        assertThat(run.err()).isEmpty();
        assertThat(run.out()).contains("\"path\" : \"domain-config");
    }

    private Path write(String content) throws Exception {
        return Files.writeString(
                folder.resolve("nsc.xml"), "<network-security-config>" + content + "</network-security-config>");
    }

    private static Run lint(String... arguments) {
        List<String> words = new ArrayList<>(List.of("lint"));
        words.addAll(List.of(arguments));
        words.addAll(List.of("--at", "2026-06-01"));
        return Run.of(words.toArray(String[]::new));
    }
}
