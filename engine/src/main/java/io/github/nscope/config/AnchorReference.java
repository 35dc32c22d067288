package io.github.nscope.config;

/**
 * One {@code <certificates>}, or one that the platform adds, {@code android.security.net.config.CertificatesEntryRef}.
 *
 * @param source where the certificates are
 * @param overridesPins whether paths that end in one of them are exempt from pins
 * @param origin the element, or the default that adds it
 */
public record AnchorReference(AnchorSource source, boolean overridesPins, Origin origin) {
    /** Whether it keeps its configuration from inheriting certificate transparency, on levels that know the rule. */
    public boolean isCustom() {
        return source == AnchorSource.Store.USER || source instanceof AnchorSource.Resource;
    }
}
