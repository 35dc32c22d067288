package io.github.nscope.cli.app;

import io.github.nscope.cli.archive.ZipArchive;

/** An app bundle, {@code .aab}: what a store builds packages from, in a form of its own that no device reads. */
final class AppBundle {
    private static final String CONFIGURATION = "BundleConfig.pb";
    private static final String MANIFEST = "base/manifest/AndroidManifest.xml";

    private AppBundle() {}

    /** Whether an archive is one. */
    static boolean is(ZipArchive archive) {
        return archive.contains(CONFIGURATION) || archive.contains(MANIFEST);
    }
}
