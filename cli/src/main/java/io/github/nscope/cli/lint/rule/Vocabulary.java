package io.github.nscope.cli.lint.rule;

import io.github.nscope.cli.lint.Located;
import io.github.nscope.cli.lint.Subject;
import io.github.nscope.document.Attribute;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The elements and attributes that the platform's parser knows, and where. */
final class Vocabulary {
    static final String ROOT = "network-security-config";

    private static final Set<String> SETTINGS = Set.of("trust-anchors", "certificateTransparency", "domainEncryption");
    private static final Map<String, Set<String>> CHILDREN = Map.of(
            ROOT,
            Set.of("base-config", "domain-config", "debug-overrides"),
            "base-config",
            SETTINGS,
            "domain-config",
            Set.of(
                    "domain",
                    "domain-config",
                    "pin-set",
                    "trust-anchors",
                    "certificateTransparency",
                    "domainEncryption"),
            "debug-overrides",
            Set.of("trust-anchors"),
            "trust-anchors",
            Set.of("certificates"),
            "pin-set",
            Set.of("pin"));
    private static final Map<String, Set<String>> ATTRIBUTES = Map.of(
            "base-config", Set.of("cleartextTrafficPermitted"),
            "domain-config", Set.of("cleartextTrafficPermitted"),
            "domain", Set.of("includeSubdomains"),
            "certificates", Set.of("src", "overridePins"),
            "pin-set", Set.of("expiration"),
            "pin", Set.of("digest"),
            "certificateTransparency", Set.of("enabled"),
            "domainEncryption", Set.of("mode"));
    /** What TrustKit reads from the same file. */
    private static final Set<String> OF_TRUSTKIT =
            Set.of("trustkit-config", "report-uri", "enforcePinning", "disableDefaultReportUri");

    private static final int MOST_CHANGED = 3;

    private Vocabulary() {}

    /** Whether a library reads an element or attribute of this name. */
    static boolean isOfLibrary(String name) {
        return OF_TRUSTKIT.contains(name);
    }

    /** Whether an element counts where it stands. */
    static boolean knowsElement(Located parent, Located child) {
        return CHILDREN.getOrDefault(parent.element().name(), Set.of())
                .contains(child.element().name());
    }

    /** Whether an attribute counts where it stands. The scanned one does so in any namespace. */
    static boolean knowsAttribute(Located at, Attribute attribute) {
        return ATTRIBUTES.getOrDefault(at.element().name(), Set.of()).contains(attribute.name())
                && (attribute.namespace().isEmpty() || attribute.name().equals("cleartextTrafficPermitted"));
    }

    /** Whether a resource shrinker has emptied the configuration. */
    static boolean isShrunk(Subject app) {
        return app.configuration()
                .filter(configuration -> configuration.document().root().name().equals("x")
                        && configuration.document().root().children().isEmpty())
                .isPresent();
    }

    /** The word that was probably meant. */
    static Optional<String> suggestion(String name) {
        String bare = name.replaceAll("[<>]", "");
        return Stream.concat(
                        CHILDREN.values().stream().flatMap(Set::stream).map(word -> "<" + word + ">"),
                        ATTRIBUTES.values().stream().flatMap(Set::stream))
                .distinct()
                .filter(word -> word.startsWith("<") == name.startsWith("<"))
                .filter(word -> !word.equals(name)
                        && distance(bare, word.replaceAll("[<>]", "")) <= Math.min(MOST_CHANGED, bare.length() / 2))
                .min(Comparator.comparingInt((String word) -> distance(bare, word.replaceAll("[<>]", "")))
                        .thenComparing(Comparator.naturalOrder()));
    }

    /** Levenshtein's distance, case aside; long names have nothing to do with ours. */
    private static int distance(String one, String two) {
        if (Math.abs(one.length() - two.length()) > MOST_CHANGED) {
            return Integer.MAX_VALUE;
        }
        String first = one.toLowerCase(Locale.ROOT);
        String second = two.toLowerCase(Locale.ROOT);
        int[] row = new int[second.length() + 1];
        for (int j = 0; j < row.length; j++) {
            row[j] = j;
        }
        for (int i = 1; i <= first.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j < row.length; j++) {
                int above = row[j];
                int changed = first.charAt(i - 1) == second.charAt(j - 1) ? diagonal : diagonal + 1;
                row[j] = Math.min(changed, Math.min(above, row[j - 1]) + 1);
                diagonal = above;
            }
        }
        return row[second.length()];
    }
}
