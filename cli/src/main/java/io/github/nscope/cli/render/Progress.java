package io.github.nscope.cli.render;

/** Is told how far long work is. */
@FunctionalInterface
public interface Progress {
    /** Nobody looks. */
    Progress UNSEEN = what -> {};

    /**
     * One more step is done.
     *
     * @param what what it was about
     */
    void done(String what);
}
