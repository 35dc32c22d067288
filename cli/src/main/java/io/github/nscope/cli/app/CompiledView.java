package io.github.nscope.cli.app;

import io.github.nscope.ConfigurationFile;
import io.github.nscope.certificate.Bytes;
import io.github.nscope.cli.app.CompiledManifest.Fact;
import io.github.nscope.cli.app.ReachedResources.ConfigurationEntry;
import io.github.nscope.cli.app.ReachedResources.Found;
import io.github.nscope.cli.app.ReachedResources.PackageFile;
import io.github.nscope.cli.compiled.PhoneQualifiers;
import io.github.nscope.cli.compiled.Qualifiers;
import io.github.nscope.cli.compiled.ResourceValue;
import io.github.nscope.cli.input.BadInput;
import io.github.nscope.document.Document;
import io.github.nscope.platform.ApiLevel;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** An installed app as one device sees it, while it looks. */
final class CompiledView {
    private final CompiledApp app;
    private final CompiledManifest manifest;
    private final ReachedResources resources;
    private final ApiLevel level;
    private final Qualifiers device;
    private final BuildVariant build;
    private final GivenFacts given;
    private final List<String> chosen;

    private CompiledView(CompiledApp app, ApiLevel level, BuildVariant build, GivenFacts given) {
        this.app = app;
        this.manifest = app.manifest();
        this.resources = app.resources();
        this.chosen = new ArrayList<>(app.remarks());
        this.level = level;
        this.device = PhoneQualifiers.of(level);
        this.build = build;
        this.given = given;
    }

    /** What a device of a level sees of an app. */
    static AppOnDevice of(CompiledApp app, ApiLevel level, BuildVariant build, GivenFacts given) throws BadInput {
        return new CompiledView(app, level, build, given).read();
    }

    private AppOnDevice read() throws BadInput {
        ManifestFacts facts = facts();
        facts.remarkOn(level).ifPresent(chosen::add);
        ResourceValue reference = manifest.value(Fact.NETWORK_SECURITY_CONFIG);
        if (reference == null || !reference.isReference()) {
            return new AppOnDevice(facts, null, null, Map.of(), chosen, Provenance.UNKNOWN);
        }
        Found main = configuration(reference.data());
        ConfigurationFile file = file(main);
        ConfigurationFile debug = debugFile(main, facts.debuggable());
        PackageFile path = PackageFile.of(main.variant());
        Provenance provenance = new Provenance(
                path == null ? null : path.path(), debug == null ? null : debug.entryName() + ".xml", null);
        return new AppOnDevice(facts, file, debug, sources(), chosen, provenance);
    }

    private ManifestFacts facts() throws BadInput {
        OptionalInt minSdk = number(Fact.MIN_SDK, null);
        OptionalInt targetSdk = number(Fact.TARGET_SDK, given.targetSdk());
        return new ManifestFacts(
                Optional.ofNullable(manifest.packageName()),
                minSdk,
                targetSdk.isPresent() ? targetSdk : OptionalInt.of(minSdk.orElse(0)),
                number(Fact.TARGET_SANDBOX_VERSION, given.targetSandboxVersion()),
                debuggable(),
                flag(Fact.USES_CLEARTEXT_TRAFFIC, given.usesCleartextTraffic()));
    }

    private boolean debuggable() throws BadInput {
        boolean asBuilt = flag(Fact.DEBUGGABLE, given.debuggable()).orElse(false);
        if (given.debuggable() != null) {
            return asBuilt;
        }
        if (build.name() == null) {
            return asBuilt;
        }
        if (!build.equals(BuildVariant.DEBUG) && !build.equals(BuildVariant.RELEASE)) {
            throw BadInput.usage(
                    app.source() + " is one build, there is no other named " + build.name(),
                    "ask for debug or release to have it judged as debuggable or not");
        }
        boolean wanted = build.equals(BuildVariant.DEBUG);
        if (wanted != asBuilt) {
            chosen.add(app.source()
                    + (wanted
                            ? " is not debuggable, but judged as if it were."
                            : " is debuggable, but judged as if it were not."));
        }
        return wanted;
    }

