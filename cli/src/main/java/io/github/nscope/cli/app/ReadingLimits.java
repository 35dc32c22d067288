package io.github.nscope.cli.app;

/** What is read from an app before it is refused. Each is far beyond the largest apps known. */
final class ReadingLimits {
    /** Bytes of a manifest or of a configuration, compiled or not. */
    static final int XML = 8 << 20;

    /** Bytes of an app's resource tables together; those of the largest apps take 30 MiB. */
    static final int TABLES = 128 << 20;

    /** Bytes of a file of certificates. */
    static final int RAW = 32 << 20;

    /** Bytes of all files that an app's configurations refer to. */
    static final int ALL_FILES = 128 << 20;

    /** Resources that an app's configurations refer to, directly or through others. */
    static final int RESOURCES = 1_000;

    /** Bytes of all packages that are compressed within an archive and so have to be held in memory. */
    static final int NESTED = 256 << 20;

    /** Packages of one app: base, features, and one for each language, density and processor. */
    static final int PACKAGES = 1_000;

    /** References from resource to resource, {@code AssetManager2::ResolveReference}. */
    static final int REFERENCES = 20;

    private ReadingLimits() {}
}
