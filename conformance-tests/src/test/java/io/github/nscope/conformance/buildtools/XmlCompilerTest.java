package io.github.nscope.conformance.buildtools;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the build tools make of texts; the rules by their numbers in the specification. */
class XmlCompilerTest {
    private static final XmlCompiler COMPILER =
            new XmlCompiler(new ResourceTable(List.of("raw/ca", "bool/x", "attr/x")));

    @Test
    @DisplayName("T1: a comment ends a run of text")
    void t1() throws Exception {
        assertThat(events("<a>exam<!-- c -->ple</a>")).isEqualTo("1<a 1'exam' 1'ple' 1>a");
        assertThat(events("<a> <!-- c -->example<!-- c --> </a>")).isEqualTo("1<a 1'example' 1>a");
    }

    @Test
    @DisplayName(
            "T2: CDATA, references and entities belong to the text around them, and so does what stands around an instruction")
    void t2() throws Exception {
        assertThat(events("<!DOCTYPE a [<!ENTITY e 'x&#38;amp;y'>]><a>a<![CDATA[<&]]>b&amp;&#x63;&e;<?pi?>d</a>"))
                .isEqualTo("1<a 1'a<&b&cx&yd' 1>a");
        assertThat(events("<a>b<c/>d</a>")).isEqualTo("1<a 1'b' 1<c 1>c 1'd' 1>a");
    }

    @Test
    @DisplayName("T3: white space alone vanishes, around text it is one blank")
    void t3() throws Exception {
        assertThat(events("<a>\n \t<b/> &#32; </a>")).isEqualTo("1<a 2<b 2>b 1>a");
        assertThat(events("<a>\n  x  y \t</a>")).isEqualTo("1<a 1' x  y ' 1>a");
    }

    @Test
    @DisplayName("T4: text is taken as it is")
    void t4() throws Exception {
        assertThat(events("<a>@string/x \\n '\"</a>")).isEqualTo("1<a 1'@string/x \\n '\"' 1>a");
    }

    @ParameterizedTest
    @DisplayName("T6: what no build accepts")
    @ValueSource(
            strings = {
                "",
                "<a>",
                "<a></b>",
                "<a/><b/>",
                "<a/>x",
                "x<a/>",
                "<a b='1' b='2'/>",
                "<a xmlns:x='u' xmlns:y='u' x:b='1' y:b='2'/>",
                "<x:a/>",
                "<a x:b=''/>",
                "<a b=1/>",
                "<a b='<'/>",
                "<a b='&x;'/>",
                "<a>&x;</a>",
                "<a>&#0;</a>",
                "<a>]]></a>",
                "<a><!-- -- --></a>",
                "<a \u0001='1'/>",
                "<a>\u0001</a>",
                " <?xml version='1.0'?><a/>",
                "<?xml encoding='utf-8'?><a/>",
                "<a b='1'c='2'/>",
                "<a:b:c xmlns:a='u'/>",
                "<a xmlns:x=''/>",
                "<!DOCTYPE a [<!ENTITY e '&e;'>]><a>&e;</a>",
                "<!DOCTYPE a [<!ENTITY e '<b>'>]><a>&e;</b></a>",
                "<a src='@raw/missing'/>",
                "<a src='?missing'/>",
                "<a xmlns:android='http://schemas.android.com/apk/res/android' android:cleartextTrafficPermitted='true'/>"
            })
    void t6(String text) {
        assertThatThrownBy(() -> COMPILER.compile(text)).isInstanceOf(BuildRefusedException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"uf-8", "UTF8", "latin1", "windows-1252"})
    @DisplayName("T6: an encoding that expat does not know is refused")
    void unknownEncoding(String name) {
        assertThatThrownBy(() -> COMPILER.compile("<?xml version='1.0' encoding='" + name + "'?><a/>"))
                .isInstanceOf(BuildRefusedException.class)
                .hasMessageContaining("unknown encoding");
    }

    @ParameterizedTest
    @ValueSource(strings = {"utf-8", "UTF-8", "ISO-8859-1", "us-ascii"})
    @DisplayName("T6: an encoding that expat knows is not")
    void knownEncoding(String name) throws Exception {
        assertThat(events("<?xml version='1.0' encoding=\"" + name + "\"?><a/>"))
                .isEqualTo("1<a 1>a");
    }

    @Test
    @DisplayName("T6: entities that expand without bound are refused, not expanded")
    void entitiesWithoutBound() {
        StringBuilder text = new StringBuilder("<!DOCTYPE a [<!ENTITY e0 'xxxxxxxxxx'>");
        for (int i = 1; i < 20; i++) {
            text.append("<!ENTITY e")
                    .append(i)
                    .append(" '")
                    .append(("&e" + (i - 1) + ";").repeat(10))
                    .append("'>");
        }

        assertThatThrownBy(() -> COMPILER.compile(text + "]><a>&e19;</a>"))
                .isInstanceOf(BuildRefusedException.class)
                .hasMessageContaining("without bound");
    }

