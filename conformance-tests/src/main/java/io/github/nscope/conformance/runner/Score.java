package io.github.nscope.conformance.runner;

import java.util.List;

/**
 * What comparing an answer with an outcome gave.
 *
 * @param compared how many members the answer and the outcome have in common
 * @param differences those that are not equal
 */
record Score(int compared, List<Difference> differences) {
    Score {
        differences = List.copyOf(differences);
    }
}
