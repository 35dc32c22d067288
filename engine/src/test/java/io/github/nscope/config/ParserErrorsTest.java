package io.github.nscope.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Parser errors, sections 2.2 and 2.5: text, position and cause of every row on every level")
class ParserErrorsTest {
    private static final String VALID = "A".repeat(43) + "=";
    private static final String BAD_BASE64 = "java.lang.IllegalArgumentException: bad base-64";

    private static void onAllLevels(String content, String message, int line, String... causes) {
        on(IntStream.rangeClosed(24, 37).toArray(), content, message, line, causes);
    }

    private static void on(int[] levels, String content, String message, int line, String... causes) {
        for (int level : levels) {
            Trial.of(content).debuggable().on(level).failsWith(message, line, causes);
        }
    }

    private static String domainConfig(String content) {
        return "<domain-config>\n<domain>a.com</domain>\n" + content + "</domain-config>";
    }

    @Test
    @DisplayName("P1 a second base-config")
    void p1() {
        onAllLevels("\n<base-config/>\n<base-config><domain/></base-config>", "Only one base-config allowed", 3);
    }

    @Test
    @DisplayName("P2 a second debug-overrides, debuggable or not")
    void p2() {
        String content = "<debug-overrides/>\n\n<debug-overrides/>";
        onAllLevels(content, "Only one debug-overrides allowed", 3);
        for (int level : Trial.levels()) {
            Trial.of(content).on(level).failsWith("Only one debug-overrides allowed", 3);
        }
    }

    @Test
    @DisplayName("P2 a second debug-overrides in the debug file, read for debuggable apps only")
    void p2InTheSibling() {
        for (int level : Trial.levels()) {
            Trial.of("")
                    .sibling("<debug-overrides/>\n<debug-overrides/>")
                    .debuggable()
                    .on(level)
                    .failsWith("Only one debug-overrides allowed", 2);
            Trial.of("")
                    .sibling("<debug-overrides/>\n<debug-overrides/>")
                    .on(level)
                    .policy();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "domain, domain element not allowed in",
        "pin-set, pin-set element not allowed in",
        "domain-config, Nested domain-config not allowed in",
    })
    @DisplayName("P3, P4, P5 elements of domain-config elsewhere")
    void p3ToP5(String element, String message) {
        onAllLevels("<base-config>\n<" + element + "/></base-config>", message + " base-config", 2);
        onAllLevels("<debug-overrides>\n<" + element + "/></debug-overrides>", message + " debug-overrides", 2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"base-config", "debug-overrides"})
    @DisplayName("P6 a second trust-anchors, whatever is inside")
    void p6(String element) {
        String content =
                "<" + element + "><trust-anchors/>\n<trust-anchors><certificates/></trust-anchors></" + element + ">";
        onAllLevels(content, "Multiple trust-anchor elements not allowed", 2);
    }

    @Test
    @DisplayName("P6 a second trust-anchors in a domain-config")
    void p6InDomainConfig() {
        onAllLevels(
                domainConfig("<trust-anchors/>\n<trust-anchors/>"), "Multiple trust-anchor elements not allowed", 4);
    }

    @Test
    @DisplayName("P7 a second pin-set")
    void p7() {
        onAllLevels(domainConfig("<pin-set/>\n<pin-set/>"), "Multiple pin-set elements not allowed", 4);
    }

    @Test
    @DisplayName("P8 a domain-config without a domain, at the line of its start tag")
    void p8() {
        onAllLevels("\n<domain-config\n>\n\n</domain-config>", "No domain elements in domain-config", 2);
    }

    @Test
    @DisplayName("P8 nested domains do not count")
    void p8Nested() {
        onAllLevels(
                "\n<domain-config>" + domainConfig("") + "</domain-config>", "No domain elements in domain-config", 2);
    }

    @ParameterizedTest
    @CsvSource({
        "'<domain\n/>', 2",
        "'<domain>\n \n</domain>', 2",
        "'<domain><!-- c --></domain>', 2",
        "'<domain\n>\n<b/>a.com</domain>', 4",
    })
    @DisplayName("P9 a domain that does not begin with text")
    void p9(String domain, int line) {
        onAllLevels("<domain-config>\n" + domain + "</domain-config>", "Domain name missing", line);
    }

