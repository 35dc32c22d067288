package io.github.nscope.conformance.fuzz;

import io.github.nscope.conformance.pki.MintingKey;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The suite's keys, by name. */
final class FuzzKeys {
    private final Map<String, MintingKey> keys;

    FuzzKeys(Path directory) throws IOException {
        this.keys = MintingKey.readAll(directory);
    }

    MintingKey named(String name) {
        MintingKey key = keys.get(name);
        if (key == null) {
            throw new IllegalArgumentException("no key is called " + name);
        }
        return key;
    }

    /** The keys of logs. */
    List<MintingKey> logs() {
        return keys.values().stream()
                .filter(key -> key.name().startsWith("log-"))
                .toList();
    }
}
