package io.github.nscope.cli.app;

import io.github.nscope.cli.app.AppInput.Form;
import io.github.nscope.cli.app.CompiledManifest.Fact;
import io.github.nscope.cli.app.ResourceReach.Use;
import io.github.nscope.cli.compiled.MalformedResource;
import io.github.nscope.cli.compiled.ResourceTable;
import io.github.nscope.cli.compiled.ResourceValue;
import io.github.nscope.cli.input.BadInput;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads the packages of an app: its base with whatever splits or modules are there. */
final class PackagesReader {
    private record Part(AppPackage content, CompiledManifest manifest) {}

    private final String source;
    private final Form form;

    /**
     * Reads for errors and remarks under a name.
     *
     * @param source the path, as it was given
     */
    PackagesReader(String source, Form form) {
        this.source = source;
        this.form = form;
    }

    /**
     * Reads the packages of one app.
     *
     * @param packages at least one
     * @param remarks what was chosen before
     */
    CompiledApp read(List<AppPackage> packages, List<String> remarks) throws BadInput {
        List<Part> parts = new ArrayList<>();
        for (AppPackage one : packages) {
            parts.add(new Part(one, one.manifest()));
        }
        CompiledManifest base = base(parts).manifest();
        ResourceReach reach = new ResourceReach(packages, table(packages));
        try {
            for (Fact fact : Fact.values()) {
                ResourceValue value = base.value(fact);
                if (value != null && value.isReference()) {
                    reach.add(value.data(), fact == Fact.NETWORK_SECURITY_CONFIG ? Use.CONFIGURATION : Use.VALUE);
                }
            }
            return new CompiledApp(source, form, base, reach.read(), remarks);
        } catch (MalformedResource e) {
            throw BadInput.unreadable(
                    source, "the resource table is damaged: " + e.problem(), "give an undamaged copy", e);
        }
    }

    private Part base(List<Part> parts) throws BadInput {
        Part base = null;
        for (Part part : parts) {
            checkSameApp(parts.get(0), part);
            if (part.manifest().split() == null) {
                if (base != null) {
                    throw BadInput.unreadable(
                            source,
                            base.content().name() + " and " + part.content().name() + " are both base packages",
                            "give one of them with its own splits");
                }
                base = part;
            }
        }
        if (base == null) {
            throw BadInput.unreadable(
                    source,
                    "is the split " + parts.get(0).manifest().split() + " of an app",
                    "give the base package with it, which holds the manifest that counts");
        }
        return base;
    }

    private void checkSameApp(Part first, Part other) throws BadInput {
        @Nullable String one = first.manifest().packageName();
        @Nullable String two = other.manifest().packageName();
        if (!Objects.equals(one, two)) {
            throw BadInput.unreadable(source, "holds two apps, " + one + " and " + two, "give the packages of one");
        }
    }

    private static ResourceTable table(List<AppPackage> packages) throws BadInput {
        ResourceTable table = new ResourceTable();
        int left = ReadingLimits.TABLES;
        for (int i = 0; i < packages.size(); i++) {
            left -= packages.get(i).addTable(table, i, left);
        }
        return table;
    }
}
