package io.github.nscope.cli.explain;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Texts that are packaged beside this class. */
final class Packaged {
    private Packaged() {}

    static String text(String name) {
        try (InputStream text = Packaged.class.getResourceAsStream(name)) {
            if (text == null) {
                throw new IllegalStateException(name + " is not packaged");
            }
            return new String(text.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
