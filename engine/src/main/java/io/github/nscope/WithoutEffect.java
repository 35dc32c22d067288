package io.github.nscope;

/**
 * Something that an app says and that a device does not heed, in this build or for this host: what people point at when
 * they wonder about an answer. It is no part of the answer.
 *
 * @param kind what it is
 * @param sentence what it is, why it counts for nothing, and what would count
 */
public record WithoutEffect(Kind kind, String sentence) {
    /** What is without effect. */
    public enum Kind {
        /** {@code usesCleartextTraffic}, beside a configuration. */
        MANIFEST_FLAG,
        /** {@code debug-overrides}, in a build that is not debuggable. */
        DEBUG_OVERRIDES,
        /** The {@code _debug} sibling, where nothing reads it. */
        DEBUG_SIBLING,
        /** A {@code domain} whose text is no host's name. */
        UNMATCHED_DOMAIN,
        /** A {@code domain} without {@code includeSubdomains}, for a host below it. */
        HOST_ALONE
    }
}
