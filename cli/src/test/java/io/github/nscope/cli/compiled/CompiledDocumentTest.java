package io.github.nscope.cli.compiled;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.nscope.cli.app.Fixtures;
import io.github.nscope.document.Document;
import io.github.nscope.document.Element;
import io.github.nscope.document.Reading;
import io.github.nscope.document.ResourceNames;
import io.github.nscope.document.TextXml;
import io.github.nscope.document.TypedValue;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CompiledDocumentTest {
    private static Document compiled(Path apk, String file) throws Exception {
        ResourceTable table = new ResourceTable();
        table.add(Fixtures.entry(apk, "resources.arsc"), 0);
        return CompiledDocument.read(Fixtures.entry(apk, file), table::name);
    }

    private static Document text(String file) throws Exception {
        Reading reading = TextXml.read(Files.readAllBytes(Fixtures.path("fixture/" + file)), ResourceNames.assumed());
        return ((Reading.Read) reading).document();
    }

    @ParameterizedTest
    @ValueSource(strings = {"res/xml/nsc.xml", "res/xml-v28/nsc.xml", "res/xml/nsc_debug.xml", "res/xml/typing.xml"})
    void a_file_of_aapt2_reads_as_its_text_does(String file) throws Exception {
        assertThat(Outline.of(compiled(Fixtures.apk(), file))).isEqualTo(Outline.of(text(file)));
    }

    @Test
    @DisplayName("1.3 aapt1: the raw string stays beside the type, and the string reader gives it")
    void a_file_of_aapt_keeps_what_was_written() throws Exception {
        Element typing = (Element) compiled(Fixtures.oldApk(), "res/xml/typing.xml")
                .root()
                .children()
                .get(0);

        assertThat(string(typing, "three")).isEqualTo("#000");
        assertThat(string(typing, "dec")).isEqualTo("007");
        assertThat(string(typing, "reference")).isEqualTo("@raw/my_ca");
        assertThat(string(typing, "dp")).isEqualTo("5dp");
        assertThat(Objects.requireNonNull(typing.attribute("dec")).value()).isEqualTo(new TypedValue.Decimal(7));
        assertThat(Objects.requireNonNull(typing.attribute("word")).value()).isEqualTo(new TypedValue.Bool(true));
        assertThat(Objects.requireNonNull(typing.attribute("padded")).value())
                .isEqualTo(new TypedValue.Characters(" true "));
    }

    @Test
    @DisplayName("1.3 aapt1: a comment does not split text")
    void a_file_of_aapt_has_one_text_around_a_comment() throws Exception {
        Element split = (Element) compiled(Fixtures.oldApk(), "res/xml/typing.xml")
                .root()
                .children()
                .get(1);

        assertThat(split.children()).hasSize(1);
    }

    private static String string(Element element, String name) {
        return Objects.requireNonNull(
                Objects.requireNonNull(element.attribute(name)).string());
    }
}
