package io.github.nscope.document;

import org.codehaus.stax2.XMLStreamReader2;
import org.jspecify.annotations.Nullable;

/**
 * {@code <aapt:attr>}, aapt2's {@code InlineXmlFormatParser}: the element leaves the document, and its parent gets an
 * attribute that refers to the resource made of the element's only child.
 */
final class InlineResources {
    private static final String AAPT = "http://schemas.android.com/aapt";
    private static final String PUBLIC_PREFIX = "http://schemas.android.com/apk/res/";

    private final AttributeCompiler attributes;
    private final DocumentBuilder document;
    /** Open elements from the outermost {@code <aapt:attr>} inwards; 0 outside of one. */
    private int depth;

    private int roots;
    private SourceLocation start = SourceLocation.ofLine(1);

    InlineResources(AttributeCompiler attributes, DocumentBuilder document) {
        this.attributes = attributes;
        this.document = document;
    }

    /** Whether the element belongs to an inline resource and is none of the document. */
    boolean startElement(XMLStreamReader2 reader, SourceLocation location) throws RefusedText {
        if (depth > 0) {
            if (++depth == 2 && ++roots > 1) {
                throw new RefusedText("inline XML resources must have a single root", location);
            }
            return true;
        }
        boolean begins =
                AAPT.equals(reader.getNamespaceURI()) && reader.getLocalName().equals("attr");
        if (begins) {
            begin(reader, location);
        }
        return begins;
    }

    /** Whether the element that ends belongs to an inline resource. */
    boolean endElement() throws RefusedText {
        if (depth == 0) {
            return false;
        }
        if (--depth == 0 && roots == 0) {
            throw new RefusedText("inline XML resources must have a single root", start);
        }
        return true;
    }

    /** Whether the text belongs to an inline resource. */
    boolean text(SourceLocation location) throws RefusedText {
        if (depth == 1) {
            throw new RefusedText("can't extract text into its own resource", location);
        }
        return depth > 0;
    }

    private void begin(XMLStreamReader2 reader, SourceLocation location) throws RefusedText {
        String name = reader.getAttributeValue("", "name");
        if (document.depth() == 0 || name == null) {
            throw new RefusedText("<aapt:attr> needs a parent and a name", location);
        }
        int colon = name.indexOf(':');
        String local = name.substring(colon + 1);
        if (local.isEmpty() || colon == 0) {
            throw new RefusedText("invalid attribute name " + name, location);
        }
        String namespace = colon < 0 ? "" : namespace(reader, name.substring(0, colon));
        document.addAttribute(attributes.inline(namespace, local, location), AttributeCompiler.ORDER);
        depth = 1;
        roots = 0;
        start = location;
    }

    private static String namespace(XMLStreamReader2 reader, String prefix) {
        @Nullable String declared = reader.getNamespaceURI(prefix);
        return declared == null || declared.isEmpty() ? PUBLIC_PREFIX + prefix : declared;
    }
}
