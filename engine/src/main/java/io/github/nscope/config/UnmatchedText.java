package io.github.nscope.config;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What the text of a {@code <domain>} may hold that people give a meaning, and {@code ApplicationConfig
 * .getConfigForHostname} does not: it compares characters.
 */
public enum UnmatchedText {
    /** {@code https://example.com}. */
    URL("matches no host: hosts have no scheme and no path; write the name alone") {
        @Override
        boolean isIn(String name) {
            return name.contains("://");
        }
    },
    /** {@code @string/host}. */
    REFERENCE("matches no host: a reference is not resolved there; write the name itself") {
        @Override
        boolean isIn(String name) {
            return name.startsWith("@") || name.startsWith("?");
        }
    },
    /** {@code 192.168.*}, {@code 192.168.1.0/24}, {@code 192.168.1}. */
    SUBNET("is no subnet: hosts are compared as text, from their end; write a <domain> for each address") {
        @Override
        boolean isIn(String name) {
            return SUBNET_TEXT.matcher(name).matches()
                    && !ADDRESS_TEXT.matcher(name).matches();
        }
    },
    /** {@code *.example.com}. */
    WILDCARD("matches no host: * stands for itself; for what is below example.com write example.com with"
            + " includeSubdomains=\"true\", for all hosts use <base-config>") {
        @Override
        boolean isIn(String name) {
            return name.indexOf('*') >= 0;
        }
    },
    /** {@code example.com/api}. */
    PATH("matches no host: hosts have no path; write the name alone") {
        @Override
        boolean isIn(String name) {
            return name.indexOf('/') >= 0;
        }
    },
    /** {@code example.com:8443}. */
    PORT("matches no host: hosts come without their port; write the name alone") {
        @Override
        boolean isIn(String name) {
            return PORT_TEXT.matcher(name).matches();
        }
    },
    /** {@code .example.com}. */
    LEADING_DOT("matches no host that has one dot there; write the name without it, and includeSubdomains=\"true\"") {
        @Override
        boolean isIn(String name) {
            return name.startsWith(".");
        }
    },
    /** {@code example.com.} */
    TRAILING_DOT(
            "matches no host: a dot is taken away from the host's end, and stays here; write the name without it") {
        @Override
        boolean isIn(String name) {
            return name.endsWith(".");
        }
    },
    /** {@code example.com example.org}. */
    BLANK("matches no host: hosts have no blanks; write a <domain> for each name") {
        @Override
        boolean isIn(String name) {
            return name.chars().anyMatch(c -> Character.isWhitespace(c) || Character.isSpaceChar(c));
        }
    };

    private static final Pattern ADDRESS_TEXT = Pattern.compile("[0-9]{1,3}(\\.[0-9]{1,3}){3}");
    private static final Pattern SUBNET_TEXT =
            Pattern.compile("[0-9]{1,3}(\\.([0-9]{1,3}|\\*|x))*\\.?(/[0-9.]+)?|[0-9a-f:]*::[0-9a-f:]*/[0-9]+");
    private static final Pattern PORT_TEXT = Pattern.compile("[^:]+:[0-9]+|\\[[0-9a-f:]+]:[0-9]+");

    private final String sentence;

    UnmatchedText(String sentence) {
        this.sentence = sentence;
    }

    abstract boolean isIn(String name);

    /** What the platform makes of it and what to write instead, to go after the domain. */
    public String sentence() {
        return sentence;
    }

    /** What a domain holds that keeps it from meaning what it seems to, the most telling one. */
    public static Optional<UnmatchedText> of(DomainRule domain) {
        for (UnmatchedText kind : values()) {
            if (kind.isIn(domain.name())) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }
}
