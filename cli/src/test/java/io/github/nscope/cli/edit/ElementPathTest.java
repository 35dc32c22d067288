package io.github.nscope.cli.edit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.nscope.document.Document;
import io.github.nscope.document.Reading;
import io.github.nscope.document.ResourceNames;
import io.github.nscope.document.TextXml;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ElementPathTest {
    private static final Document DOCUMENT = read("<r><a/><b x='1'/><a><c>one</c><c>two</c></a></r>");

    @ParameterizedTest
    @ValueSource(strings = {".", "a", "a[2]", "b/@x", "a[2]/c[2]", "@x", "a/b/c/@d:e"})
    void isReadAsItIsWritten(String text) {
        assertThat(ElementPath.parse(text).orElseThrow()).hasToString(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "/", "a/", "/a", "a[0]", "a[-1]", "a[x]", "a[", "@", "a/@", "a//b", "@x/a", "a[99999999]"})
    void anythingElseIsNone(String text) {
        assertThat(ElementPath.parse(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"., r", "a, a", "a[2]/c[2], c", "b/@x, b"})
    void findsElements(String path, String name) {
        assertThat(path(path).in(DOCUMENT).orElseThrow().name()).isEqualTo(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"d", "a[3]", "a/c", "a/@x", "b/@y", "a[2]/c[3]"})
    void findsNothingWhereNothingIs(String path) {
        assertThat(path(path).in(DOCUMENT)).isEmpty();
    }

    @Test
    void anAttributeIsWithinItsElement() {
        assertThat(path("a[2]/c/@x").isWithin(path("a[2]"))).isTrue();
        assertThat(path("a[2]").isWithin(ElementPath.ROOT)).isTrue();
        assertThat(path("a").isWithin(path("a[2]"))).isFalse();
        assertThat(path("a[2]").isWithin(path("a[2]/c"))).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "a[2]/c~<r><a/><b x='1'/><a><c>two</c></a></r>",
                "b/@x~<r><a/><b/><a><c>one</c><c>two</c></a></r>",
                "a~<r><b x='1'/><a><c>one</c><c>two</c></a></r>",
            })
    void removesFromTheTextWhatItRemovesFromTheDocument(String path, String expected) {
        String text = "<r><a/><b x='1'/><a><c>one</c><c>two</c></a></r>";
        Edit edit = new Edit.Removal(path(path));

        assertThat(SourceEdit.apply(text, List.of(edit))).hasValue(expected);
        assertThat(outline(edit.applyTo(DOCUMENT).orElseThrow())).isEqualTo(outline(read(expected)));
    }

    @Test
    void setsAttributesAndTexts() {
        String text = "<r><b x='1'/><c> one </c></r>";

        assertThat(SourceEdit.apply(
                        text, List.of(new Edit.Assignment(path("b/@x"), "<2>"), new Edit.Assignment(path("c"), "two"))))
                .hasValue("<r><b x='&lt;2&gt;'/><c> two </c></r>".replace("&gt;", ">"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"<!DOCTYPE r [<!ENTITY e 'x'>]><r><a>&e;</a></r>", "<r><a>", "<r><a>x<b/></a></r>", "<r><a/></r>"
            })
    void leavesATextAloneThatItDoesNotUnderstand(String text) {
        assertThat(SourceEdit.apply(text, List.of(new Edit.Assignment(path("a"), "y"))))
                .isEmpty();
    }

    @Test
    void editsDoNotOverlap() {
        assertThat(SourceEdit.apply(
                        "<r><a x='1'/></r>",
                        List.of(new Edit.Removal(path("a")), new Edit.Assignment(path("a/@x"), "2"))))
                .isEmpty();
    }

    private static ElementPath path(String text) {
        return ElementPath.parse(text).orElseThrow();
    }

    private static Document read(String text) {
        return ((Reading.Read) TextXml.read(text, ResourceNames.assumed())).document();
    }

    private static String outline(Document document) {
        return document.root().children().toString().replaceAll("location=[^,\\]]*|at [0-9:]+", "");
    }
}
