package io.github.nscope.conformance.platform;

import io.github.nscope.conformance.protocol.AppDescription;

/** What the package parser makes of an app's manifest, as far as the configuration depends on it. */
final class Manifest {
    private static final int FLAG_DEBUGGABLE = 1 << 1;
    private static final int FLAG_USES_CLEARTEXT_TRAFFIC = 1 << 27;
    private static final int PRIVATE_FLAG_PRIVILEGED = 1 << 3;
    private static final int PRIVATE_FLAG_INSTANT = 1 << 7;

    private Manifest() {}

    static Object applicationInfo(Level level, AppDescription app, int configId) {
        try {
            Object info = level.create("android.content.pm.ApplicationInfo");
            level.set(
                    info,
                    "flags",
                    (app.debuggable() ? FLAG_DEBUGGABLE : 0)
                            | (usesCleartextTraffic(level, app) ? FLAG_USES_CLEARTEXT_TRAFFIC : 0));
            level.set(
                    info,
                    "privateFlags",
                    (app.privileged() ? PRIVATE_FLAG_PRIVILEGED : 0) | (app.instant() ? PRIVATE_FLAG_INSTANT : 0));
            level.set(info, "targetSdkVersion", app.targetSdk());
            if (level.number() >= 24) {
                level.set(info, "networkSecurityConfigRes", configId);
            }
            level.set(info, "packageName", "app.under.test");
            level.set(info, "uid", 10000);
            if (level.number() >= 26) {
                level.set(info, "targetSandboxVersion", app.targetSandboxVersion());
            }
            return info;
        } catch (PlatformThrew e) {
            throw new StandInFault(e);
        }
    }

    /** The attribute where it is set, else the parser's default. */
    private static boolean usesCleartextTraffic(Level level, AppDescription app) {
        Boolean said = app.usesCleartextTraffic();
        return said != null ? said : level.number() < 28 || app.targetSdk() < 28;
    }
}
