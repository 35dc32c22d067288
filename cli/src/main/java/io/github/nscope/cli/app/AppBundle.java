package io.github.nscope.cli.app;

import io.github.nscope.cli.app.AppInput.Form;
import io.github.nscope.cli.archive.ZipArchive;
import io.github.nscope.cli.input.BadInput;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An app bundle, {@code .aab}, read as the packages that a store would build of it. */
final class AppBundle {
    private static final String BASE = "base";
    private static final Pattern MANIFEST = Pattern.compile("([^/]+)/manifest/AndroidManifest\\.xml");

    private AppBundle() {}

    /** Whether an archive is one. */
    static boolean is(ZipArchive archive) {
        return archive.contains(BASE + "/manifest/AndroidManifest.xml");
    }

    /** Reads a bundle. */
    static AppInput read(String source, ZipArchive archive) throws BadInput {
        List<AppPackage> modules = new ArrayList<>(List.of(new BundleModule(archive, BASE)));
        for (String name : archive.names()) {
            Matcher manifest = MANIFEST.matcher(name);
            if (manifest.matches() && !manifest.group(1).equals(BASE) && modules.size() < ReadingLimits.PACKAGES) {
                modules.add(new BundleModule(archive, manifest.group(1)));
            }
        }
        return new PackagesReader(source, Form.BUNDLE).read(modules, List.of());
    }
}
