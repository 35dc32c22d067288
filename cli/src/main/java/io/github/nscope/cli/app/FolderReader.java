package io.github.nscope.cli.app;

import io.github.nscope.cli.input.BadInput;
import io.github.nscope.cli.source.ProjectModule;
import io.github.nscope.platform.ApiLevel;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Reads a folder: of APKs, or of a project. */
final class FolderReader {
    /** A project; its files are read when a build of it is asked for. */
    private record Project(String source, ProjectModule module) implements AppInput {
        @Override
        public Form form() {
            return Form.PROJECT;
        }

        @Override
        public AppOnDevice on(ApiLevel device, BuildVariant build, GivenFacts given) throws BadInput {
            return SourceApp.on(source, module.build(build.name()), device, given);
        }

        @Override
        public List<ConfigurationResource> configurations(BuildVariant variant) throws BadInput {
            return SourceApp.configurations(module.build(variant.name()));
        }
    }

    private FolderReader() {}

    /** Reads a folder. */
    static AppInput read(Path folder) throws BadInput {
        List<Path> packages = packages(folder);
        if (!packages.isEmpty()) {
            return AppInputs.packages(folder.toString(), packages);
        }
        if (Files.isRegularFile(folder.resolve("resources.arsc"))) {
            throw BadInput.unreadable(folder, "an unpacked APK", "give the APK itself");
        }
        return new Project(folder.toString(), ProjectModule.in(folder));
    }

    private static List<Path> packages(Path folder) throws BadInput {
        try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder, "*.apk")) {
            List<Path> sorted = new ArrayList<>();
            stream.forEach(sorted::add);
            sorted.sort(null);
            return sorted;
        } catch (IOException e) {
            throw BadInput.unreadable(folder, "can't be listed", "make it readable for this user", e);
        }
    }
}
