package io.github.nscope.cli.source;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * A build variant of a module.
 *
 * @param flavours in the order of the name; empty for none
 * @param buildType {@code release}
 */
record VariantName(List<String> flavours, String buildType) {
    /** Copies the list. */
    VariantName {
        flavours = List.copyOf(flavours);
    }

    /** Takes a name apart, {@code freeStagingDebug}; empty where it is not made of these flavours and build types. */
    static Optional<VariantName> parse(String name, Set<String> flavours, Set<String> buildTypes) {
        for (String buildType : buildTypes) {
            if (name.equalsIgnoreCase(buildType)) {
                return Optional.of(new VariantName(List.of(), buildType));
            }
            if (name.endsWith(capitalised(buildType))) {
                String rest = name.substring(0, name.length() - buildType.length());
                List<String> split = split(rest, flavours);
                if (!split.isEmpty()) {
                    return Optional.of(new VariantName(split, buildType));
                }
            }
        }
        return Optional.empty();
    }

    private static List<String> split(String name, Set<String> flavours) {
        List<String> found = new ArrayList<>();
        String rest = name;
        while (!rest.isEmpty()) {
            String longest = "";
            for (String flavour : flavours) {
                String written = found.isEmpty() ? flavour : capitalised(flavour);
                if (rest.startsWith(written) && flavour.length() > longest.length()) {
                    longest = flavour;
                }
            }
            if (longest.isEmpty()) {
                return List.of();
            }
            found.add(longest);
            rest = rest.substring(longest.length());
        }
        return found;
    }

    /** Its source sets, what wins first: the variant's own, the build type's, the flavours' together and alone, {@code main}. */
    Set<String> sourceSets() {
        Set<String> sets = new LinkedHashSet<>();
        sets.add(toString());
        sets.add(buildType);
        sets.add(together());
        sets.addAll(flavours);
        sets.add("main");
        sets.remove("");
        return sets;
    }

    private String together() {
        StringBuilder name = new StringBuilder();
        for (String flavour : flavours) {
            name.append(name.isEmpty() ? flavour : capitalised(flavour));
        }
        return name.toString();
    }

    private static String capitalised(String word) {
        return word.isEmpty() ? word : word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }

    /** As the build tools call it, {@code freeDebug}. */
    @Override
    public String toString() {
        String prefix = together();
        return prefix.isEmpty() ? buildType : prefix + capitalised(buildType);
    }
}
