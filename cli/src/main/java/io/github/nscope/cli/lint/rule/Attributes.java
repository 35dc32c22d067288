package io.github.nscope.cli.lint.rule;

/** Attributes that several rules look at. */
final class Attributes {
    static final String CLEARTEXT = "cleartextTrafficPermitted";

    private Attributes() {}
}
