package io.github.nscope.cli.input;

import com.ctc.wstx.stax.WstxInputFactory;
import io.github.nscope.certificate.Bytes;
import java.io.ByteArrayInputStream;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads the attributes of an {@code AndroidManifest.xml} that have to do with network security. */
public final class ManifestFile {
    private static final String ANDROID = "http://schemas.android.com/apk/res/android";
    private static final String TOOLS = "http://schemas.android.com/tools";
    // ResChunk_header of a compiled XML file: type 0x0003, header size 8.
    private static final byte[] COMPILED = {3, 0, 8, 0};

    private final InputFile file;
    private final Map<String, ManifestAttribute> attributes = new HashMap<>();
    private final MergeRules.Builder merging = new MergeRules.Builder();

    private ManifestFile(InputFile file) {
        this.file = file;
    }

    /**
     * Reads a manifest as text.
     *
     * @throws BadInput where the file can't be read, is compiled, or is no manifest
     */
    public static Manifest read(InputFile file) throws BadInput {
        return read(file, file.read(InputFile.TEXT_LIMIT));
    }

    /**
     * Reads a manifest as text.
     *
     * @param file what to call it
     * @throws BadInput where it is compiled, or is no manifest
     */
    public static Manifest read(InputFile file, Bytes content) throws BadInput {
        if (isCompiled(content)) {
            throw file.unreadable("a compiled manifest", "give the text that it was compiled from");
        }
        ManifestFile reading = new ManifestFile(file);
        try {
            reading.readAll(content);
        } catch (XMLStreamException e) {
            int line = e.getLocation() == null ? 0 : e.getLocation().getLineNumber();
            String problem =
                    line > 0 ? "not well-formed XML, see line " + line : "nested more deeply than any manifest";
            throw BadInput.unreadable(file, problem, "repair it", e);
        }
        return new Manifest(file, reading.attributes, reading.merging.build());
    }

    private static boolean isCompiled(Bytes content) {
        byte[] bytes = content.toArray();
        return bytes.length > COMPILED.length && Arrays.equals(bytes, 0, COMPILED.length, COMPILED, 0, COMPILED.length);
    }

    private void readAll(Bytes content) throws XMLStreamException, BadInput {
        WstxInputFactory factory = new WstxInputFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        XMLStreamReader xml = factory.createXMLStreamReader(new ByteArrayInputStream(content.toArray()));
        int depth = 0;
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                readElement(xml, depth++);
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                depth--;
            }
        }
    }

    private void readElement(XMLStreamReader xml, int depth) throws BadInput {
        String name = xml.getLocalName();
        if (depth == 0 && !name.equals("manifest")) {
            throw file.unreadable("its root is <" + name + ">, not <manifest>", "give the app's AndroidManifest.xml");
        }
        if (depth == 0) {
            take(xml, Manifest.TARGET_SANDBOX_VERSION);
            take(xml, "", Manifest.PACKAGE);
        } else if (depth == 1 && name.equals("uses-sdk")) {
            // A later element replaces an earlier one as a whole.
            attributes.remove(Manifest.TARGET_SDK_VERSION);
            attributes.remove(Manifest.MIN_SDK_VERSION);
            take(xml, Manifest.TARGET_SDK_VERSION);
            take(xml, Manifest.MIN_SDK_VERSION);
        } else if (depth == 1 && name.equals("application")) {
            take(xml, Manifest.USES_CLEARTEXT_TRAFFIC);
            take(xml, Manifest.NETWORK_SECURITY_CONFIG);
            take(xml, Manifest.DEBUGGABLE);
            take(xml, TOOLS, Manifest.IGNORE);
            merging.replace(xml.getAttributeValue(TOOLS, "replace"));
            merging.remove(xml.getAttributeValue(TOOLS, "remove"));
            merging.node(xml.getAttributeValue(TOOLS, "node"));
        }
    }

    private void take(XMLStreamReader xml, String name) {
        take(xml, ANDROID, name);
    }

    private void take(XMLStreamReader xml, String namespace, String name) {
        String text = xml.getAttributeValue(namespace, name);
        if (text != null) {
            int line = xml.getLocation().getLineNumber();
            attributes.put(name, new ManifestAttribute(file, name, text.strip(), line));
        }
    }
}
