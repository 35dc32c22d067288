package io.github.nscope.conformance.platform;

import java.util.List;
import java.util.concurrent.atomic.AtomicReference;

/** What the platform keeps in static fields: a case is a process of its own, so it is put back before each. */
final class StaticState {
    private static final String CONFIG = "android.security.net.config.";

    private StaticState() {}

    static void reset(Level level, boolean storesChanged) {
        if (storesChanged && level.number() >= 24) {
            for (String source : List.of("SystemCertificateSource", "UserCertificateSource")) {
                try {
                    Object instance = level.call(level.type(CONFIG + source), "getInstance");
                    if (instance != null) {
                        level.call(instance, "handleTrustStorageUpdate");
                    }
                } catch (PlatformThrew e) {
                    throw new StandInFault(e);
                }
            }
        }
        if (level.number() >= 37) {
            Object cached = level.get(
                    level.type(CONFIG + "NetworkSecurityConfig"),
                    "sCertificateTransparencyVerificationRequiredDefault");
            if (cached instanceof AtomicReference<?> reference) {
                reference.set(null);
            }
        }
    }
}
