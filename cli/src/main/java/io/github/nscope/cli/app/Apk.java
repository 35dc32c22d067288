package io.github.nscope.cli.app;

import io.github.nscope.cli.archive.ZipArchive;
import io.github.nscope.cli.compiled.CompiledXml;
import io.github.nscope.cli.compiled.MalformedResource;
import io.github.nscope.cli.compiled.ResourceTable;
import io.github.nscope.cli.input.BadInput;

/** A package as devices install it. */
record Apk(ZipArchive archive) implements AppPackage {
    static final String MANIFEST = "AndroidManifest.xml";
    static final String TABLE = "resources.arsc";

    @Override
    public String name() {
        return archive.name();
    }

    @Override
    public CompiledManifest manifest() throws BadInput {
        byte[] content = archive.read(MANIFEST, ReadingLimits.XML);
        if (!CompiledXml.is(content)) {
            throw BadInput.unreadable(
                    name(), MANIFEST + " is not compiled, so that no device installs it", "give the app as built");
        }
        try {
            return CompiledManifest.read(handler -> report(content, handler));
        } catch (MalformedResource e) {
            throw damaged(MANIFEST, e);
        }
    }

    @Override
    public int addTable(ResourceTable all, int number, int limit) throws BadInput {
        if (!archive.contains(TABLE)) {
            return 0;
        }
        byte[] content = archive.read(TABLE, limit);
        try {
            all.add(content, number);
            return content.length;
        } catch (MalformedResource e) {
            throw damaged(TABLE, e);
        }
    }

    @Override
    public boolean contains(String path) {
        return archive.contains(path);
    }

    @Override
    public byte[] read(String path, int limit) throws BadInput {
        return archive.read(path, limit);
    }

    @Override
    public void report(byte[] content, CompiledXml.Handler handler) throws MalformedResource {
        CompiledXml.read(content, handler);
    }
}
