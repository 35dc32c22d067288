package io.github.nscope.cli.fuzz;

import io.github.nscope.conformance.engine.EngineAdapter;
import io.github.nscope.conformance.protocol.AdapterLoop;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** The adapter's loop: one response line for each request line, none of which says that the adapter failed. */
final class AdapterLines {
    private AdapterLines() {}

    static void answered(byte[] content) throws IOException {
        ByteArrayOutputStream answers = new ByteArrayOutputStream();
        new AdapterLoop(new EngineAdapter(), () -> CertificateReaders.TIME)
                .run(new ByteArrayInputStream(content), answers);
        String text = answers.toString(StandardCharsets.UTF_8);
        if (text.contains("the adapter failed")) {
            throw new AssertionError(text);
        }
        long lines = new String(content, StandardCharsets.ISO_8859_1).lines().count();
        if (text.lines().count() > lines) {
            throw new AssertionError("more answers than lines: " + text);
        }
    }
}
