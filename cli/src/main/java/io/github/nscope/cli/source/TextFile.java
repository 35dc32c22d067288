package io.github.nscope.cli.source;

import io.github.nscope.cli.input.BadInput;
import io.github.nscope.cli.input.InputFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Text files of a project that may or may not be there. */
final class TextFile {
    /** More than any build script or properties file has. */
    private static final int LIMIT = 4 << 20;

    private TextFile() {}

    /** The text of the first of several files that exists, as UTF-8. */
    static Optional<String> first(Path folder, String... names) throws BadInput {
        for (String name : names) {
            Path file = folder.resolve(name);
            if (Files.isRegularFile(file)) {
                byte[] content = new InputFile("--app", file).read(LIMIT).toArray();
                return Optional.of(new String(content, StandardCharsets.UTF_8));
            }
        }
        return Optional.empty();
    }
}
