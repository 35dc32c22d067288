package io.github.nscope.cli.app;

import io.github.nscope.cli.archive.ZipArchive;
import io.github.nscope.cli.bundle.ProtoTable;
import io.github.nscope.cli.bundle.ProtoXml;
import io.github.nscope.cli.compiled.CompiledXml;
import io.github.nscope.cli.compiled.MalformedResource;
import io.github.nscope.cli.compiled.ResourceTable;
import io.github.nscope.cli.input.BadInput;

/**
 * A module of a bundle, as the package that would be built of it.
 *
 * @param archive the bundle
 * @param module the folder of the module
 */
record BundleModule(ZipArchive archive, String module) implements AppPackage {
    private static final String MANIFEST = "manifest/AndroidManifest.xml";
    static final String TABLE = "resources.pb";

    @Override
    public String name() {
        return archive.name() + "!/" + module;
    }

    @Override
    public CompiledManifest manifest() throws BadInput {
        byte[] content = read(MANIFEST, ReadingLimits.XML);
        try {
            return CompiledManifest.read(handler -> report(content, handler));
        } catch (MalformedResource e) {
            throw damaged(MANIFEST, e);
        }
    }

    @Override
    public int addTable(ResourceTable all, int number, int limit) throws BadInput {
        if (!contains(TABLE)) {
            return 0;
        }
        byte[] content = read(TABLE, limit);
        try {
            ProtoTable.addTo(all, content, number);
            return content.length;
        } catch (MalformedResource e) {
            throw damaged(TABLE, e);
        }
    }

    @Override
    public boolean contains(String path) {
        return archive.contains(module + "/" + path);
    }

    @Override
    public byte[] read(String path, int limit) throws BadInput {
        return archive.read(module + "/" + path, limit);
    }

    @Override
    public void report(byte[] content, CompiledXml.Handler handler) throws MalformedResource {
        ProtoXml.read(content, handler);
    }
}
