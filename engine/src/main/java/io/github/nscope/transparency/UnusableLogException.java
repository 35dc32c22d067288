package io.github.nscope.transparency;

import io.github.nscope.transparency.LogList.Lookup;

/** Ends a check because of a log's entry, {@code ct.LogStore.InvalidLogException} among others. */
final class UnusableLogException extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient Lookup lookup;

    UnusableLogException(Lookup lookup) {
        super(lookup.toString(), null, false, false);
        this.lookup = lookup;
    }

    Lookup lookup() {
        return lookup;
    }
}
