package io.github.nscope.document;

import static io.github.nscope.document.Readings.typed;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.nscope.document.TypedValue.Bool;
import io.github.nscope.document.TypedValue.Characters;
import io.github.nscope.document.TypedValue.Colour;
import io.github.nscope.document.TypedValue.Decimal;
import io.github.nscope.document.TypedValue.Dimension;
import io.github.nscope.document.TypedValue.Empty;
import io.github.nscope.document.TypedValue.FloatingPoint;
import io.github.nscope.document.TypedValue.Fraction;
import io.github.nscope.document.TypedValue.Hexadecimal;
import io.github.nscope.document.TypedValue.Reference;
import io.github.nscope.document.TypedValue.ThemeAttribute;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Attribute typing, section 1.4")
class AttributeTypingTest {
    @ParameterizedTest
    @ValueSource(strings = {"true", "TRUE", "True", " true ", "\tTRUE"})
    void booleansThatAreTrue(String text) {
        assertThat(typed(text)).isEqualTo(new Bool(true));
    }

    @ParameterizedTest
    @ValueSource(strings = {"false", "FALSE", "False", " False"})
    void booleansThatAreFalse(String text) {
        assertThat(typed(text)).isEqualTo(new Bool(false));
    }

    @ParameterizedTest
    @CsvSource({
        "1, 1",
        "-1, -1",
        "7, 7",
        "007, 7",
        "' 1 ', 1",
        "0, 0",
        "00, 0",
        "-0, 0",
        "-2147483648, -2147483648",
        "2147483647, 2147483647",
        "00000000000000000001, 1",
    })
    void decimalNumbers(String text, int value) {
        assertThat(typed(text)).isEqualTo(new Decimal(value));
    }

    @ParameterizedTest
    @CsvSource({"0x1, 1", "0xffffffff, -1", "0x0, 0", "0x00000000, 0", "0x000000000fF, 255"})
    void hexadecimalNumbers(String text, int value) {
        assertThat(typed(text)).isEqualTo(new Hexadecimal(value));
    }

    @ParameterizedTest
    @CsvSource({
        "#000, ff000000",
        "#0f00, ff0000",
        "#ffffff, ffffffff",
        "' #aBc123 ', ffabc123",
        "#0000, 0",
        "#00000000, 0",
        "#12345678, 12345678",
    })
    void colours(String text, String argb) {
        assertThat(typed(text)).isEqualTo(new Colour(Integer.parseUnsignedInt(argb, 16)));
    }

    @ParameterizedTest
    @CsvSource({
        "1.0, 1",
        "0.0, 0",
        "+1, 1",
        "+0, 0",
        "0X1, 1",
        "-0x1, -1",
        "0x1p4, 16",
        "0x.8, 0.5",
        "0x1., 1",
        "1e0, 1",
        "1e3, 1000",
        ".5, 0.5",
        "5., 5",
        "2147483648, 2147483648",
        "0x100000000, 4294967296",
        "' 1.5 ', 1.5",
        "1e99, Infinity",
        "+inf, Infinity",
        "-INFINITY, -Infinity",
        "-nan, NaN",
        "+NaN(x1), NaN",
    })
    void floats(String text, float value) {
        assertThat(typed(text)).isEqualTo(new FloatingPoint(value));
    }

    @ParameterizedTest
    @CsvSource({
        "0dp, 0.0dip",
        "5dp, 5.0dip",
        "5dip, 5.0dip",
        "1.5px, 1.5px",
        "12sp, 12.0sp",
        "-3pt, -3.0pt",
        "1in, 1.0in",
        "2mm, 2.0mm",
        "0x10px, 16.0px",
    })
    void dimensions(String text, String rendered) {
        assertThat(typed(text)).isInstanceOf(Dimension.class);
        assertThat(typed(text).render()).isEqualTo(rendered);
    }

