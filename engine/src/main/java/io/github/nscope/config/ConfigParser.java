package io.github.nscope.config;

import io.github.nscope.config.DeclaredConfig.Kind;
import io.github.nscope.document.Element;
import io.github.nscope.document.Node;
import io.github.nscope.platform.Behavior;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** {@code XmlConfigSource.parseConfigEntry}, with a stack of its own for nested domain-configs. */
final class ConfigParser {
    private record Open(DeclaredConfig config, Iterator<Node> children) {}

    private final ElementReader reader;
    private final Deque<Open> open = new ArrayDeque<>();
    private final List<DeclaredConfig> domainConfigs = new ArrayList<>();
    private final Set<String> domainNames = new HashSet<>();

    ConfigParser(ElementReader reader) {
        this.reader = reader;
    }

    /** The domain-configs read so far, in document order. */
    List<DeclaredConfig> domainConfigs() {
        return List.copyOf(domainConfigs);
    }

    /** Reads a configuration element and all that are nested in it. */
    DeclaredConfig parse(Element element, Kind kind) throws RefusedConfiguration {
        DeclaredConfig outermost = open(element, kind, null);
        Open current = open.peek();
        while (current != null) {
            if (current.children().hasNext()) {
                if (current.children().next() instanceof Element child) {
                    child(current.config(), child);
                }
            } else {
                close(current.config());
            }
            current = open.peek();
        }
        return outermost;
    }

    private DeclaredConfig open(Element element, Kind kind, @Nullable DeclaredConfig parent) {
        DeclaredConfig config = new DeclaredConfig(kind, element, parent);
        config.cleartextPermitted = reader.scanned(element, "cleartextTrafficPermitted", true);
        config.hstsEnforced = reader.scanned(element, "hstsEnforced", false);
        if (kind == Kind.DOMAIN) {
            domainConfigs.add(config);
        }
        open.push(new Open(config, element.children().iterator()));
        return config;
    }

    private void close(DeclaredConfig config) throws RefusedConfiguration {
        open.pop();
        if (config.kind() == Kind.DOMAIN && config.domains().isEmpty()) {
            throw reader.refusedAtEnd(
                    ParserRule.DOMAIN_REQUIRED, config.element(), "No domain elements in domain-config");
        }
    }

    private void child(DeclaredConfig config, Element child) throws RefusedConfiguration {
        switch (child.name()) {
            case "domain" -> domain(config, child);
            case "trust-anchors" -> trustAnchors(config, child);
            case "pin-set" -> pinSet(config, child);
            case "domain-config" -> nested(config, child);
            case "certificateTransparency" -> certificateTransparency(config, child);
            case "domainEncryption" -> domainEncryption(config, child);
            default -> {}
        }
    }

    private void domain(DeclaredConfig config, Element element) throws RefusedConfiguration {
        if (config.kind() != Kind.DOMAIN) {
            throw reader.refused(
                    ParserRule.DOMAIN_PLACEMENT,
                    element,
                    "domain element not allowed in " + config.kind().element());
        }
        config.domains().add(reader.domain(element, domainNames));
    }

    private void trustAnchors(DeclaredConfig config, Element element) throws RefusedConfiguration {
        if (config.anchors != null) {
            throw reader.refused(ParserRule.ONE_TRUST_ANCHORS, element, "Multiple trust-anchor elements not allowed");
        }
        config.anchors = reader.trustAnchors(element, config.kind());
    }

    private void pinSet(DeclaredConfig config, Element element) throws RefusedConfiguration {
        if (config.kind() != Kind.DOMAIN) {
            throw reader.refused(
                    ParserRule.PIN_SET_PLACEMENT,
                    element,
                    "pin-set element not allowed in " + config.kind().element());
        }
        if (config.pins != null) {
            throw reader.refused(ParserRule.ONE_PIN_SET, element, "Multiple pin-set elements not allowed");
        }
        config.pins = reader.pinSet(element);
    }

    private void nested(DeclaredConfig config, Element element) throws RefusedConfiguration {
        if (config.kind() != Kind.DOMAIN) {
            throw reader.refused(
                    ParserRule.DOMAIN_CONFIG_PLACEMENT,
                    element,
                    "Nested domain-config not allowed in " + config.kind().element());
        }
        open(element, Kind.DOMAIN, config);
    }

    private void certificateTransparency(DeclaredConfig config, Element element) throws RefusedConfiguration {
        if (!reader.knows(Behavior.CERTIFICATE_TRANSPARENCY_PARSED)) {
            return;
        }
        if (config.kind() == Kind.DEBUG) {
            throw reader.refused(
                    ParserRule.CERTIFICATE_TRANSPARENCY_PLACEMENT,
                    element,
                    "certificateTransparency not allowed in debug-overrides");
        }
        config.certificateTransparency = reader.certificateTransparency(element);
    }

    private void domainEncryption(DeclaredConfig config, Element element) throws RefusedConfiguration {
        if (!reader.knows(Behavior.DOMAIN_ENCRYPTION_PARSED)) {
            return;
        }
        if (config.kind() == Kind.DEBUG) {
            throw reader.refused(
                    ParserRule.DOMAIN_ENCRYPTION_PLACEMENT, element, "domainEncryption not allowed in debug-overrides");
        }
        config.domainEncryption = reader.domainEncryption(element);
    }
}
