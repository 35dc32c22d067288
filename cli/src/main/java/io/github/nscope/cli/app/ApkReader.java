package io.github.nscope.cli.app;

import io.github.nscope.cli.app.AppInput.Form;
import io.github.nscope.cli.app.CompiledManifest.Fact;
import io.github.nscope.cli.app.ResourceReach.Use;
import io.github.nscope.cli.archive.ZipArchive;
import io.github.nscope.cli.compiled.CompiledXml;
import io.github.nscope.cli.compiled.MalformedResource;
import io.github.nscope.cli.compiled.ResourceTable;
import io.github.nscope.cli.compiled.ResourceValue;
import io.github.nscope.cli.input.BadInput;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads an installable app: its base package with whatever splits are there. */
final class ApkReader {
    static final String MANIFEST = "AndroidManifest.xml";
    private static final String TABLE = "resources.arsc";
    private static final String UNDAMAGED = "give an undamaged copy";

    private record Apk(ZipArchive archive, CompiledManifest manifest) {}

    private final String source;
    private final Form form;

    /**
     * Reads for errors and remarks under a name.
     *
     * @param source the path, as it was given
     */
    ApkReader(String source, Form form) {
        this.source = source;
        this.form = form;
    }

    /**
     * Reads the packages of one app.
     *
     * @param archives at least one
     * @param remarks what was chosen before
     */
    CompiledApp read(List<ZipArchive> archives, List<String> remarks) throws BadInput {
        List<Apk> packages = new ArrayList<>();
        for (ZipArchive archive : archives) {
            packages.add(new Apk(archive, manifest(archive)));
        }
        CompiledManifest base = base(packages).manifest();
        ResourceReach reach = new ResourceReach(archives, table(archives));
        for (Fact fact : Fact.values()) {
            ResourceValue value = base.value(fact);
            if (value != null && value.isReference()) {
                reach.add(value.data(), fact == Fact.NETWORK_SECURITY_CONFIG ? Use.CONFIGURATION : Use.VALUE);
            }
        }
        try {
            return new CompiledApp(source, form, base, reach.read(), remarks);
        } catch (MalformedResource e) {
            throw BadInput.unreadable(source, TABLE + " is damaged: " + e.problem(), UNDAMAGED, e);
        }
    }

    private static CompiledManifest manifest(ZipArchive archive) throws BadInput {
        byte[] content = archive.read(MANIFEST, ReadingLimits.XML);
        if (!CompiledXml.is(content)) {
            throw BadInput.unreadable(
                    archive.name(),
                    MANIFEST + " is not compiled, so that no device installs it",
                    "give the app as built");
        }
        try {
            return CompiledManifest.read(content);
        } catch (MalformedResource e) {
            throw BadInput.unreadable(archive.name(), MANIFEST + " is damaged: " + e.problem(), UNDAMAGED, e);
        }
    }

    private Apk base(List<Apk> packages) throws BadInput {
        Apk base = null;
        for (Apk one : packages) {
            checkSameApp(packages.get(0), one);
            if (one.manifest().split() == null) {
                if (base != null) {
                    throw BadInput.unreadable(
                            source,
                            base.archive().name() + " and " + one.archive().name() + " are both base packages",
                            "give one of them with its own splits");
                }
                base = one;
            }
        }
        if (base == null) {
            throw BadInput.unreadable(
                    source,
                    "is the split " + packages.get(0).manifest().split() + " of an app",
                    "give the base package with it, which holds the manifest that counts");
        }
        return base;
    }

    private void checkSameApp(Apk first, Apk other) throws BadInput {
        @Nullable String one = first.manifest().packageName();
        @Nullable String two = other.manifest().packageName();
        if (!Objects.equals(one, two)) {
            throw BadInput.unreadable(source, "holds two apps, " + one + " and " + two, "give the packages of one");
        }
    }

    private static ResourceTable table(List<ZipArchive> archives) throws BadInput {
        ResourceTable table = new ResourceTable();
        int left = ReadingLimits.TABLES;
        for (int i = 0; i < archives.size(); i++) {
            ZipArchive archive = archives.get(i);
            if (archive.contains(TABLE)) {
                byte[] content = archive.read(TABLE, left);
                left -= content.length;
                try {
                    table.add(content, i);
                } catch (MalformedResource e) {
                    throw BadInput.unreadable(archive.name(), TABLE + " is damaged: " + e.problem(), UNDAMAGED, e);
                }
            }
        }
        return table;
    }
}
