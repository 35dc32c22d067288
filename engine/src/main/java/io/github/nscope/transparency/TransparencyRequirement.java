package io.github.nscope.transparency;

import io.github.nscope.platform.Behavior;
import io.github.nscope.platform.PlatformProfile;

/** Whether transparency is checked at all, and if not, why. */
public enum TransparencyRequirement {
    /** It is. */
    REQUIRED,
    /** On this level nothing that an app configures makes the platform check. */
    NEVER_CHECKED,
    /** The caller named no host, and without one nothing is required; nor is it of a client's certificates. */
    HOST_UNKNOWN,
    /** The configuration does not require it for the host. */
    NOT_CONFIGURED;

    /**
     * The requirement for presented certificates.
     *
     * @param configured whether the configuration requires it for the host
     * @param hostKnown whether the certificates are those of a server whose name the caller knows
     */
    public static TransparencyRequirement of(PlatformProfile profile, boolean configured, boolean hostKnown) {
        if (!profile.has(Behavior.CERTIFICATE_TRANSPARENCY_EFFECTIVE)) {
            return NEVER_CHECKED;
        }
        if (!hostKnown) {
            return HOST_UNKNOWN;
        }
        return configured ? REQUIRED : NOT_CONFIGURED;
    }
}
