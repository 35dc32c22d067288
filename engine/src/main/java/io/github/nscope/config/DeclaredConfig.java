package io.github.nscope.config;

import io.github.nscope.document.Element;
import io.github.nscope.pin.PinSet;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What one configuration element says itself: filled in by the parser, then only read. Null is unset. */
final class DeclaredConfig {
    /** Which element it is, and so what may stand in it. */
    enum Kind {
        BASE("base-config"),
        DOMAIN("domain-config"),
        DEBUG("debug-overrides");

        private final String element;

        Kind(String element) {
            this.element = element;
        }

        String element() {
            return element;
        }
    }

    private final Kind kind;
    private final Element element;
    private final @Nullable DeclaredConfig parent;
    private final List<DomainRule> domains = new ArrayList<>();

    @Nullable
    Setting<Boolean> cleartextPermitted;

    @Nullable
    Setting<Boolean> hstsEnforced;

    @Nullable
    Setting<Boolean> certificateTransparency;

    @Nullable
    Setting<DomainEncryption> domainEncryption;

    @Nullable
    Setting<List<AnchorReference>> anchors;

    @Nullable
    Setting<PinSet> pins;

    DeclaredConfig(Kind kind, Element element, @Nullable DeclaredConfig parent) {
        this.kind = kind;
        this.element = element;
        this.parent = parent;
    }

    Kind kind() {
        return kind;
    }

    Element element() {
        return element;
    }

    /** The domain-config around this one, or null at the top. */
    @Nullable
    DeclaredConfig parent() {
        return parent;
    }

    List<DomainRule> domains() {
        return domains;
    }
}
