package io.github.nscope.document;

import static io.github.nscope.document.Readings.children;
import static io.github.nscope.document.Readings.lines;
import static io.github.nscope.document.Readings.refused;
import static io.github.nscope.document.Readings.root;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Text and markup, T1 to T7")
class TextAndMarkupTest {
    @Nested
    @DisplayName("T1 comments")
    class Comments {
        @Test
        void aCommentEndsATextRun() {
            assertThat(children(root("<a>exam<!-- c -->ple.com</a>"))).containsExactly("'exam'", "'ple.com'");
        }

        @Test
        void aCommentAtEitherEndOfTheTextIsHarmless() {
            assertThat(children(root("<a> <!-- b -->example.com<!-- c --> </a>")))
                    .containsExactly("'example.com'");
        }

        @Test
        void aCommentBetweenBlanksLeavesNothing() {
            assertThat(children(root("<a> <!-- c --> </a>"))).isEmpty();
        }
    }

    @Nested
    @DisplayName("T2 what merges and what splits")
    class Merging {
        @Test
        void cdataAndReferencesMergeIntoTheTextAround() {
            assertThat(children(root("<a>x<![CDATA[<y>]]>&#122;&amp;&#x31;</a>")))
                    .containsExactly("'x<y>z&1'");
        }

        @Test
        void entitiesOfTheInternalSubsetMerge() {
            String text = "<!DOCTYPE a [<!ENTITY host \"example\"><!ENTITY all \"&host;.com\">]><a>www.&all;</a>";
            assertThat(children(root(text))).containsExactly("'www.example.com'");
        }

        @Test
        void entitiesMayHoldElements() {
            String text = "<!DOCTYPE a [<!ENTITY e \"<domain>x.com</domain>\">]><a>\n&e;</a>";
            Element parent = root(text);
            assertThat(children(parent)).containsExactly("<domain>");
            assertThat(lines(parent)).containsExactly(2);
        }

        @Test
        void attributesDeclaredInTheInternalSubsetAreThere() {
            Element parent = root("<!DOCTYPE a [<!ATTLIST a b CDATA \"true\">]>\n<a/>");
            assertThat(parent.attribute("b")).isNotNull();
            assertThat(parent.attributes().get(0).location()).isEqualTo(new SourceLocation(2, 1));
        }

        @Test
        void processingInstructionsAreDroppedAndDoNotSplit() {
            assertThat(children(root("<a>exam<?pi data?>ple.com</a>"))).containsExactly("'example.com'");
        }

        @Test
        void aChildElementSplits() {
            assertThat(children(root("<a>b<c/>d</a>"))).containsExactly("'b'", "<c>", "'d'");
        }
    }

    @Nested
    @DisplayName("T3 white space")
    class WhiteSpaceRuns {
        @ParameterizedTest
        @ValueSource(strings = {" ", "\n\t ", "&#10;", "&#32;&#9;", "<![CDATA[ ]]>", "<![CDATA[]]>", ""})
        void aBlankRunIsRemoved(String blank) {
            assertThat(children(root("<a>" + blank + "</a>"))).isEmpty();
        }

        @Test
        void whiteSpaceAtTheEndsBecomesOneBlankAndStaysInside() {
            assertThat(children(root("<a>\n\t b \t c\n\n</a>"))).containsExactly("' b \t c '");
        }

        @Test
        void aNoBreakSpaceIsNoWhiteSpace() {
            assertThat(children(root("<a>\u00a0</a>"))).containsExactly("'\u00a0'");
        }
    }

    @Test
    @DisplayName("T4 text is literal")
    void textIsLiteral() {
        assertThat(children(root("<a>@string/x \\n \"q\" 'r' \\u0041</a>")))
                .containsExactly("'@string/x \\n \"q\" 'r' \\u0041'");
    }

    @Nested
    @DisplayName("T5 strings in attributes")
    class AttributeStrings {
        @ParameterizedTest
        @CsvSource({
            "'\\u0041', A",
            "'x\\ny', 'x\ny'",
            "'x\\ty', 'x\ty'",
            "'\\@raw/ca', '@raw/ca'",
            "'\\\\x', '\\x'",
            "'\\x', x",
            "' \"a\"  ''b'' ', ' \"a\"  ''b'' '",
        })
        void escapesAreInterpretedBlanksAndQuotesKept(String written, String kept) {
            assertThat(Readings.typed(written)).isEqualTo(new TypedValue.Characters(kept));
        }

        @Test
        void xmlNormalisationComesFirst() {
            assertThat(root("<a b='x\ny\tz&#10;w'/>").attributes().get(0).value())
                    .isEqualTo(new TypedValue.Characters("x y z\nw"));
        }
    }