    @Test
    @DisplayName("T7: a tag has the line of its first character, its end the same, a text that of its first character")
    void t7() throws Exception {
        assertThat(events("\ufeff<?xml version='1.0'?>\r\n<a\n\n>\r<b\n/>x<!--\n\n-->y\n</a>"))
                .isEqualTo("2<a 5<b 5>b 6'x' 8'y ' 2>a");
    }

    @Test
    @DisplayName("X6: attributes are sorted by namespace, then name; those of tools and declarations are gone")
    void x6() throws Exception {
        CompiledXml xml =
                COMPILER.compile("<a xmlns:t='http://schemas.android.com/tools' xmlns:z='urn:z' xmlns:b='urn:b'"
                        + " z:a='' b:b='' t:x='' b:a='' c='' B=''/>");
        CompiledXml.Start start = (CompiledXml.Start) xml.events().get(0);

        assertThat(start.attributes().stream().map(attribute -> attribute.namespace() + " " + attribute.name()))
                .containsExactly("null B", "null c", "urn:b a", "urn:b b", "urn:z a");
    }

    @ParameterizedTest
    @DisplayName("1.4: how a value is typed")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "true | BOOLEAN -1",
                "\" TRUE \" | BOOLEAN -1",
                "False | BOOLEAN 0",
                "tRuE | STRING tRuE",
                "007 | INT_DEC 7",
                "-2147483648 | INT_DEC -2147483648",
                "2147483648 | FLOAT 1325400064",
                "0xffffffff | INT_HEX -1",
                "0x0000000001 | INT_HEX 1",
                "0x100000000 | FLOAT 1333788672",
                "0x | STRING 0x",
                "#000 | COLOR_RGB4 -16777216",
                "#0000 | COLOR_ARGB4 0",
                "#0f00 | COLOR_ARGB4 16711680",
                "#ffffff | COLOR_RGB8 -1",
                "#00000001 | COLOR_ARGB8 1",
                "#12 | STRING #12",
                "+1 | FLOAT 1065353216",
                ".5 | FLOAT 1056964608",
                "1e3 | FLOAT 1148846080",
                "0X1 | FLOAT 1065353216",
                "+inf | FLOAT 2139095040",
                "inf | STRING inf",
                "1 2 | STRING 1 2",
                "5dp | DIMENSION 1281",
                "5 dp | STRING 5 dp",
                "1.5px | DIMENSION 12582944",
                "50% | FRACTION 1073741872",
                "33%p | FRACTION 708669745",
                "@null | REFERENCE 0",
                "@empty | NULL 1",
                "\" @raw/ca \" | REFERENCE 2130903040",
                "@*raw/ca | REFERENCE 2130903040",
                "@+raw/ca | STRING @+raw/ca",
                "@raw/ | STRING @raw/",
                "@ raw/ca | STRING @ raw/ca",
                "?attr/x | ATTRIBUTE 2130771968",
                "?x | ATTRIBUTE 2130771968",
                "@0x7f010000 | STRING @0x7f010000",
                "\\@raw/ca | STRING @raw/ca",
                "a\\u0041\\tb | STRING aA<tab>b",
                "<blank>yes<blank> | STRING <blank>yes<blank>"
            })
    void typing(String text, String expected) throws Exception {
        CompiledXml xml = COMPILER.compile("<a b='" + text.replace("<blank>", " ") + "'/>");
        TypedText value =
                ((CompiledXml.Start) xml.events().get(0)).attributes().get(0).value();

        assertThat(shown(value)).isEqualTo(expected.replace("<blank>", " ").replace("<tab>", "\t"));
    }

    private static String shown(TypedText value) {
        String type = switch (value.type()) {
            case TypedText.NULL -> "NULL";
            case TypedText.REFERENCE -> "REFERENCE";
            case TypedText.ATTRIBUTE -> "ATTRIBUTE";
            case TypedText.STRING -> "STRING";
            case TypedText.FLOAT -> "FLOAT";
            case TypedText.DIMENSION -> "DIMENSION";
            case TypedText.FRACTION -> "FRACTION";
            case TypedText.INT_DEC -> "INT_DEC";
            case TypedText.INT_HEX -> "INT_HEX";
            case TypedText.BOOLEAN -> "BOOLEAN";
            case TypedText.COLOR_ARGB8 -> "COLOR_ARGB8";
            case TypedText.COLOR_ARGB8 + 1 -> "COLOR_RGB8";
            case TypedText.COLOR_ARGB8 + 2 -> "COLOR_ARGB4";
            default -> "COLOR_RGB4";
        };
        return type + " " + (value.type() == TypedText.STRING ? value.string() : Integer.toString(value.data()));
    }

    private static String events(String text) throws BuildRefusedException {
        return COMPILER.compile(text).events().stream()
                .map(XmlCompilerTest::shown)
                .collect(Collectors.joining(" "));
    }

    private static String shown(CompiledXml.Event event) {
        if (event instanceof CompiledXml.Start start) {
            return start.line() + "<" + start.name();
        }
        return event instanceof CompiledXml.Text text
                ? text.line() + "'" + text.text() + "'"
                : event.line() + ">" + ((CompiledXml.End) event).name();
    }
}
