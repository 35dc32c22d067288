package io.github.nscope.config;

import io.github.nscope.config.ConfigurationSource.Build;
import io.github.nscope.config.DeclaredConfiguration.DebugSection;
import io.github.nscope.document.Document;
import io.github.nscope.document.Element;
import io.github.nscope.document.Node;
import io.github.nscope.platform.PlatformThrowable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code XmlConfigSource.parseNetworkSecurityConfig} and {@code parseDebugOverridesResource}: one pass, the first error wins. */
final class FileParser {
    private static final String ROOT = "network-security-config";

    private final ElementReader reader;
    private final Build build;
    private @Nullable DeclaredConfig base;
    private @Nullable DeclaredConfig debug;
    private DebugSection debugSection = DebugSection.ABSENT;

    FileParser(ElementReader reader, Build build) {
        this.reader = reader;
        this.build = build;
    }

    /** Reads the file that the manifest names. */
    DeclaredConfiguration main(Document document) throws RefusedConfiguration {
        ConfigParser configs = new ConfigParser(reader);
        for (Node child : root(document).children()) {
            if (child instanceof Element element) {
                switch (element.name()) {
                    case "base-config" -> base(element, configs);
                    case "domain-config" -> configs.parse(element, DeclaredConfig.Kind.DOMAIN);
                    case "debug-overrides" -> debug(element, configs);
                    default -> {}
                }
            }
        }
        return new DeclaredConfiguration(base, configs.domainConfigs(), debugSection, debugAnchors());
    }

    /** Reads the debug sibling, of which only debug-overrides counts. */
    List<AnchorReference> debugSibling(Document document) throws RefusedConfiguration {
        ConfigParser configs = new ConfigParser(reader);
        for (Node child : root(document).children()) {
            if (child instanceof Element element && element.name().equals("debug-overrides")) {
                debug(element, configs);
            }
        }
        return debugAnchors();
    }

    private Element root(Document document) throws RefusedConfiguration {
        Element root = document.root();
        if (root.name().equals(ROOT)) {
            return root;
        }
        PlatformThrowable thrown = PlatformThrowable.of(
                "org.xmlpull.v1.XmlPullParserException",
                "Unexpected start tag: found " + root.name() + ", expected " + ROOT);
        throw new RefusedConfiguration(
                ParserRule.ROOT_ELEMENT, reader.place(root), thrown, RefusedConfiguration.Wrapping.WRAPPED);
    }

    private void base(Element element, ConfigParser configs) throws RefusedConfiguration {
        if (base != null) {
            throw reader.refused(ParserRule.ONE_BASE_CONFIG, element, "Only one base-config allowed");
        }
        base = configs.parse(element, DeclaredConfig.Kind.BASE);
    }

    /** Unless the app is debuggable the section is passed over unread; only how many there are is checked. */
    private void debug(Element element, ConfigParser configs) throws RefusedConfiguration {
        if (debugSection == DebugSection.PRESENT) {
            throw reader.refused(ParserRule.ONE_DEBUG_OVERRIDES, element, "Only one debug-overrides allowed");
        }
        debugSection = DebugSection.PRESENT;
        if (build == Build.DEBUGGABLE) {
            debug = configs.parse(element, DeclaredConfig.Kind.DEBUG);
        }
    }

    private List<AnchorReference> debugAnchors() {
        return debug == null || debug.anchors == null ? List.of() : debug.anchors.value();
    }
}