    @ParameterizedTest
    @CsvSource({
        "'<domain>a.com\n<b/></domain>', 3",
        "'<domain>a.<!-- \n -->\n\ncom</domain>', 3",
        "'<domain>a.com\n<b/>\nb.com</domain>', 3",
    })
    @DisplayName("P10 a domain with more than one text")
    void p10(String domain, int line) {
        onAllLevels("<domain-config>\n" + domain + "</domain-config>", "domain contains additional elements", line);
    }

    @Test
    @DisplayName("P11 a domain that stands in the file already, in whatever case, config and spelling of white space")
    void p11() {
        String message = "a.com has already been specified";
        onAllLevels(domainConfig("<domain>\n A.com \n</domain>"), message, 3);
        onAllLevels(domainConfig("<domain includeSubdomains='true'>a.com</domain>"), message, 3);
        onAllLevels(domainConfig("") + "\n" + domainConfig(""), message, 5);
        onAllLevels(domainConfig(domainConfig("")), message, 4);
    }

    @ParameterizedTest
    @ValueSource(strings = {"<certificates/>", "<certificates overridePins='true'/>", "<certificates x:src='system'/>"})
    @DisplayName("P12 certificates without src")
    void p12(String certificates) {
        onAllLevels(
                "<base-config xmlns:x='urn:x'><trust-anchors>\n" + certificates + "</trust-anchors></base-config>",
                "certificates element missing src attribute",
                2);
    }

    private static final String P13 = "Unknown certificates src. Should be one of system|user|@resourceVal";

    @ParameterizedTest
    @ValueSource(
            strings = {"", "SYSTEM", " system", "users", "?android:attr/x", "1", "true", "#000", "\\@raw/ca", "@raw"})
    @DisplayName("P13 a src that is nothing known")
    void p13(String src) {
        onAllLevels(
                "<base-config><trust-anchors>\n<certificates src='" + src + "'/></trust-anchors></base-config>",
                P13,
                2);
    }

    @Test
    @DisplayName("P13 wfa before 29")
    void p13Wfa() {
        String content = "<base-config><trust-anchors>\n<certificates src='wfa'/></trust-anchors></base-config>";
        on(Trial.levels(24, 28), content, P13, 2);
        for (int level : Trial.levels(29, 37)) {
            assertThat(Trial.of(content).on(level).anchors(null)).isEqualTo("wfa");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "'', null",
        "digest='SHA-1', SHA-1",
        "digest='SHA256', SHA256",
        "digest=' SHA-256', ' SHA-256'",
        "digest='256', 256",
        "digest='5dp', 5.0dip",
        "digest='@null', @0",
        "digest='', ''",
        "x:digest='SHA-256', null",
        "digest='TRUE', true",
        "digest='#abc', #ffaabbcc",
    })
    @DisplayName("P14 a digest that is not SHA-256, shown as the string reader renders it")
    void p14(String attribute, String shown) {
        onAllLevels(
                domainConfig("<pin-set xmlns:x='urn:x'>\n<pin " + attribute + ">x</pin></pin-set>"),
                "Unsupported pin digest algorithm: " + shown,
                4);
    }

    @ParameterizedTest
    @CsvSource({"'<pin digest=''SHA-256''\n/>', 4", "'<pin digest=''SHA-256''>\n<b/></pin>', 5"})
    @DisplayName("P15 a pin that does not begin with text")
    void p15(String pin, int line) {
        onAllLevels(domainConfig("<pin-set>\n" + pin + "</pin-set>"), "Missing pin digest", line);
    }

    @Test
    @DisplayName("P16 a pin that is not Base64, at the line on which its text begins")
    void p16() {
        onAllLevels(
                domainConfig("<pin-set><pin\n digest='SHA-256'\n>\n\nsha256/" + VALID + "</pin></pin-set>"),
                "Invalid pin digest",
                5,
                BAD_BASE64);
    }

