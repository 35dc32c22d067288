package io.github.nscope.conformance.matrix;

import java.util.List;
import java.util.Locale;

/** Which trust anchors a domain-config lists. */
enum AnchorChoice {
    /** No list: the platform's default, which depends on the target. */
    DEFAULT("the platform's default anchors"),
    SYSTEM("the system store", Source.SYSTEM),
    USER("the user store", Source.USER),
    SYSTEM_AND_USER("both stores", Source.SYSTEM, Source.USER),
    OWN_CA("the app's own CA", Source.OWN_CA),
    SYSTEM_AND_OWN_CA("the system store and the app's own CA", Source.SYSTEM, Source.OWN_CA),
    COPY_OF_THE_ROOT("a copy of the server's public root", Source.COPY_OF_THE_ROOT),
    NOTHING("an empty list of anchors");

    /** A certificate source. */
    enum Source {
        SYSTEM("system"),
        USER("user"),
        OWN_CA("@raw/own_ca"),
        COPY_OF_THE_ROOT("@raw/root");

        private final String src;

        Source(String src) {
            this.src = src;
        }

        /** The value of the src attribute. */
        String src() {
            return src;
        }
    }

    private final String words;
    private final List<Source> sources;

    AnchorChoice(String words, Source... sources) {
        this.words = words;
        this.sources = List.of(sources);
    }

    String words() {
        return words;
    }

    List<Source> sources() {
        return sources;
    }

    String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
