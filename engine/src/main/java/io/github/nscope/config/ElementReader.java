package io.github.nscope.config;

import io.github.nscope.document.Attribute;
import io.github.nscope.document.Element;
import io.github.nscope.document.Node;
import io.github.nscope.document.Text;
import io.github.nscope.document.TypedValue;
import io.github.nscope.pin.PinSet;
import io.github.nscope.platform.Behavior;
import io.github.nscope.platform.PlatformProfile;
import io.github.nscope.platform.PlatformThrowable;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The elements below a configuration, as {@code XmlConfigSource} reads each of them from one file. */
final class ElementReader {
    private final SourceFile file;
    private final PlatformProfile profile;
    private final PinSetReader pins;

    ElementReader(SourceFile file, PlatformProfile profile, ZoneId zone) {
        this.file = file;
        this.profile = profile;
        this.pins = new PinSetReader(this, zone);
    }

    boolean knows(Behavior behavior) {
        return profile.has(behavior);
    }

    Place place(Node node) {
        return new Place(file, node.location());
    }

    RefusedConfiguration refused(ParserRule rule, Node at, String text) {
        return RefusedConfiguration.parser(rule, place(at), text);
    }

    /** Refused when the parser stands at the element's end tag. */
    RefusedConfiguration refusedAtEnd(ParserRule rule, Element element, String text) {
        return RefusedConfiguration.parser(rule, new Place(file, element.endLocation()), text);
    }

    /**
     * A boolean that is looked for among all attributes by its local name, in whatever namespace: the last one in the
     * compiled order counts.
     */
    @Nullable
    Setting<Boolean> scanned(Element element, String name, boolean otherwise) {
        Setting<Boolean> found = null;
        for (Attribute attribute : element.attributes()) {
            if (attribute.name().equals(name)) {
                found = new Setting<>(attribute.booleanOr(otherwise), written(element, attribute));
            }
        }
        return found;
    }

    /** {@code parseDomain}: text, end tag, and then that the name is new to the file. */
    DomainRule domain(Element element, Set<String> namesSoFar) throws RefusedConfiguration {
        Attribute subdomains = element.attribute("includeSubdomains");
        boolean includesSubdomains = subdomains != null && subdomains.booleanOr(false);
        List<Node> content = element.children();
        if (content.isEmpty()) {
            throw refusedAtEnd(ParserRule.DOMAIN_NAME, element, "Domain name missing");
        }
        if (!(content.get(0) instanceof Text text)) {
            throw refused(ParserRule.DOMAIN_NAME, content.get(0), "Domain name missing");
        }
        String name = text.value().trim().toLowerCase(Locale.US);
        if (content.size() > 1) {
            throw refused(ParserRule.DOMAIN_CONTENT, content.get(1), "domain contains additional elements");
        }
        if (!namesSoFar.add(name)) {
            throw refusedAtEnd(ParserRule.DOMAIN_UNIQUE, element, name + " has already been specified");
        }
        if (name.isEmpty() && knows(Behavior.IMPLICIT_LOCALHOST_CONFIG)) {
            throw RefusedConfiguration.bare(
                    ParserRule.DOMAIN_BLANK,
                    place(element),
                    PlatformThrowable.of("java.lang.StringIndexOutOfBoundsException", null));
        }
        return new DomainRule(name, includesSubdomains, place(element));
    }

    Setting<List<AnchorReference>> trustAnchors(Element element, DeclaredConfig.Kind kind) throws RefusedConfiguration {
        List<AnchorReference> references = new ArrayList<>();
        for (Node child : element.children()) {
            if (child instanceof Element certificates && certificates.name().equals("certificates")) {
                references.add(certificates(certificates, kind));
            }
        }
        return new Setting<>(List.copyOf(references), written(element));
    }

    /** {@code parseCertificatesEntry}: a reference of any resource type, else one of the known words. */
    private AnchorReference certificates(Element element, DeclaredConfig.Kind kind) throws RefusedConfiguration {
        Attribute overriding = element.attribute("overridePins");
        boolean otherwise = kind == DeclaredConfig.Kind.DEBUG;
        boolean overridesPins = overriding == null ? otherwise : overriding.booleanOr(otherwise);
        String word = string(element, "src");
        Attribute src = element.attribute("src");
        if (word == null || src == null) {
            throw refused(ParserRule.CERTIFICATES_SRC, element, "certificates element missing src attribute");
        }
        AnchorSource source = src.value() instanceof TypedValue.Reference reference
                ? new AnchorSource.Resource(reference.name(), reference.id())
                : store(element, word);
        return new AnchorReference(source, overridesPins, written(element));
    }

    private AnchorSource store(Element element, String word) throws RefusedConfiguration {
        if (word.equals("system")) {
            return AnchorSource.Store.SYSTEM;
        }
        if (word.equals("user")) {
            return AnchorSource.Store.USER;
        }
        if (word.equals("wfa") && knows(Behavior.WFA_SOURCE)) {
            return AnchorSource.Store.WFA;
        }
        throw refused(
                ParserRule.CERTIFICATES_SOURCE,
                element,
                "Unknown certificates src. Should be one of system|user|@resourceVal");
    }

    Setting<PinSet> pinSet(Element element) throws RefusedConfiguration {
        return new Setting<>(pins.read(element), written(element));
    }

    Setting<Boolean> certificateTransparency(Element element) {
        Attribute enabled = element.attribute("enabled");
        return enabled == null
                ? new Setting<>(false, written(element))
                : new Setting<>(enabled.booleanOr(false), written(element, enabled));
    }

    /** A word that is no mode sets the platform's default, which does not inherit; no word at all breaks the parser. */
    Setting<DomainEncryption> domainEncryption(Element element) throws RefusedConfiguration {
        String word = string(element, "mode");
        Attribute mode = element.attribute("mode");
        if (word == null || mode == null) {
            throw RefusedConfiguration.bare(
                    ParserRule.DOMAIN_ENCRYPTION_MODE,
                    place(element),
                    PlatformThrowable.of("java.lang.NullPointerException", null));
        }
        DomainEncryption named = DomainEncryption.named(word);
        return new Setting<>(
                named != null
                        ? named
                        : PlatformDefaults.domainEncryption(profile).value(),
                written(element, mode));
    }

    /** {@code getAttributeValue(null, name)}: null where the attribute is absent. */
    @Nullable
    String string(Element element, String name) throws RefusedConfiguration {
        Attribute attribute = element.attribute(name);
        if (attribute == null) {
            return null;
        }
        String value = attribute.string();
        if (value == null) {
            String index = Integer.toString(element.attributes().indexOf(attribute));
            throw RefusedConfiguration.bare(
                    ParserRule.EMPTY_ATTRIBUTE,
                    new Place(file, attribute.location()),
                    PlatformThrowable.of("java.lang.IndexOutOfBoundsException", index));
        }
        return value;
    }

    private Origin written(Element element) {
        return new Origin.Written(place(element), element.name(), null);
    }

    private Origin written(Element element, Attribute attribute) {
        return new Origin.Written(new Place(file, attribute.location()), element.name(), attribute.name());
    }
}
