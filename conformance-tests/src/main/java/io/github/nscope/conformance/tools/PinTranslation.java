package io.github.nscope.conformance.tools;

import io.github.nscope.conformance.protocol.Device;
import java.io.IOException;
import java.io.StringReader;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import okhttp3.CertificatePinner;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Translates the pins of a configuration into OkHttp's patterns: {@code domain}, and {@code **.domain} where it includes
 * subdomains. Sets past their date are left out, for OkHttp has no dates; nested configs get their parent's pins.
 */
final class PinTranslation {
    private final Device device;
    private final CertificatePinner.Builder pinner = new CertificatePinner.Builder();
    private boolean pinned;

    private PinTranslation(Device device) {
        this.device = device;
    }

    static CertificatePinner pinner(String config, Device device) throws OutOfScopeException {
        PinTranslation translation = new PinTranslation(device);
        Element root = root(config);
        if (root.getElementsByTagName("trust-anchors").getLength() > 0) {
            throw new OutOfScopeException("its pinner knows no trust anchors");
        }
        for (Element domainConfig : children(root, "domain-config")) {
            translation.add(domainConfig, List.of());
        }
        if (!translation.pinned) {
            throw new OutOfScopeException("the configuration has no pins to translate");
        }
        return translation.pinner.build();
    }

    private void add(Element domainConfig, List<String> inherited) throws OutOfScopeException {
        List<Element> sets = children(domainConfig, "pin-set");
        List<String> pins = sets.isEmpty() ? inherited : pins(sets.get(0));
        pinned |= !sets.isEmpty();
        for (Element domain : children(domainConfig, "domain")) {
            String name = domain.getTextContent().strip();
            addPins(name, pins);
            if (Boolean.parseBoolean(domain.getAttribute("includeSubdomains"))) {
                addPins("**." + name, pins);
            }
        }
        for (Element nested : children(domainConfig, "domain-config")) {
            add(nested, pins);
        }
    }

    private void addPins(String pattern, List<String> pins) throws OutOfScopeException {
        try {
            pinner.add(pattern, pins.toArray(String[]::new));
        } catch (IllegalArgumentException e) {
            throw new OutOfScopeException("it refuses the pattern or a pin: " + e.getMessage());
        }
    }

    private List<String> pins(Element set) {
        List<String> pins = new ArrayList<>();
        if (!expired(set.getAttribute("expiration"))) {
            children(set, "pin")
                    .forEach(pin -> pins.add("sha256/" + pin.getTextContent().strip()));
        }
        return pins;
    }

    private boolean expired(String date) {
        try {
            ZoneId zone = ZoneId.of(device.timeZone());
            return !date.isEmpty()
                    && device.time()
                            .isAfter(LocalDate.parse(date).atStartOfDay(zone).toInstant());
        } catch (DateTimeException e) {
            return false;
        }
    }

    private static Element root(String config) throws OutOfScopeException {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            DocumentBuilder builder = factory.newDocumentBuilder();
            builder.setErrorHandler(new DefaultHandler());
            return builder.parse(new InputSource(new StringReader(config))).getDocumentElement();
        } catch (SAXException | IOException | ParserConfigurationException e) {
            throw new OutOfScopeException("it can't be told what it can't read: the configuration");
        }
    }

    private static List<Element> children(Element parent, String name) {
        List<Element> children = new ArrayList<>();
        for (Node child = parent.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element element && element.getTagName().equals(name)) {
                children.add(element);
            }
        }
        return children;
    }
}
