package io.github.nscope.conformance.engine;

import io.github.nscope.NscEngine;
import io.github.nscope.certificate.Certificate;
import io.github.nscope.conformance.protocol.AppDescription;
import io.github.nscope.conformance.protocol.Device;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Engines by the app and the device that they were prepared for: requests about one app come in a row. */
final class KnownEngines {
    /** Some 20 MB of configurations and remembered signatures in ordinary use. */
    private static final int MOST = 64;

    private final Map<Prepared, NscEngine> known = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Prepared, NscEngine> eldest) {
            return size() > MOST;
        }
    };

    /**
     * What an engine is prepared for. The certificates stand for their PEM texts, which take longer to compare.
     *
     * @param device the device without its certificates
     */
    record Prepared(AppDescription app, Device device, Stores stores) {
        static Prepared of(AppDescription app, Device device, Stores stores) {
            return new Prepared(app, device.withStores(List.of(), List.of(), List.of()), stores);
        }
    }

    /** The certificates of a device's stores. */
    record Stores(List<Certificate> system, List<Certificate> user, List<Certificate> removed) {}

    @Nullable
    NscEngine get(Prepared prepared) {
        return known.get(prepared);
    }

    void put(Prepared prepared, NscEngine engine) {
        known.put(prepared, engine);
    }
}
