package io.github.nscope.cli.app;

import io.github.nscope.cli.compiled.CompiledXml;
import io.github.nscope.cli.compiled.MalformedResource;
import io.github.nscope.cli.compiled.ResourceTable;
import io.github.nscope.cli.input.BadInput;

/** A part of an app with a manifest, a resource table and files: an APK, or a module of a bundle. */
interface AppPackage {
    /** What errors call it. */
    String name();

    /** The manifest. */
    CompiledManifest manifest() throws BadInput;

    /**
     * Adds its resource table to others.
     *
     * @param number its number among the app's packages
     * @param limit how many bytes it may have
     * @return how many bytes it had
     */
    int addTable(ResourceTable all, int number, int limit) throws BadInput;

    /** Whether it holds a file. */
    boolean contains(String path);

    /** A file. */
    byte[] read(String path, int limit) throws BadInput;

    /** Reports what is in the content of one of its XML files. */
    void report(byte[] content, CompiledXml.Handler handler) throws MalformedResource;

    /** The error that one of its files can't be used. */
    default BadInput damaged(String path, MalformedResource e) {
        return BadInput.unreadable(name(), path + " is damaged: " + e.problem(), "give an undamaged copy", e);
    }
}
