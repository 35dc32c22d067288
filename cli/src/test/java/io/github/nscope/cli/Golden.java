package io.github.nscope.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Files that hold what people read. {@code -Dgolden.rebase=true} rewrites all of them from what the program says. */
final class Golden {
    /** The formats whose every byte matters; a page's words are those of the text. */
    static final List<Format> FORMATS = List.of(Format.TEXT, Format.JSON);

    private static final Path FOLDER = Path.of("src/test/resources/golden");

    private Golden() {}

    /** Checks that the text is what the golden file holds. */
    static void check(String name, String actual) {
        Path file = FOLDER.resolve(name);
        try {
            if (Boolean.getBoolean("golden.rebase")) {
                Files.createDirectories(file.resolveSibling("."));
                Files.writeString(file, actual);
            }
            assertThat(actual)
                    .as("%s; after a change that is meant: mvn -Pquick test -Dgolden.rebase=true", file)
                    .isEqualTo(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
