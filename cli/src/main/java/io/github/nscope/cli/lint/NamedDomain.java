package io.github.nscope.cli.lint;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A {@code <domain>} as it is written.
 *
 * @param at the element
 * @param written its text
 * @param includesSubdomains whether hosts below it are meant too
 */
public record NamedDomain(Located at, String written, boolean includesSubdomains) {
    private static final Pattern HOST = Pattern.compile("[\\p{Alnum}_-]+(?:\\.[\\p{Alnum}_-]+)*|[0-9a-f]*:[0-9a-f:.]+");

    static NamedDomain of(Located at) {
        boolean subdomains = at.element().attribute("includeSubdomains") != null
                && at.element().attributes().stream()
                        .anyMatch(attribute -> attribute.isPlain("includeSubdomains") && attribute.booleanOr(false));
        return new NamedDomain(at, at.text(), subdomains);
    }

    /** As the platform knows it. */
    public String name() {
        return written.toLowerCase(Locale.US);
    }

    /** Whether a client could ask about a host of this name. */
    public boolean isHost() {
        return HOST.matcher(name()).matches();
    }

    /** Whether it is a name or address of the device itself, of an emulator's host or of a private network. */
    public boolean isLocal() {
        return LocalHosts.contains(name());
    }
}
