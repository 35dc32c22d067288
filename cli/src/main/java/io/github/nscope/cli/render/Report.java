package io.github.nscope.cli.render;

import io.github.nscope.Explanation;

/** The answer of a command that asks many questions: in words for people, as members of an object for programs. */
public interface Report {
    /** The answer in words. */
    Explanation explanation();

    /**
     * The answer in words where a line has so many columns, for those that draw.
     *
     * @param width how many columns a line may fill
     */
    default Explanation explanation(int width) {
        return explanation();
    }

    /** The values behind it, as members of the object that is being written. */
    void write(Json json);

    /** What a page shows between the verdict and the words, as markup: a map or a chart. Empty for nothing. */
    default String figure() {
        return "";
    }
}
