package io.github.nscope.conformance.engine;

/** A request that asks for something the engine does not have: a level or a time zone that it does not know. */
final class UntranslatableRequest extends Exception {
    private static final long serialVersionUID = 1L;

    UntranslatableRequest(String why) {
        super(why);
    }
}
