package io.github.nscope.roots;

import io.github.nscope.platform.ApiLevel;
import io.github.nscope.platform.LevelRange;
import java.util.Arrays;
import java.util.List;

/** What the evidence for a level's store leaves open. */
enum StoreCaveat {
    ISRG_ROOT_X1_IN_7_1_0(
            new LevelRange(25, 25),
            "Whether images of 7.1.0, as opposed to 7.1.1, hold the roots added with level 25 (ISRG Root X1 among"
                    + " them) is not verified."),
    LEVEL_29_UNSAMPLED(
            new LevelRange(29, 29),
            "The store of level 29 is known from the source repository only; no device image was examined."),
    REMOVED_IN_2023(new LevelRange(33, 33), "Security updates of 2023 removed the TrustCor and E-Tugra roots."),
    UPDATABLE_MODULE(
            new LevelRange(34, null),
            "The store is part of the updatable Conscrypt module: it can differ from the release's without an update"
                    + " of the system."),
    VENDOR_ADDITIONS(new LevelRange(23, null), "Vendors may add roots of their own.");

    private final LevelRange levels;
    private final String sentence;

    StoreCaveat(LevelRange levels, String sentence) {
        this.levels = levels;
        this.sentence = sentence;
    }

    static List<String> of(ApiLevel level) {
        return Arrays.stream(values())
                .filter(caveat -> caveat.levels.contains(level))
                .map(caveat -> caveat.sentence)
                .toList();
    }
}
