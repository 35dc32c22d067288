package io.github.nscope.cli.input;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a manifest's {@code <application>} says about merging it with manifests of lower priority.
 *
 * @param replaced the attributes of {@code tools:replace}, without their prefixes
 * @param removed the attributes of {@code tools:remove}
 * @param alone {@code tools:node="replace"}: nothing is taken over
 */
record MergeRules(Set<String> replaced, Set<String> removed, boolean alone) {
    /** It says nothing. */
    static final MergeRules NONE = new MergeRules(Set.of(), Set.of(), false);

    /** Copies the sets. */
    MergeRules {
        replaced = Set.copyOf(replaced);
        removed = Set.copyOf(removed);
    }

    /** Whether an attribute of the application is not taken over from below. */
    boolean drops(String name) {
        return removed.contains(name) || (alone && Manifest.MERGED.contains(name));
    }

    /** Whether the build refuses two values of one attribute. */
    boolean isConflict(ManifestAttribute own, ManifestAttribute theirs) {
        return !alone && !replaced.contains(own.name()) && !own.text().equals(theirs.text());
    }

    /** These with those of lower priority, for what may come below both. */
    MergeRules over(MergeRules lower) {
        Set<String> allReplaced = new HashSet<>(replaced);
        allReplaced.addAll(lower.replaced);
        Set<String> allRemoved = new HashSet<>(removed);
        allRemoved.addAll(lower.removed);
        return new MergeRules(allReplaced, allRemoved, alone || lower.alone);
    }

    /** Collects them while an element is read. */
    static final class Builder {
        private final Set<String> replaced = new HashSet<>();
        private final Set<String> removed = new HashSet<>();
        private boolean alone;

        void replace(@Nullable String attributes) {
            add(replaced, attributes);
        }

        void remove(@Nullable String attributes) {
            add(removed, attributes);
        }

        void node(@Nullable String operation) {
            alone |= "replace".equals(operation);
        }

        private static void add(Set<String> names, @Nullable String attributes) {
            if (attributes != null) {
                Arrays.stream(attributes.split(",", -1))
                        .map(name -> name.substring(name.indexOf(':') + 1).strip())
                        .forEach(names::add);
            }
        }

        MergeRules build() {
            return new MergeRules(replaced, removed, alone);
        }
    }
}
