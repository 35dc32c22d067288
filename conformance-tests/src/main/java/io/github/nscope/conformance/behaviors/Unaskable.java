package io.github.nscope.conformance.behaviors;

import io.github.nscope.platform.Behavior;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;

/** The behaviours that no request of the adapter protocol can show, each with the reason and the test that shows it. */
final class Unaskable {
    private static final String FILE = "unaskable-behaviors.properties";

    private Unaskable() {}

    static Optional<String> reason(Behavior behavior) {
        return Optional.ofNullable(read().getProperty(behavior.name()));
    }

    private static Properties read() {
        Properties reasons = new Properties();
        try (InputStream file = Objects.requireNonNull(Unaskable.class.getResourceAsStream(FILE), FILE)) {
            reasons.load(new InputStreamReader(file, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return reasons;
    }
}