    @Nested
    @DisplayName("T6 what does not compile")
    class NotCompiled {
        @ParameterizedTest
        @ValueSource(
                strings = {
                    "",
                    "   ",
                    "text",
                    "<a>",
                    "<a></b>",
                    "<a b=c/>",
                    "<a b='1' b='2'/>",
                    "<a xmlns:x='u' xmlns:y='u' x:b='1' y:b='2'/>",
                    "<x:a/>",
                    "<a x:b='1'/>",
                    "<a>&undefined;</a>",
                    "<a b='&undefined;'/>",
                    "<a/>text",
                    "<a/><b/>",
                    "<a>&#0;</a>",
                    "<a>\u0001</a>",
                    "<a>\ufffe</a>",
                    "<a>\u000b</a>",
                    "<!DOCTYPE a [<!ENTITY \u0001e ''>]><a/>",
                    "<!DOCTYPE a [<!ENTITY \u000be ''>]><a/>",
                    "<a>]]></a>",
                    "<a b='<'/>",
                    "<",
                    "<?",
                    "<!",
                    "<a/><?",
                    "<a><!",
                    "<a/><!--",
                    "<!DOCTYPE",
                    "<!DOCTYPE a [<!ENTITY e '<?'>]><a>&e;</a>",
                    " <?xml version='1.0'?><a/>",
                    "<?xml version='1.0' ?><?xml version='1.0'?><a/>",
                    "<?xml encoding='utf-8'?><a/>",
                    "<?xml version='1.0' encoding='windows-1252'?><a/>",
                    "<!DOCTYPE a [<!ENTITY e '<b>'>]><a>&e;</b></a>",
                    "<!DOCTYPE a [<!ENTITY e '&e;'>]><a>&e;</a>",
                    "<!DOCTYPE a [<!ENTITY e SYSTEM 'file:///etc/passwd'>]><a b='&e;'/>",
                })
        void isRefused(String text) {
            assertThat(refused(text).reason()).isNotBlank().doesNotContain("\n");
        }

        @Test
        void aLoneSurrogateIsRefusedWhereItStands() {
            assertThat(refused("<a>\n \ud800</a>").location()).isEqualTo(new SourceLocation(2, 2));
        }

        @Test
        void theLineOfTheFaultIsNamed() {
            assertThat(refused("<a>\n<b>\n</a>").location().line()).isEqualTo(3);
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "\ufeff<a/>",
                    "\ufeff<?xml version='1.0' encoding='UTF-8'?><a/>",
                    "<?xml version='1.1'?><a/>",
                    "<?xml version='1.0' standalone='yes'?>\n<a/>",
                    "<?xml version = \"1.0\" encoding = 'iso-8859-1' ?><a/>",
                    "<!-- c --><?pi?><a/><!-- d -->\n",
                })
        void aMarkAndADeclarationAreFine(String text) {
            assertThat(root(text).name()).isEqualTo("a");
        }

        @Test
        void aByteOrderMarkInsideATextIsAnOrdinaryCharacter() {
            assertThat(children(root("<a>x\ufeff</a>"))).containsExactly("'x\ufeff'");
        }

        @Test
        void nothingOutsideTheTextIsFetched() {
            String external = "<!DOCTYPE a SYSTEM 'http://localhost:1/x.dtd' [<!ENTITY e SYSTEM 'file:///etc/passwd'>"
                    + "<!ENTITY % p SYSTEM 'file:///etc/hosts'>%p;]><a>x&e;y</a>";
            assertThat(children(root(external))).containsExactly("'xy'");
        }
    }

    @Nested
    @DisplayName("T7 lines and columns")
    class Lines {
        @Test
        void aStartTagCarriesTheLineOfItsFirstCharacter() {
            Element parent = root("<a>\n  <b\n   c='1'\n  >\n  </b></a>");
            assertThat(parent.children().get(0).location()).isEqualTo(new SourceLocation(2, 3));
        }

        @Test
        void anAttributeHasItsOwnPlace() {
            Element element = root("<a xmlns:t='u'\n  b='1\n2' c = \"3>\" t:d='4'/>");
            assertThat(element.attributes())
                    .extracting(attribute -> attribute.name() + " " + attribute.location())
                    .containsExactly("b 2:3", "c 3:4", "d 3:13");
        }

        @Test
        void aTextBeginsWhereTheTagBeforeItEnds() {
            assertThat(lines(root("<a\n>\n\n x</a>"))).containsExactly(2);
            assertThat(lines(root("<a>x<b\n\n/>\ny</a>"))).containsExactly(1, 1, 3);
        }

        @Test
        void aTextBeginsWhereTheCommentOrInstructionBeforeItEnds() {
            assertThat(lines(root("<a>x<!-- \n -->\n\ny</a>"))).containsExactly(1, 2);
            assertThat(lines(root("<a><?pi \n?>\n\ny</a>"))).containsExactly(2);
            assertThat(lines(root("<a>\n<?pi \n?>y</a>"))).containsExactly(1);
        }

        @Test
        void aTextOutOfAnEntityStandsWhereItIsReferredTo() {
            String text = "<!DOCTYPE a [<!ENTITY e \"\n\n\nx<b/>\n\ny\">]>\n<a>\n<c/>&e;z</a>";
            Element parent = root(text);
            assertThat(children(parent)).containsExactly("<c>", "' x'", "<b>", "' yz'");
            assertThat(lines(parent)).containsExactly(8, 8, 8, 8);
        }

        @Test
        void anElementBehindAnEntityStandsWhereItStands() {
            String text = "<!DOCTYPE a [<!ENTITY e \"<b/>\">]>\n<a>\n&e;<c\n d='1'/></a>";
            Element parent = root(text);
            assertThat(lines(parent)).containsExactly(3, 3);
            assertThat(((Element) parent.children().get(1)).attributes().get(0).location())
                    .isEqualTo(new SourceLocation(4, 2));
        }

        @ParameterizedTest
        @ValueSource(strings = {"\n", "\r", "\r\n"})
        void everyLineEndCountsOnce(String end) {
            String text = "<?xml version='1.0'" + end + "?>" + end + "<a>" + end + "<b/>" + end + end + "<c/></a>";
            assertThat(lines(root(text))).containsExactly(4, 6);
        }

        @Test
        void aByteOrderMarkIsNoColumn() {
            assertThat(root("\ufeff<a/>").location()).isEqualTo(new SourceLocation(1, 1));
        }
    }
}
