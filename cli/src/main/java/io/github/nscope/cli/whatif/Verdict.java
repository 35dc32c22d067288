package io.github.nscope.cli.whatif;

import io.github.nscope.Explanation.Tone;

/**
 * One answer, small enough to be compared with others.
 *
 * @param code the answer as a stable name, {@code PERMITTED}
 * @param words the answer in words that follow a range of levels, {@code permitted}
 * @param tone whether it is safe
 */
public record Verdict(String code, String words, Tone tone) {}
