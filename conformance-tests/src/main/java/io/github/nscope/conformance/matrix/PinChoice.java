package io.github.nscope.conformance.matrix;

import java.util.Locale;

/** Which key a domain-config pins. */
enum PinChoice {
    NONE("no pins", ""),
    LEAF("a pin on the server's key", "leaf"),
    ISSUING_CA("a pin on the issuing CA", "I1"),
    ROOT("a pin on the root", "R1"),
    STRANGER("a pin that nothing has", "J1"),
    EXPIRED("an expired pin that nothing has", "J1");

    private final String words;
    private final String certificate;

    PinChoice(String words, String certificate) {
        this.words = words;
        this.certificate = certificate;
    }

    String words() {
        return words;
    }

    /** The certificate whose key is pinned; empty where there is no pin. */
    String certificate() {
        return certificate;
    }

    String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
