package io.github.nscope.cli.compiled;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.nscope.cli.app.Fixtures;
import io.github.nscope.document.Attribute;
import io.github.nscope.document.Document;
import io.github.nscope.document.Element;
import io.github.nscope.document.Reading;
import io.github.nscope.document.ResourceName;
import io.github.nscope.document.ResourceNames;
import io.github.nscope.document.TextXml;
import io.github.nscope.document.TypedValue;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("What the compilers make of a text reads as the text itself is read")
class TextAndCompiledTest {
    /** A folder of configurations from published apps, given by a system property; the test that needs it is skipped without. */
    private static final String CORPUS = "nscope.corpus.real-configs";

    @TempDir
    private Path folder;

    /** Section 1.4: every row of its table and every clause of its list. */
    private static final List<String> VALUES = List.of(
            "true",
            "TRUE",
            "True",
            " true ",
            "false",
            "FALSE",
            "False",
            " False",
            "tRuE",
            "yes",
            "no",
            "on",
            "off",
            "",
            "1",
            "-1",
            "7",
            "007",
            " 1 ",
            "0x1",
            "0xffffffff",
            "-2147483648",
            "2147483647",
            "2147483648",
            "0",
            "00",
            " 0 ",
            "0x0",
            "0x00000000",
            "0x100000000",
            "0x",
            "#000",
            "#0000",
            "#f0f8",
            "#ffffff",
            "#123456",
            "#00000000",
            " #000 ",
            "#12",
            "#fffff",
            "#ggg",
            "1.0",
            "0.0",
            "+1",
            "+0",
            "0X1",
            "-0x1",
            ".5",
            "1e0",
            "1e3",
            "+inf",
            "-nan",
            "1 2",
            "0dp",
            "5dp",
            "5dip",
            "1.5px",
            "-3sp",
            "2pt",
            "7in",
            "0.25mm",
            "5 dp",
            "5DP",
            "0%",
            "50%",
            "12.5%p",
            "-1%",
            "@null",
            " @null ",
            "@raw/one",
            " @raw/one ",
            "@*raw/one",
            "@empty",
            "@",
            "?",
            "@raw",
            "@raw/",
            "@+raw/one",
            "@ raw/one",
            "@0x7f010000",
            "\\@raw/one",
            "\\u0041b\\n\\t\\\\",
            "a  b",
            "\"q\"",
            "'",
            "&#10;x",
            "2028-01-01",
            "SHA-256",
            "system",
            "user",
            "sys&#x74;em",
            "ünï",
            "\uD834\uDD1E");

    private static final List<String> TEXTS = List.of(
            "exam<!-- c -->ple.com",
            "<!-- c -->example.com<!-- c -->",
            " \n example.com\n ",
            "<![CDATA[a]]>b&amp;&#65;",
            "a<?pi x?>b",
            "a<x/>b",
            "  ",
            "<x>\n</x>",
            "a\\nb",
            "@string/x",
            "'quoted' \"text\"",
            "a&#160;b",
            "&#160;a&#160;",
            "\uFEFFa",
            "one\n\n  two",
            "a<!-- c --> <!-- d -->b",
            "ünï\uD834\uDD1E");

    private static Document text(byte[] content, Set<String> raw) {
        Set<String> names = new HashSet<>();
        raw.forEach(name -> names.add("raw/" + name));
        return ((Reading.Read) TextXml.read(content, ResourceNames.only(names))).document();
    }

    private static Document compiled(Path apk, String entry) throws IOException, MalformedResource {
        ResourceTable table = new ResourceTable();
        table.add(Fixtures.entry(apk, "resources.arsc"), 0);
        return CompiledDocument.read(Fixtures.entry(apk, "res/xml/" + entry + ".xml"), table::name);
    }

