package io.github.nscope.document;

import com.ctc.wstx.api.ReaderConfig;
import com.ctc.wstx.stax.WstxInputFactory;
import java.io.InputStream;
import java.io.StringReader;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLResolver;
import javax.xml.stream.XMLStreamException;
import org.codehaus.stax2.XMLStreamReader2;

/** Woodstox, set up to read what expat reads: an internal DTD subset counts, nothing outside the text is ever fetched. */
final class StreamReaders {
    /** expat without a handler for external entities passes over them. */
    private static final XMLResolver NOTHING = (publicId, systemId, base, name) -> InputStream.nullInputStream();

    private static final WstxInputFactory FACTORY = factory();

    private StreamReaders() {}

    static XMLStreamReader2 open(String text) throws XMLStreamException {
        return (XMLStreamReader2) FACTORY.createXMLStreamReader(new StringReader(text));
    }

    private static WstxInputFactory factory() {
        WstxInputFactory factory = new WstxInputFactory();
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, true);
        ReaderConfig config = factory.getConfig();
        config.doParseLazily(false);
        config.doCacheDTDs(false);
        config.setDtdResolver(NOTHING);
        config.setEntityResolver(NOTHING);
        config.setMaxElementDepth(ReadingLimits.DEPTH);
        config.setMaxAttributesPerElement(ReadingLimits.ATTRIBUTES);
        config.setMaxAttributeSize(ReadingLimits.ATTRIBUTE_LENGTH);
        config.setMaxEntityCount(ReadingLimits.ENTITY_REFERENCES);
        config.setMaxEntityDepth(ReadingLimits.ENTITY_DEPTH);
        config.setMaxDtdDepth(ReadingLimits.DECLARATION_DEPTH);
        return factory;
    }
}
