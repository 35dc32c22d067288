package io.github.nscope.conformance.matrix;

import java.util.List;
import java.util.Locale;

/** Who answers the connection. */
enum Attack {
    NONE("the real server answers", List.of("leaf", "I1"), "R1"),
    UNKNOWN_CA("an impostor with a CA of his own answers", List.of("rogue-leaf"), "X1"),
    OTHER_PUBLIC_CA("an impostor with a certificate of another public CA answers", List.of("leaf2", "I2"), "R2"),
    SAME_CA("an impostor with a certificate of the server's own CA answers", List.of("leaf-renewed-key", "I1"), "R1"),
    USER_CA("a proxy answers whose CA the user installed", List.of("proxy-leaf"), "U1"),
    SYSTEM_CA("a proxy answers whose CA is in the system store", List.of("proxy-leaf"), "U1"),
    OWN_SERVER("a server of the app's own CA answers", List.of("private-leaf"), "P1");

    private final String words;
    private final List<String> chain;
    private final String root;

    Attack(String words, List<String> chain, String root) {
        this.words = words;
        this.chain = chain;
        this.root = root;
    }

    String words() {
        return words;
    }

    /** What is sent. */
    List<String> chain() {
        return chain;
    }

    /** What issued the last certificate that is sent. */
    String root() {
        return root;
    }

    List<String> systemStore() {
        return this == SYSTEM_CA ? List.of("R1", "R2", "U1") : List.of("R1", "R2");
    }

    List<String> userStore() {
        return this == USER_CA ? List.of("U1") : List.of();
    }

    String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