    @ParameterizedTest
    @CsvSource({"0%, 0.0%", "50%, 50.0%", "25%p, 25.0%p", "' 100% ', 100.0%", "-50%, -50.0%"})
    void fractions(String text, String rendered) {
        assertThat(typed(text)).isInstanceOf(Fraction.class);
        assertThat(typed(text).render()).isEqualTo(rendered);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "tRuE",
                "yes",
                "no",
                "on",
                "off",
                "",
                "0x",
                "1 2",
                "#12",
                "#fffff",
                "#ggg",
                "False!",
                "inf",
                "nan",
                "e3",
                "1dP",
                "1 dp",
                "5 %",
                "1.2.3",
                "--1",
                "2028-01-01",
                "system",
                "@",
                "?",
                "@raw",
                "@raw/",
                "@+raw/x",
                "@ raw/x",
                "@0x7f010000",
                "@nosuchtype/x",
                "@/x",
                "@:raw/x",
                "?raw/x",
                "@+*id/x",
                "1e",
                "0xg",
                "\u0661",
            })
    void strings(String text) {
        assertThat(typed(text)).isEqualTo(new Characters(text));
    }

    @Test
    void aStringKeepsItsBlanks() {
        assertThat(typed(" system ")).isEqualTo(new Characters(" system "));
    }

    @Nested
    class References {
        @ParameterizedTest
        @CsvSource({
            "@raw/ca, raw/ca",
            "' @raw/ca ', raw/ca",
            "@*raw/ca, raw/ca",
            "@android:color/black, android:color/black",
            "@com.example:raw/ca, com.example:raw/ca",
            "@string/x, string/x",
            "@+id/new, id/new",
        })
        void toResources(String text, String name) {
            assertThat(typed(text))
                    .isInstanceOfSatisfying(
                            Reference.class,
                            reference -> assertThat(reference.name()).hasToString(name));
        }

        @Test
        void nullIsTheReferenceToNothing() {
            assertThat(typed("@null")).isEqualTo(Reference.NULL);
            assertThat(typed(" @null ").render()).isEqualTo("@0");
        }

        @Test
        void emptyIsItsOwnType() {
            assertThat(typed("@empty")).isEqualTo(new Empty());
            assertThat(typed("@empty").render()).isNull();
        }

        @Test
        void toTheTheme() {
            ResourceNames names = ResourceNames.numbered(Map.of("attr/x", 0x7f020003));
            Element root = Readings.root(TextXml.read("<a b='?attr/x' c='?x' d='?android:attr/y'/>", names));
            assertThat(root.attributes().get(0).value())
                    .isEqualTo(new ThemeAttribute(new ResourceName("", "attr", "x"), 0x7f020003));
            assertThat(root.attributes().get(1).string()).isEqualTo("?2130837507");
            assertThat(root.attributes().get(2).value()).isInstanceOf(ThemeAttribute.class);
        }

        @Test
        void idsComeFromTheTableAndRenderInDecimal() {
            ResourceNames names = ResourceNames.numbered(Map.of("raw/ca", 0x7f110001));
            Attribute attribute = Readings.root(TextXml.read("<a b='@raw/ca'/>", names))
                    .attributes()
                    .get(0);
            assertThat(attribute.string()).isEqualTo("@2131820545");
        }

        @Test
        void idsOfAnUnknownTableAreNumberedAsMentioned() {
            Element root = Readings.root("<a b='@raw/x' c='@raw/y' d='@raw/x'/>");
            assertThat(root.attributes())
                    .extracting(Attribute::string)
                    .containsExactly("@2130771968", "@2130771969", "@2130771968");
        }

        @Test
        void oneThatDoesNotExistIsRefused() {
            Set<String> known = Set.of("raw/ca");
            assertThat(TextXml.read("<a b='@raw/ca'/>", ResourceNames.only(known)))
                    .isInstanceOf(Reading.Read.class);
            Reading.Refused refused =
                    Readings.refused(TextXml.read("<a>\n<b c='@raw/other'/></a>", ResourceNames.only(known)));
            assertThat(refused.reason()).isEqualTo("resource @raw/other not found");
            assertThat(refused.location()).isEqualTo(new SourceLocation(2, 4));
        }

        @ParameterizedTest
        @ValueSource(strings = {"@raw/a b", "@raw/a/b", "@raw/1a", "?unknown"})
        void oneThatCannotExistIsRefusedEvenIfResourcesAreUnknown(String reference) {
            assertThat(Readings.refused("<a b='" + reference + "'/>").reason()).contains("not found");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "1.0, 1e0",
        "1000.0, 1e3",
        "0.1, 0.1",
        "1.0E7, 1e7",
        "9999999.0, 9999999.0",
        "0.001, 0.001",
        "1.0E-4, 0.0001",
        "1.23456792E8, 123456789.0",
        "NaN, +nan",
        "-Infinity, -inf",
        "-0.0, -0.0",
        "3.4028235E38, 3.4028235e38",
        "1.4E-45, 1e-45",
        "1.6777216E7, 0x1000000p0",
        "9.9999998E10, 100000000000",
        "1.0E10, 1e10",
    })
    @DisplayName("a float renders as Float.toString")
    void floatsRender(String rendered, String text) {
        assertThat(typed(text).render()).isEqualTo(rendered);
    }

    @Test
    @DisplayName("a float renders as on a JDK, for all of a spread of numbers on which every JDK agrees")
    void floatsRenderAsTheJdkDoes() {
        for (int i = -2000; i < 2000; i++) {
            float value = i / 16f;
            assertThat(FloatText.of(value)).isEqualTo(Float.toString(value));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "true, true",
        "007, 7",
        "-1, -1",
        "0X1, 1.0",
        "0xFF, 0xff",
        "0x00, 0x0",
        "#000, #ff000000",
        "#0f00, #ff0000",
        "#0000, #0",
        "1e3, 1000.0",
    })
    @DisplayName("the string reader renders typed values")
    void rendering(String text, String rendered) {
        assertThat(typed(text).render()).isEqualTo(rendered);
    }
}
