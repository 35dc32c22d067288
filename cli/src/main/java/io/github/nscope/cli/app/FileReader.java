package io.github.nscope.cli.app;

import io.github.nscope.cli.app.AppInput.Form;
import io.github.nscope.cli.archive.FileSource;
import io.github.nscope.cli.archive.ZipArchive;
import io.github.nscope.cli.compiled.CompiledXml;
import io.github.nscope.cli.input.BadInput;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Tells by its content what a file is, and reads it. */
final class FileReader {
    private static final int ZIP_MARK = 2;
    private static final int LONGEST_MARK = 4;

    private FileReader() {}

    /** Reads a file that is open. */
    static AppInput read(Path path, FileSource file) throws BadInput, IOException {
        byte[] start = file.read(0, (int) Math.min(LONGEST_MARK, file.size()));
        if (start.length >= ZIP_MARK && start[0] == 'P' && start[1] == 'K') {
            return archive(path, ZipArchive.open(path.toString(), file));
        }
        if (file.size() > ReadingLimits.XML) {
            throw BadInput.unreadable(path, "neither a zip file nor XML", "give an APK, an AAR, a project or XML");
        }
        byte[] content = file.read(0, (int) file.size());
        return CompiledXml.is(content) ? SingleFile.compiled(path, content) : SingleFile.text(path, content);
    }

    private static AppInput archive(Path path, ZipArchive archive) throws BadInput {
        if (AppBundle.is(archive)) {
            return AppBundle.read(path.toString(), archive);
        }
        if (archive.contains(BundleModule.TABLE)) {
            throw BadInput.unreadable(
                    path, "a part of an app bundle, which no device reads", "give the .aab or an APK");
        }
        if (PackageArchive.is(archive)) {
            return PackageArchive.read(path.toString(), archive);
        }
        if (!archive.contains(Apk.MANIFEST)) {
            throw BadInput.unreadable(
                    path, "a zip file without an AndroidManifest.xml", "give an APK, an AAR or an archive of APKs");
        }
        if (Library.is(archive)) {
            return Library.read(path.toString(), archive);
        }
        return new PackagesReader(path.toString(), Form.APK).read(List.of(new Apk(archive)), List.of());
    }
}