    private static Map<String, byte[]> samples() {
        StringBuilder xml = new StringBuilder("<?xml version='1.0' encoding='utf-8'?>\n<root>\n");
        for (String value : VALUES) {
            xml.append("  <a v=\"").append(value.replace("\"", "&quot;")).append("\"/>\n");
        }
        for (String text : TEXTS) {
            xml.append("  <t\n>").append(text).append("</t>\n");
        }
        return Map.of("samples", xml.append("</root>\n").toString().getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void the_specifications_samples_with_aapt2() throws Exception {
        assumeTrue(ResourceCompiler.AAPT2.isInstalled(), "needs aapt2");
        Map<String, byte[]> samples = samples();
        Path apk = ResourceCompiler.AAPT2.compile(folder, samples, Set.of("one"));

        for (Map.Entry<String, byte[]> sample : samples.entrySet()) {
            assertThat(Outline.of(compiled(apk, sample.getKey())))
                    .isEqualTo(Outline.of(text(sample.getValue(), Set.of("one"))));
        }
    }

    @Test
    void real_configurations_with_aapt2() throws Exception {
        assumeTrue(ResourceCompiler.AAPT2.isInstalled(), "needs aapt2");
        Map<String, byte[]> real = realConfigurations();
        Set<String> raw = new HashSet<>();
        real.values().forEach(content -> raw.addAll(references(content)));
        Path apk = ResourceCompiler.AAPT2.compile(folder, real, raw);

        for (Map.Entry<String, byte[]> file : real.entrySet()) {
            assertThat(Outline.of(compiled(apk, file.getKey())))
                    .as(file.getKey())
                    .isEqualTo(Outline.of(text(file.getValue(), raw)));
        }
    }

    @Test
    @DisplayName("real configurations with aapt: the same but for the differences of section 1.3")
    void real_configurations_with_aapt() throws Exception {
        assumeTrue(ResourceCompiler.AAPT.isInstalled(), "needs aapt");
        Map<String, byte[]> real = realConfigurations();
        Set<String> raw = new HashSet<>();
        real.values().forEach(content -> raw.addAll(references(content)));
        Path apk = ResourceCompiler.AAPT.compile(folder, real, raw);

        for (Map.Entry<String, byte[]> file : real.entrySet()) {
            assertThat(Outline.withoutCompilersHabits(compiled(apk, file.getKey())))
                    .as(file.getKey())
                    .isEqualTo(Outline.withoutCompilersHabits(text(file.getValue(), raw)));
        }
    }

    /** Those that the build tools compile, by a name that a resource can have. */
    private static Map<String, byte[]> realConfigurations() throws IOException {
        String corpus = System.getProperty(CORPUS, "");
        assumeTrue(!corpus.isEmpty() && Files.isDirectory(Path.of(corpus)), "needs -D" + CORPUS);
        Map<String, byte[]> files = new LinkedHashMap<>();
        try (Stream<Path> paths = Files.list(Path.of(corpus))) {
            for (Path path : paths.filter(path -> path.toString().endsWith(".xml"))
                    .sorted()
                    .toList()) {
                byte[] content = Files.readAllBytes(path);
                if (TextXml.read(content, rawOnly()) instanceof Reading.Read) {
                    files.put("config_" + files.size(), content);
                }
            }
        }
        assertThat(files).hasSizeGreaterThan(100);
        return files;
    }

    /** All raw resources exist, and no others. */
    private static ResourceNames rawOnly() {
        return name -> !name.isFramework() && name.type().equals("raw");
    }

    private static Set<String> references(byte[] content) {
        Set<String> names = new HashSet<>();
        Document document = ((Reading.Read) TextXml.read(content, rawOnly())).document();
        Deque<Element> elements = new ArrayDeque<>(List.of(document.root()));
        while (!elements.isEmpty()) {
            Element element = elements.remove();
            for (Attribute attribute : element.attributes()) {
                if (attribute.value() instanceof TypedValue.Reference reference && reference.name() != null) {
                    ResourceName name = reference.name();
                    names.add(name.entry());
                }
            }
            new ArrayList<>(element.children()).forEach(child -> {
                if (child instanceof Element within) {
                    elements.add(within);
                }
            });
        }
        return names;
    }
}
