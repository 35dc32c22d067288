package io.github.nscope.cli.app;

import io.github.nscope.cli.app.AppInput.Form;
import io.github.nscope.cli.archive.FileSource;
import io.github.nscope.cli.archive.ZipArchive;
import io.github.nscope.cli.input.BadInput;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads an app from whatever people have of it. What it is, the content decides and not the name:
 *
 * <ul>
 *   <li>an APK, or the APKs of one app: several files, a folder of them, or an archive ({@code .apks}, {@code .xapk}, {@code
 *       .apkm});
 *   <li>an app bundle, {@code .aab};
 *   <li>an Android library, {@code .aar};
 *   <li>the folder of a project or of a module, with its source sets, build types and flavours;
 *   <li>a manifest or a network security configuration, as text or compiled.
 * </ul>
 *
 * <p>Nothing is unpacked to disk, and no more is read into memory than {@link ReadingLimits} allows.
 */
public final class AppInputs {
    private AppInputs() {}

    /**
     * Reads an app from a file or folder.
     *
     * @throws BadInput where it is none of the above, damaged, encrypted or beyond a limit
     */
    public static AppInput read(Path path) throws BadInput {
        if (Files.isDirectory(path)) {
            return FolderReader.read(path);
        }
        try (FileSource file = FileSource.open(path)) {
            return FileReader.read(path, file);
        } catch (IOException e) {
            throw unreadable(path, e);
        }
    }

    /**
     * Reads an app from one path, or from the files of its base package and splits.
     *
     * @param paths at least one
     * @throws BadInput as {@link #read(Path)} does, or where they are not the packages of one app
     */
    public static AppInput read(List<Path> paths) throws BadInput {
        return paths.size() == 1
                ? read(paths.get(0))
                : packages(paths.get(0) + " and " + (paths.size() - 1) + " more", paths);
    }

    /** Reads APKs that stand beside each other. */
    static AppInput packages(String source, List<Path> paths) throws BadInput {
        if (paths.size() > ReadingLimits.PACKAGES) {
            throw BadInput.unreadable(
                    source, "more than " + ReadingLimits.PACKAGES + " packages", "give the packages of one app");
        }
        List<Closeable> open = new ArrayList<>();
        try {
            List<AppPackage> archives = new ArrayList<>();
            for (Path path : paths) {
                archives.add(new Apk(open(path, open)));
            }
            Form form = paths.size() == 1 ? Form.APK : Form.SPLIT_APKS;
            return new PackagesReader(source, form).read(archives, List.of());
        } finally {
            close(open);
        }
    }

    private static ZipArchive open(Path path, List<Closeable> open) throws BadInput {
        try {
            FileSource file = FileSource.open(path);
            open.add(file);
            return ZipArchive.open(path.toString(), file);
        } catch (IOException e) {
            throw unreadable(path, e);
        }
    }

    @SuppressWarnings("EmptyCatch")
    private static void close(List<Closeable> open) {
        for (Closeable file : open) {
            try {
                file.close();
            } catch (IOException nothingWasWritten) {
                // What was read stays read.
            }
        }
    }

    private static BadInput unreadable(Path path, IOException e) {
        if (e instanceof NoSuchFileException) {
            return BadInput.unreadable(path, "no such file", "check the path");
        }
        if (e instanceof AccessDeniedException) {
            return BadInput.unreadable(path, "permission denied", "make it readable for this user");
        }
        return BadInput.unreadable(path, "can't be read (" + e.getMessage() + ")", "give another copy", e);
    }
}
