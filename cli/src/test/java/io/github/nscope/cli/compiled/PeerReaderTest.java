package io.github.nscope.cli.compiled;

import static org.assertj.core.api.Assertions.assertThat;

import com.reandroid.arsc.chunk.TableBlock;
import com.reandroid.arsc.chunk.xml.ResXmlAttribute;
import com.reandroid.arsc.chunk.xml.ResXmlDocument;
import com.reandroid.arsc.chunk.xml.ResXmlElement;
import com.reandroid.arsc.chunk.xml.ResXmlNode;
import com.reandroid.arsc.chunk.xml.ResXmlTextNode;
import com.reandroid.arsc.model.ResourceEntry;
import com.reandroid.arsc.value.Entry;
import io.github.nscope.cli.app.Fixtures;
import io.github.nscope.cli.app.RealApps;
import io.github.nscope.document.ResourceName;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("Sound packages read as ARSCLib, an independent reader, reads them")
class PeerReaderTest {
    static Stream<Path> packages() {
        return Stream.concat(
                Stream.of(
                        Fixtures.apk(),
                        Fixtures.oldApk(),
                        Fixtures.path("fixture-compact.apk"),
                        Fixtures.path("fixture-collapsed.apk")),
                RealApps.present());
    }

    @ParameterizedTest
    @MethodSource("packages")
    void every_xml_file(Path apk) throws Exception {
        int files = 0;
        for (Map.Entry<String, byte[]> entry : Fixtures.entries(apk).entrySet()) {
            if (CompiledXml.is(entry.getValue())) {
                Events own = new Events();
                CompiledXml.read(entry.getValue(), own);
                assertThat(own.lines).as(entry.getKey()).isEqualTo(peerEvents(entry.getValue()));
                files++;
            }
        }
        assertThat(files).isPositive();
    }

    @ParameterizedTest
    @MethodSource("packages")
    void every_simple_resource(Path apk) throws Exception {
        byte[] content = Fixtures.entry(apk, "resources.arsc");
        ResourceTable table = new ResourceTable();
        table.add(content, 0);
        TableBlock peer = new TableBlock();
        peer.readBytes(new ByteArrayInputStream(content));
        int resources = 0;
        for (Iterator<ResourceEntry> entries = peer.getResources(); entries.hasNext(); ) {
            ResourceEntry entry = entries.next();
            if (!entry.isEmpty()) {
                resources++;
                int id = entry.getResourceId();
                ResourceName name = Objects.requireNonNull(table.name(id));
                assertThat(name.path()).isEqualTo(entry.getType() + "/" + entry.getName());
                assertThat(values(table.variants(id))).as(name.path()).isEqualTo(values(entry));
                if (!name.entry().equals("0_resource_name_obfuscated")) {
                    assertThat(table.find(name.type(), name.entry(), id)).hasValue(id);
                }
            }
        }
        boolean isFixture = apk.getFileName().toString().startsWith("fixture");
        assertThat(resources).isGreaterThanOrEqualTo(isFixture ? 5 : 0);
    }

    private static List<String> values(List<ResourceVariant> variants) {
        return variants.stream()
                .map(variant -> variant.qualifiers().get(Axis.API_LEVEL) + " "
                        + variant.value().type() + " " + variant.value().data())
                .sorted()
                .toList();
    }

    private static List<String> values(ResourceEntry resource) {
        List<String> values = new ArrayList<>();
        for (Entry entry : resource) {
            if (entry != null && !entry.isNull() && entry.getResValue() != null) {
                values.add(entry.getResConfig().getSdkVersion() + " "
                        + (entry.getResValue().getType() & 0xff) + " "
                        + entry.getResValue().getData());
            }
        }
        values.sort(null);
        return values;
    }

    private static List<String> peerEvents(byte[] file) throws IOException {
        ResXmlDocument document = new ResXmlDocument();
        document.readBytes(new ByteArrayInputStream(file));
        List<String> lines = new ArrayList<>();
        addPeerEvents(document.getDocumentElement(), lines);
        return lines;
    }

    private static void addPeerEvents(ResXmlElement element, List<String> lines) {
        lines.add("start " + element.getName(false) + " " + element.getStartLineNumber());
        for (Iterator<ResXmlAttribute> attributes = element.getAttributes(); attributes.hasNext(); ) {
            ResXmlAttribute attribute = attributes.next();
            lines.add(attribute(
                    attribute.getUri(),
                    attribute.getName(false),
                    attribute.getNameId(),
                    new ResourceValue(attribute.getType() & 0xff, attribute.getData(), null)));
        }
        for (Iterator<ResXmlNode> nodes = element.iterator(); nodes.hasNext(); ) {
            ResXmlNode node = nodes.next();
            if (node instanceof ResXmlElement child) {
                addPeerEvents(child, lines);
            } else if (node instanceof ResXmlTextNode text) {
                lines.add("text " + text.getText() + " " + text.getLineNumber());
            }
        }
        lines.add("end " + element.getEndLineNumber());
    }

    private static String attribute(@Nullable String uri, String name, int id, ResourceValue value) {
        return "attribute {" + (uri == null ? "" : uri) + "}" + name + " " + id + " " + value.type() + " "
                + value.data();
    }

    private static final class Events implements CompiledXml.Handler {
        private final List<String> lines = new ArrayList<>();

        @Override
        public void startElement(String namespace, String name, List<CompiledAttribute> attributes, int line) {
            lines.add("start " + name + " " + line);
            for (CompiledAttribute attribute : attributes) {
                ResourceValue value = attribute.value();
                lines.add(attribute(attribute.namespace(), attribute.name(), attribute.resourceId(), value));
            }
        }

        @Override
        public void endElement(int line) {
            lines.add("end " + line);
        }

        @Override
        public void text(String value, int line) {
            lines.add("text " + value + " " + line);
        }
    }
}