    /** A number, or 10000 for a codename, which {@code PackageParser} only takes from a text. */
    private OptionalInt number(Fact fact, @Nullable Integer known) throws BadInput {
        if (known != null) {
            return OptionalInt.of(known);
        }
        ResourceValue value = value(fact);
        if (value == null) {
            return OptionalInt.empty();
        }
        return OptionalInt.of(value.string() != null ? ManifestFacts.CODENAME_TARGET : Math.max(0, value.data()));
    }

    /** {@code TypedArray.getBoolean}. */
    private Optional<Boolean> flag(Fact fact, @Nullable Boolean known) throws BadInput {
        if (known != null) {
            return Optional.of(known);
        }
        ResourceValue value = value(fact);
        if (value == null) {
            return Optional.empty();
        }
        if (value.isInteger()) {
            return Optional.of(value.data() != 0);
        }
        String text = String.valueOf(value.string());
        return Optional.of(text.equals("true") || text.equals("TRUE") || text.equals("1"));
    }

    private @Nullable ResourceValue value(Fact fact) throws BadInput {
        ResourceValue value = manifest.value(fact);
        if (value == null || !value.isReference()) {
            return value;
        }
        Found found = resources.find(value.data(), device);
        if (found == null) {
            throw BadInput.unreadable(
                    app.source(),
                    fact.attribute() + " refers to " + resources.name(value.data()) + ", which is not in the app",
                    "give all of the app's packages, or the value by its own option");
        }
        return found.variant().value().isNull() ? null : found.variant().value();
    }

    private Found configuration(int id) throws BadInput {
        Found found = resources.find(id, device);
        if (found == null || document(found) == null) {
            throw BadInput.missingConfiguration(
                    app.source(),
                    "a device of level " + level + " finds no " + resources.name(id)
                            + ", so that the app fails with Resources.NotFoundException",
                    "give all of the app's packages, or add a variant for that level");
        }
        return found;
    }

    private @Nullable ConfigurationFile debugFile(Found main, boolean debuggable) throws BadInput {
        OptionalInt sibling = entry(main).sibling();
        if (sibling.isEmpty() || (!debuggable && resources.find(sibling.getAsInt(), device) == null)) {
            return null;
        }
        return file(configuration(sibling.getAsInt()));
    }

    private ConfigurationFile file(Found found) {
        int variants = resources.variants().getOrDefault(found.id(), List.of()).size();
        if (variants > 1) {
            String qualifiers = found.variant().qualifiers().toString();
            chosen.add("A device of level " + level + " reads " + resources.name(found.id()) + " from "
                    + found.variant().value().string()
                    + (qualifiers.isEmpty() ? "" : " (" + qualifiers + ")")
                    + ", one of " + variants + " variants.");
        }
        Document document = document(found);
        if (document == null) {
            throw new IllegalStateException("the file was checked before");
        }
        return new ConfigurationFile(entry(found).entryName(), new ConfigurationFile.Content.Compiled(document));
    }

    private ConfigurationEntry entry(Found found) {
        ConfigurationEntry entry = resources.configurations().get(found.id());
        return entry == null ? new ConfigurationEntry(resources.name(found.id()), OptionalInt.empty()) : entry;
    }

    private @Nullable Document document(Found found) {
        PackageFile file = PackageFile.of(found.variant());
        return file == null ? null : resources.documents().get(file);
    }

    private Map<String, Bytes> sources() {
        Map<String, Bytes> sources = new HashMap<>();
        resources.names().forEach((id, name) -> {
            Found found = resources.find(id, device);
            PackageFile file = found == null ? null : PackageFile.of(found.variant());
            Bytes content = file == null ? null : resources.files().get(file);
            if (content != null) {
                sources.put(name.path(), content);
            }
        });
        return sources;
    }
}
