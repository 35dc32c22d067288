package io.github.nscope.cli.lint;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A base-config, domain-config or debug-overrides as it is written.
 *
 * @param kind which of them
 * @param at the element
 * @param parent the domain-config around it, or null
 * @param domains the domains that it names itself
 */
public record Scope(Kind kind, Located at, @Nullable Scope parent, List<NamedDomain> domains) {
    /** Which element it is. */
    public enum Kind {
        BASE,
        DOMAIN,
        DEBUG
    }

    /** Copies the list. */
    public Scope {
        domains = List.copyOf(domains);
    }

    /** A host that no configuration names. */
    public static final String UNNAMED = "unnamed.invalid";

    /** Hosts that stand for all that it could answer for. */
    public List<String> hosts() {
        return kind == Kind.DOMAIN
                ? domains.stream()
                        .filter(NamedDomain::isHost)
                        .map(NamedDomain::name)
                        .distinct()
                        .toList()
                : List.of(UNNAMED);
    }

    /** The certificates of its own trust anchors. */
    public List<Located> certificates() {
        return at.children("trust-anchors").stream()
                .flatMap(anchors -> anchors.children("certificates").stream())
                .toList();
    }

    /** Its own pins. */
    public List<Located> pins() {
        return at.children("pin-set").stream()
                .flatMap(set -> set.children("pin").stream())
                .toList();
    }

    /** What to call it in a sentence. */
    public String words() {
        return kind == Kind.BASE ? "every host" : hosts().isEmpty() ? "no host" : Words.list(hosts());
    }
}