    @ParameterizedTest
    @CsvSource({"!!!, SHA-256, 0", "AA, sha-256, 1", "AA==, SHA-256, 1", "AAA=, Sha-256, 2", "@string/pin, SHA-256, 7"})
    @DisplayName("P17 a pin of another length, with the digest as written")
    void p17(String pin, String digest, int length) {
        onAllLevels(
                domainConfig("<pin-set>\n<pin digest='" + digest + "'>" + pin + "</pin></pin-set>"),
                "digest length " + length + " does not match expected length for " + digest + " of 32",
                4);
    }

    @Test
    @DisplayName("P18 a complete pin with something behind it")
    void p18() {
        String pin = "<pin digest='SHA-256'>" + VALID;
        onAllLevels(domainConfig("<pin-set>" + pin + "\n<b/></pin></pin-set>"), "pin contains additional elements", 4);
        onAllLevels(
                domainConfig("<pin-set>" + pin + "<!--\n-->x</pin></pin-set>"), "pin contains additional elements", 4);
    }

    @Test
    @DisplayName("P16 or P17 a comment inside a pin, whichever the characters before it earn")
    void commentInsideAPin() {
        onAllLevels(
                domainConfig("<pin-set><pin digest='SHA-256'>AAAAA<!-- c -->" + VALID + "</pin></pin-set>"),
                "Invalid pin digest",
                3,
                BAD_BASE64);
        onAllLevels(
                domainConfig("<pin-set><pin digest='SHA-256'>AAAA<!-- c -->" + VALID + "</pin></pin-set>"),
                "digest length 3 does not match expected length for SHA-256 of 32",
                3);
    }

    @ParameterizedTest
    @CsvSource({"2028-13-01, 2028-13-01", "soon, soon", "'', ''", "2028, 2028", "1.50, 1.5", "@null, @0"})
    @DisplayName("P19 an expiration that is no date")
    void p19(String expiration, String shown) {
        onAllLevels(
                domainConfig("<pin-set\n expiration='" + expiration + "'/>"),
                "Invalid expiration date in pin-set",
                3,
                "java.text.ParseException: Unparseable date: \"" + shown + "\"");
    }

    @Test
    @DisplayName("P20 certificateTransparency in debug-overrides from 35, for debuggable apps only")
    void p20() {
        String content = "<debug-overrides>\n<certificateTransparency enabled='true'/></debug-overrides>";
        on(Trial.levels(35, 37), content, "certificateTransparency not allowed in debug-overrides", 2);
        for (int level : Trial.levels(24, 34)) {
            Trial.of(content).debuggable().on(level).policy();
        }
        for (int level : Trial.levels()) {
            Trial.of(content).on(level).policy();
        }
    }

    @Test
    @DisplayName("P21 domainEncryption in debug-overrides from 37, for debuggable apps only")
    void p21() {
        String content = "<debug-overrides>\n<domainEncryption/></debug-overrides>";
        on(Trial.levels(37, 37), content, "domainEncryption not allowed in debug-overrides", 2);
        for (int level : Trial.levels(24, 36)) {
            Trial.of(content).debuggable().on(level).policy();
        }
        Trial.of(content).on(37).policy();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Network-Security-Config", "base-config", "network-security-configs"})
    @DisplayName("X1 another root, in the main and in the debug file, without a position")
    void anotherRoot(String root) {
        String[] expected = {
            "java.lang.RuntimeException: Failed to parse XML configuration from nsc",
            "org.xmlpull.v1.XmlPullParserException: Unexpected start tag: found " + root
                    + ", expected network-security-config"
        };
        for (int level : Trial.levels()) {
            assertThat(Trial.file("<" + root + "/>").on(level).thrown()).containsExactly(expected);
            assertThat(Trial.of("")
                            .siblingFile("<" + root + "/>")
                            .debuggable()
                            .on(level)
                            .thrown())
                    .containsExactly(expected);
        }
    }

    @Test
    @DisplayName("2.1 a failure in the debug file shows the main file's name")
    void failureInTheSibling() {
        Trial trial = Trial.of("")
                .sibling("\n<debug-overrides>\n<domain/></debug-overrides>")
                .debuggable();
        trial.failsWith("domain element not allowed in debug-overrides", 3);
        assertThat(trial.refused().place().file()).isEqualTo(SourceFile.DEBUG_SIBLING);
    }
}
