package io.github.nscope.cli;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What was assumed for many devices: what each of them has its own sentence for is said once for all. */
final class Remarks {
    private final Set<String> sentences = new LinkedHashSet<>();

    void addAll(List<String> remarks) {
        for (String sentence : remarks) {
            if (sentence.startsWith("The target SDK is taken to be")) {
                sentences.add("The target SDK is taken to be each device's level (--target-sdk).");
            } else if (sentence.startsWith("The system store is taken from this Java's roots")) {
                sentences.add("The system store is taken from this Java's roots, as far as each level ships them"
                        + " (--system-store).");
            } else {
                sentences.add(sentence);
            }
        }
    }

    List<String> all() {
        return List.copyOf(sentences);
    }
}
