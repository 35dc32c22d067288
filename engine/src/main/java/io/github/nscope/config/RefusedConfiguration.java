package io.github.nscope.config;

import io.github.nscope.platform.PlatformThrowable;

/** Inside the loader: the platform throws here. Never leaves the package. */
final class RefusedConfiguration extends Exception {
    private static final long serialVersionUID = 1L;

    /** Whether {@code XmlConfigSource.ensureInitialized} wraps the exception in its own. */
    enum Wrapping {
        WRAPPED,
        BARE
    }

    private static final String PARSER_EXCEPTION = "android.security.net.config.XmlConfigSource$ParserException";
    private static final String WRAPPER = "java.lang.RuntimeException";

    private final ParserRule rule;
    private final transient Place place;
    private final transient PlatformThrowable thrown;
    private final Wrapping wrapping;

    RefusedConfiguration(ParserRule rule, Place place, PlatformThrowable thrown, Wrapping wrapping) {
        super(thrown.toString(), null, false, false);
        this.rule = rule;
        this.place = place;
        this.thrown = thrown;
        this.wrapping = wrapping;
    }

    /** The platform's {@code ParserException}, whose message ends in the position. */
    static RefusedConfiguration parser(ParserRule rule, Place place, String text) {
        return parser(rule, place, new PlatformThrowable(PARSER_EXCEPTION, text, null));
    }

    /** The same with a cause. */
    static RefusedConfiguration parser(ParserRule rule, Place place, String text, PlatformThrowable cause) {
        return parser(rule, place, new PlatformThrowable(PARSER_EXCEPTION, text, cause));
    }

    private static RefusedConfiguration parser(ParserRule rule, Place place, PlatformThrowable withoutPosition) {
        String message = withoutPosition.message() + " at: Binary XML file line #"
                + place.location().line();
        PlatformThrowable thrown = new PlatformThrowable(withoutPosition.exception(), message, withoutPosition.cause());
        return new RefusedConfiguration(rule, place, thrown, Wrapping.WRAPPED);
    }

    /** An exception that passes through the platform's parser unwrapped. */
    static RefusedConfiguration bare(ParserRule rule, Place place, PlatformThrowable thrown) {
        return new RefusedConfiguration(rule, place, thrown, Wrapping.BARE);
    }

    Loading.Refused toLoading(String entryName) {
        return new Loading.Refused(
                rule,
                place,
                switch (wrapping) {
                    case BARE -> thrown;
                    case WRAPPED ->
                        new PlatformThrowable(WRAPPER, "Failed to parse XML configuration from " + entryName, thrown);
                });
    }
}
