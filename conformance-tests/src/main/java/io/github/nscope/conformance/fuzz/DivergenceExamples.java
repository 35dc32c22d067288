package io.github.nscope.conformance.fuzz;

import io.github.nscope.conformance.protocol.Adapter;
import io.github.nscope.conformance.protocol.Request;
import io.github.nscope.conformance.protocol.RequestWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Keeps a small case for each known divergence: two tools differ on it without the entry, and agree with it. */
final class DivergenceExamples {
    private final DifferentialRun withAll;
    private final Adapter platform;
    private final Adapter engine;
    private final Path directory;

    DivergenceExamples(Adapter platform, Adapter engine, Path directory) {
        this.withAll = new DifferentialRun(platform, engine, Divergences.KNOWN);
        this.platform = platform;
        this.engine = engine;
        this.directory = directory;
    }

    void add(Request request) throws IOException {
        for (Divergence divergence : Divergences.KNOWN.all()) {
            Path file = directory.resolve(divergence.name() + ".json");
            if (!Files.exists(file) && shows(request, divergence)) {
                Request smallest = new Shrinker(tried -> shows(tried, divergence)).shrink(request);
                Files.createDirectories(directory);
                Files.writeString(file, RequestWriter.line(smallest.withId(divergence.name())) + "\n");
            }
        }
    }

    private boolean shows(Request request, Divergence divergence) {
        return !without(divergence).compare(request).isEqual()
                && withAll.compare(request).isEqual();
    }

    private DifferentialRun without(Divergence divergence) {
        return new DifferentialRun(platform, engine, Divergences.KNOWN.without(divergence));
    }
}
