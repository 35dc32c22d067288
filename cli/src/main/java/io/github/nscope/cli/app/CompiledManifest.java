package io.github.nscope.cli.app;

import io.github.nscope.cli.compiled.CompiledAttribute;
import io.github.nscope.cli.compiled.CompiledXml;
import io.github.nscope.cli.compiled.MalformedResource;
import io.github.nscope.cli.compiled.ResourceValue;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A package's manifest. The platform finds its attributes by resource id, whatever their names are; only {@code package} and
 * {@code split} have none.
 */
final class CompiledManifest {
    /** The attributes that network security depends on, by their resource ids. */
    enum Fact {
        DEBUGGABLE(0x0101000f, "android:debuggable"),
        MIN_SDK(0x0101020c, "android:minSdkVersion"),
        TARGET_SDK(0x01010270, "android:targetSdkVersion"),
        USES_CLEARTEXT_TRAFFIC(0x010104ec, "android:usesCleartextTraffic"),
        NETWORK_SECURITY_CONFIG(0x01010527, "android:networkSecurityConfig"),
        TARGET_SANDBOX_VERSION(0x0101054c, "android:targetSandboxVersion");

        private final int resourceId;
        private final String name;

        Fact(int resourceId, String name) {
            this.resourceId = resourceId;
            this.name = name;
        }

        /** As it is written in a manifest. */
        String attribute() {
            return name;
        }
    }

    private final Map<Fact, ResourceValue> values;
    private final @Nullable String packageName;
    private final @Nullable String split;

    private CompiledManifest(Reading reading) {
        this.values = Map.copyOf(reading.values);
        this.packageName = reading.packageName;
        this.split = reading.split;
    }

    /** Reads a manifest. */
    static CompiledManifest read(CompiledXml.Events events) throws MalformedResource {
        Reading reading = new Reading();
        events.report(reading);
        return new CompiledManifest(reading);
    }

    /** What it says, or null for nothing. */
    @Nullable
    ResourceValue value(Fact fact) {
        ResourceValue value = values.get(fact);
        return value == null || value.isNull() ? null : value;
    }

    /** The app's package. */
    @Nullable
    String packageName() {
        return packageName;
    }

    /** Which split of the app it is, or null for the base. */
    @Nullable
    String split() {
        return split;
    }

    private static final class Reading implements CompiledXml.Handler {
        private final Map<Fact, ResourceValue> values = new HashMap<>();
        private @Nullable String packageName;
        private @Nullable String split;
        private int depth;
        private boolean applicationSeen;

        @Override
        public void startElement(String namespace, String name, List<CompiledAttribute> attributes, int line)
                throws MalformedResource {
            if (depth == 0) {
                startManifest(name, attributes);
            } else if (depth == 1 && name.equals("uses-sdk")) {
                // A later element replaces an earlier one as a whole.
                values.keySet().removeAll(List.of(Fact.MIN_SDK, Fact.TARGET_SDK));
                take(attributes, Fact.MIN_SDK);
                take(attributes, Fact.TARGET_SDK);
            } else if (depth == 1 && name.equals("application") && !applicationSeen) {
                // The package parser skips a second one.
                applicationSeen = true;
                take(attributes, Fact.DEBUGGABLE);
                take(attributes, Fact.USES_CLEARTEXT_TRAFFIC);
                take(attributes, Fact.NETWORK_SECURITY_CONFIG);
            }
            depth++;
        }

        private void startManifest(String name, List<CompiledAttribute> attributes) throws MalformedResource {
            if (!name.equals("manifest")) {
                throw new MalformedResource("its root is <" + name + ">, not <manifest>");
            }
            take(attributes, Fact.TARGET_SANDBOX_VERSION);
            packageName = plain(attributes, "package");
            split = plain(attributes, "split");
        }

        private void take(List<CompiledAttribute> attributes, Fact fact) {
            for (CompiledAttribute attribute : attributes) {
                if (attribute.resourceId() == fact.resourceId) {
                    values.put(fact, attribute.value());
                }
            }
        }

        private static @Nullable String plain(List<CompiledAttribute> attributes, String name) {
            for (CompiledAttribute attribute : attributes) {
                if (attribute.namespace().isEmpty() && attribute.name().equals(name)) {
                    return attribute.raw() != null
                            ? attribute.raw()
                            : attribute.value().string();
                }
            }
            return null;
        }

        @Override
        public void endElement(int line) {
            depth--;
        }

        @Override
        public void text(String value, int line) {}
    }
}
