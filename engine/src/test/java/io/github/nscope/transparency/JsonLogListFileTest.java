package io.github.nscope.transparency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.nscope.certificate.Bytes;
import io.github.nscope.fixture.TestKey;
import io.github.nscope.fixture.TestLog;
import io.github.nscope.transparency.LogList.Lookup;
import io.github.nscope.transparency.LogListReading.Escaped;
import io.github.nscope.transparency.LogListReading.Loaded;
import io.github.nscope.transparency.LogListReading.Malformed;
import io.github.nscope.transparency.TestLists.Entry;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The JSON list of level 36, section 5.4 of the trust semantics, and {@code org.json}'s leniency. */
class JsonLogListFileTest {
    private static final Entry A = Entry.usable("Log A", "One");
    private static final Entry B = Entry.usable("Log B", "Two").asTiled();
    private static final String LIST = TestLists.json(TestLists.MADE, A, B);

    @Test
    @DisplayName("Every field of a list and its entries")
    void fields() {
        LogList list = loaded(LIST);
        assertThat(list.timestamp()).isEqualTo(TestLists.MADE.toEpochMilli());
        assertThat(list.version()).isEqualTo("2.1");
        assertThat(list.find(Bytes.copyOf(A.log().id()))).isInstanceOfSatisfying(Lookup.Found.class, found -> {
            assertThat(found.log().description()).isEqualTo("Log A");
            assertThat(found.log().operator()).isEqualTo("One");
            assertThat(found.log().type()).isEqualTo(LogType.RFC6962);
            assertThat(found.log().state()).isEqualTo(LogState.USABLE);
            assertThat(found.log().stateTimestamp()).isEqualTo(A.since().toEpochMilli());
        });
        assertThat(list.find(Bytes.copyOf(B.log().id())))
                .isInstanceOfSatisfying(
                        Lookup.Found.class,
                        found -> assertThat(found.log().type()).isEqualTo(LogType.STATIC));
        assertThat(list.find(Bytes.copyOf(new byte[32]))).isEqualTo(new Lookup.Unknown());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"version", "log_list_timestamp", "operators", "name", "logs", "description", "key", "log_id"})
    @DisplayName("A member that must be there is missing: the whole list is malformed")
    void missing(String member) {
        assertThat(read(LIST.replaceFirst("'" + member + "'", "'x-" + member + "'")))
                .isInstanceOf(Malformed.class);
    }

    @ParameterizedTest
    @CsvSource({
        "'2.1', 5, true",
        "'2.1', none, true",
        "'2.1', true, true",
        "'2.1', null, true",
        "'name': 'One', 'name': 1, true",
        "'name': 'One', 'name': {}, true",
        "'description': 'Log A', 'description': [], true",
        "'operators': [, 'operators': {}, false",
        "'operators': [, 'operators': [null;, false",
        "'operators': [, 'operators': ['x';, false",
        "'logs': [, 'logs': [5;, false",
        "'tiled_logs': [, 'tiled_logs': 5; 'x': [, true",
        "'state': {, 'state': 5; 'x': {, true",
    })
    @DisplayName("Wrong types: a string takes anything, an array or object does not, optional ones are passed over")
    void wrongTypes(String before, String after, boolean readable) {
        assertThat(LIST).contains(before);
        assertThat(read(LIST.replace(before, after.replace(';', ','))))
                .isInstanceOf(readable ? Loaded.class : Malformed.class);
    }

    @ParameterizedTest
    @CsvSource({
        "'1500000000000', 1500000000000",
        "1.5e12, 1500000000000",
        "'1.5e12', 1500000000000",
        "1500000000000.9, 1500000000000",
        "0x15D3EF79800, 1500000000000",
        "010, 8",
        "08, 8",
        "-5, -5",
    })
    @DisplayName("A timestamp as text, as a fraction, hexadecimal or octal")
    void numbers(String text, long expected) {
        assertThat(loaded(withTimestamp("true".equals(text) ? "" : text)).timestamp())
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"true", "null", "'soon'", "[]", "{}", "NaN", "1e999", "tomorrow"})
    @DisplayName("A timestamp that is no number: malformed")
    void noNumbers(String text) {
        assertThat(read(withTimestamp(text))).isInstanceOf(Malformed.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "", ".", "1.", "2.x", "null"})
    @DisplayName("A version that is not a number is taken")
    void versions(String version) {
        assertThat(read(LIST.replace("2.1", version))).isInstanceOf(Loaded.class);
    }

    @Test
    @DisplayName("No operators: the list is used, and knows no log")
    void noOperators() {
        LogList list = loaded(TestLists.json(TestLists.MADE));
        assertThat(list.find(Bytes.copyOf(A.log().id()))).isEqualTo(new Lookup.Unknown());
    }

    @Test
    @DisplayName("A log id that is not the hash of the key, an unknown state, a key that is none: malformed")
    void brokenEntries() {
        assertThat(read(LIST.replace(A.log().idText(), B.log().idText()))).isInstanceOf(Malformed.class);
        assertThat(read(LIST.replace(A.log().idText(), "???"))).isInstanceOf(Malformed.class);
        assertThat(read(LIST.replace("usable", "used"))).isInstanceOf(Malformed.class);
        assertThat(read(LIST.replace("usable", "Usable"))).isInstanceOf(Malformed.class);
        assertThat(read(LIST.replace(A.log().keyText(), "AAAA"))).isInstanceOf(Malformed.class);
        assertThat(read(LIST.replace(A.log().keyText(), "!"))).isInstanceOf(Malformed.class);
        TestLog edwards = new TestLog("Log A", TestKey.ed25519("Log A"));
        assertThat(read(LIST.replace(A.log().keyText(), edwards.keyText())
                        .replace(A.log().idText(), edwards.idText())))
                .isInstanceOf(Malformed.class);
    }

    @Test
    @DisplayName("A key in lines, as PEM has it, is read")
    void keyInLines() {
        String lines = A.log().keyText().replaceAll("(.{64})", "$1\\\\n");
        assertThat(lines).contains("\\n");
        assertThat(read(LIST.replace(A.log().keyText(), lines))).isInstanceOf(Loaded.class);
    }

    @Test
    @DisplayName("A log without state is kept; of several states the first counts")
    void states() {
        LogList stateless = loaded(LIST.replaceFirst(", 'state': \\{[^}]*}}", ""));
        assertThat(stateless.find(Bytes.copyOf(A.log().id())))
                .isInstanceOfSatisfying(
                        Lookup.Found.class,
                        found -> assertThat(found.log().state()).isEqualTo(LogState.UNKNOWN));
        LogList several =
                loaded(LIST.replaceFirst("'state': \\{", "'state': {'retired': {'timestamp': 5}, 'nonsense': 1, "));
        assertThat(several.find(Bytes.copyOf(A.log().id()))).isInstanceOfSatisfying(Lookup.Found.class, found -> {
            assertThat(found.log().state()).isEqualTo(LogState.RETIRED);
            assertThat(found.log().stateTimestamp()).isEqualTo(5);
        });
    }

    @Test
    @DisplayName("An empty state escapes, unless the list is found malformed before")
    void emptyState() {
        String empty = LIST.replaceFirst("'state': \\{[^}]*}}", "'state': {}");
        assertThat(read(empty)).isInstanceOf(Escaped.class);
        assertThat(read(empty.replaceFirst("'description'", "'x'"))).isInstanceOf(Malformed.class);
        assertThat(read(empty.replace("'Two'", "[").replace("]]", "]"))).isInstanceOf(Malformed.class);
        assertThat(read(empty.replace(B.log().idText(), "???"))).isInstanceOf(Escaped.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "[]", "5", "null", "'x'", "{", "{]", "{'a'}", "{'a': }", "{5: 1}", "{'a' 1}", "/"})
    @DisplayName("Text that is no object: malformed")
    void noObject(String text) {
        assertThat(read(text)).isInstanceOf(Malformed.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"", "'"})
    @DisplayName("Quotation marks of both kinds")
    void quotes(String quote) {
        assertThat(read(LIST.replace("'", quote))).isInstanceOf(Loaded.class);
    }

    @Test
    @DisplayName("What org.json takes beyond JSON: comments, words, other separators, and whatever follows")
    void leniency() {
        assertThat(read("\ufeff" + LIST)).isInstanceOf(Loaded.class);
        assertThat(read("// made by hand\n/* twice */ # thrice\r\n" + LIST + " } ] rest"))
                .isInstanceOf(Loaded.class);
        assertThat(read(LIST.replace("'version'", "version"))).isInstanceOf(Loaded.class);
        assertThat(read(LIST.replace("'version':", "version ="))).isInstanceOf(Loaded.class);
        assertThat(read(LIST.replace("'version':", "version =>"))).isInstanceOf(Loaded.class);
        assertThat(read(LIST.replace("'2.1',", "'2.1';"))).isInstanceOf(Loaded.class);
        assertThat(read(LIST.replace("'One'", "'\\u004fne\\t\\x'"))).isInstanceOf(Loaded.class);
        assertThat(read(LIST.replace("'One'", "'\\u00zz'"))).isInstanceOf(Malformed.class);
        assertThat(read(LIST.replace("'tiled_logs': []", "'tiled_logs': [,]"))).isInstanceOf(Malformed.class);
        assertThat(read(LIST.replace("{'version'", "{, 'version'"))).isInstanceOf(Malformed.class);
        assertThat(read(LIST.substring(0, LIST.length() - 1) + ",}")).isInstanceOf(Malformed.class);
        assertThat(read("/* open " + LIST)).isInstanceOf(Malformed.class);
    }

    @Test
    @DisplayName("More than the engine reads is the caller's error")
    void limits() {
        assertThatThrownBy(() -> read("{'x': " + "[".repeat(100_000)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The log list nests more than 64 objects and arrays; give a flatter one");
        Bytes large = Bytes.copyOf(new byte[8 * 1024 * 1024 + 1]);
        assertThatThrownBy(() -> JsonLogListFile.read(large))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("8388609 bytes");
    }

    private static String withTimestamp(String text) {
        return LIST.replace("'log_list_timestamp': " + TestLists.MADE.toEpochMilli(), "'log_list_timestamp': " + text);
    }

    private static LogListReading read(String text) {
        return JsonLogListFile.read(TestLists.bytes(text));
    }

    private static LogList loaded(String text) {
        return ((Loaded) read(text)).list();
    }
}
