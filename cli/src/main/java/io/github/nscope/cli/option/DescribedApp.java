package io.github.nscope.cli.option;

import io.github.nscope.App;
import io.github.nscope.certificate.Bytes;
import io.github.nscope.cli.app.AppInput;
import io.github.nscope.cli.app.AppOnDevice;
import io.github.nscope.cli.app.BuildVariant;
import io.github.nscope.cli.app.ConfigurationResource;
import io.github.nscope.cli.app.GivenFacts;
import io.github.nscope.cli.edit.Edit;
import io.github.nscope.cli.edit.EditedApp;
import io.github.nscope.cli.input.BadInput;
import io.github.nscope.cli.input.Manifest;
import io.github.nscope.platform.ApiLevel;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An app as options describe it. Its files are read; any device and build can be asked for. */
public sealed interface DescribedApp {
    /**
     * The app on a device.
     *
     * @param device the level that an app targets where nothing says another
     * @param build which build of it
     * @throws BadInput where the app has no such build, or does not say what the device would have to know
     */
    Resolved<App> on(ApiLevel device, AppBuild build) throws BadInput;

    /**
     * The app on a device, with what people want to know about where that comes from.
     *
     * @param device the level that an app targets where nothing says another
     * @param build which build of it
     * @throws BadInput as {@link #on} does
     */
    AppDetails details(ApiLevel device, AppBuild build) throws BadInput;

    /** The configurations among its resources, whether or not the manifest names them, as far as they can be told. */
    List<ConfigurationResource> configurations(AppBuild build) throws BadInput;

    /** The app after changes to its configuration. */
    default DescribedApp edited(List<Edit> edits) {
        return edits.isEmpty() ? this : new Edited(this, edits);
    }

    /**
     * What options say about the app beside its files; null for what they leave to it.
     *
     * @param resources what {@code @raw/…} refers to, by {@code type/name}
     */
    record Settings(
            boolean privileged,
            boolean instant,
            @Nullable Integer sandboxVersion,
            @Nullable Boolean usesCleartextTraffic,
            Map<String, Bytes> resources) {
        /** Copies the map. */
        public Settings {
            resources = Map.copyOf(resources);
        }

        /** An app without anything has these settings. */
        public static Settings none() {
            return new Settings(false, false, null, null, Map.of());
        }

        private App applyTo(App.Builder app) {
            app.privileged(privileged).instant(instant);
            resources.forEach(app::resource);
            return app.build();
        }
    }

    /** A package, a library, a project or a single file. */
    record OfInput(AppInput input, Settings settings) implements DescribedApp {
        @Override
        public Resolved<App> on(ApiLevel device, AppBuild build) throws BadInput {
            AppDetails details = details(device, build);
            return new Resolved<>(details.app(), details.remarks());
        }

        @Override
        public AppDetails details(ApiLevel device, AppBuild build) throws BadInput {
            GivenFacts given = new GivenFacts(
                    build.targetSdk(), build.debuggable(), settings.sandboxVersion(), settings.usesCleartextTraffic());
            AppOnDevice found = input.on(device, new BuildVariant(build.variant()), given);
            return new AppDetails(
                    settings.applyTo(found.toBuilder(device)),
                    input.form() != AppInput.Form.CONFIGURATION,
                    found.manifest().targetSdk().isPresent(),
                    found.manifest().minSdk(),
                    found.provenance(),
                    found.remarks());
        }

        @Override
        public List<ConfigurationResource> configurations(AppBuild build) throws BadInput {
            return input.configurations(new BuildVariant(build.variant()));
        }
    }

    /** An app whose configuration is changed. */
    record Edited(DescribedApp app, List<Edit> edits) implements DescribedApp {
        /** Copies the list. */
        public Edited {
            edits = List.copyOf(edits);
        }

        @Override
        public Resolved<App> on(ApiLevel device, AppBuild build) throws BadInput {
            AppDetails details = details(device, build);
            return new Resolved<>(details.app(), details.remarks());
        }

        @Override
        public AppDetails details(ApiLevel device, AppBuild build) throws BadInput {
            AppDetails before = app.details(device, build);
            App changed = before.app();
            for (Edit edit : edits) {
                changed = EditedApp.of(changed, edit)
                        .orElseThrow(() -> BadInput.usage(
                                edit + ": the configuration has nothing at " + edit.path(),
                                "name an element or attribute as in domain-config[2]/trust-anchors"));
            }
            return new AppDetails(
                    changed,
                    before.hasManifest(),
                    before.targetIsKnown(),
                    before.minSdk(),
                    before.provenance(),
                    before.remarks());
        }

        @Override
        public List<ConfigurationResource> configurations(AppBuild build) throws BadInput {
            return app.configurations(build);
        }
    }

    /** A manifest, a configuration, both or neither. */
    record OfFiles(@Nullable Manifest manifest, Resolved<ConfigurationFiles> files, Settings settings)
            implements DescribedApp {
        @Override
        public AppDetails details(ApiLevel device, AppBuild build) throws BadInput {
            Resolved<App> onDevice = on(device, build);
            Manifest facts = manifest == null ? Manifest.empty() : manifest;
            return new AppDetails(
                    onDevice.value(),
                    manifest != null,
                    build.targetSdk() != null || facts.targetSdk().isPresent(),
                    facts.minSdk(),
                    files.value().provenance(),
                    onDevice.remarks());
        }

        @Override
        public List<ConfigurationResource> configurations(AppBuild build) {
            return files.value().unnamed();
        }

        @Override
        public Resolved<App> on(ApiLevel device, AppBuild build) throws BadInput {
            List<String> remarks = new ArrayList<>();
            Manifest facts = manifest == null ? Manifest.empty() : manifest;
            Integer sandboxVersion = settings.sandboxVersion();
            Boolean cleartext = settings.usesCleartextTraffic();
            App.Builder app = App.targeting(target(build, device, remarks))
                    .debuggable(debuggable(build, facts))
                    .targetSandboxVersion(
                            sandboxVersion != null
                                    ? sandboxVersion
                                    : facts.targetSandboxVersion().orElse(1))
                    .usesCleartextTraffic(
                            cleartext != null
                                    ? cleartext
                                    : facts.usesCleartextTraffic().orElse(null))
                    .configuration(files.value().configuration())
                    .debugConfiguration(files.value().debugConfiguration());
            files.value().resources().forEach(app::resource);
            remarks.addAll(files.remarks());
            return new Resolved<>(settings.applyTo(app), remarks);
        }

        private int target(AppBuild build, ApiLevel device, List<String> remarks) throws BadInput {
            Integer given = build.targetSdk();
            if (given != null) {
                return given;
            }
            if (manifest == null) {
                remarks.add("The target SDK is taken to be the device's level, " + device.major() + " (--target-sdk).");
                return device.major();
            }
            if (manifest.targetSdk().isEmpty()) {
                remarks.add("The manifest has no targetSdkVersion and no minSdkVersion, which Android reads as older"
                        + " than any level; if the build sets it, give it by --target-sdk.");
            }
            return manifest.targetSdk().orElse(0);
        }

        private static boolean debuggable(AppBuild build, Manifest facts) throws BadInput {
            Boolean given = build.debuggable();
            if (given != null) {
                return given;
            }
            String variant = build.variant();
            if (variant == null) {
                return facts.debuggable().orElse(false);
            }
            return switch (variant) {
                case "debug" -> true;
                case "release" -> false;
                default ->
                    throw BadInput.usage(
                            "--build " + variant + ": the files of an app are only of release or debug builds",
                            "give the project by --app for its variants");
            };
        }
    }
}
