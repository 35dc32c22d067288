package io.github.nscope.cli.option;

import io.github.nscope.ConfigurationFile;
import io.github.nscope.certificate.Bytes;
import io.github.nscope.cli.app.ConfigurationResource;
import io.github.nscope.cli.app.Provenance;
import io.github.nscope.cli.input.BadInput;
import io.github.nscope.cli.input.InputFile;
import io.github.nscope.cli.input.Manifest;
import io.github.nscope.cli.input.ResourceFolder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The files that make an app's configuration.
 *
 * @param configuration the resource that the manifest names, or null
 * @param debugConfiguration its sibling, or null
 * @param resources what {@code @raw/…} refers to, by {@code type/name}, as far as it was found beside them
 * @param provenance where the files come from
 * @param unnamed a file that was given, and that the manifest does not name
 */
record ConfigurationFiles(
        @Nullable ConfigurationFile configuration,
        @Nullable ConfigurationFile debugConfiguration,
        Map<String, Bytes> resources,
        Provenance provenance,
        List<ConfigurationResource> unnamed) {

    /** Copies the collections. */
    ConfigurationFiles {
        resources = Map.copyOf(resources);
        unnamed = List.copyOf(unnamed);
    }

    /**
     * Where to look for them.
     *
     * @param config what {@code --config} names
     * @param debugConfig what {@code --debug-config} names
     * @param manifest what {@code --manifest} names
     */
    record Search(
            @Nullable Path config,
            @Nullable Path debugConfig,
            @Nullable Manifest manifest) {
        Resolved<ConfigurationFiles> find() throws BadInput {
            Optional<String> named = manifest == null ? Optional.empty() : manifest.configurationEntry();
            if (manifest != null && named.isEmpty()) {
                return none();
            }
            Path file = config != null ? config : fileOf(named);
            if (file == null) {
                if (debugConfig != null) {
                    throw BadInput.usage("--debug-config without a configuration", "give --config, too");
                }
                return none();
            }
            return new Resolved<>(read(file, named.orElseGet(() -> ResourceFolder.entryName(file))), List.of());
        }

        private Resolved<ConfigurationFiles> none() throws BadInput {
            List<ConfigurationResource> unnamed = config == null || !Files.isRegularFile(config)
                    ? List.of()
                    : List.of(new ConfigurationResource(
                            config.toString(),
                            new ConfigurationFile(ResourceFolder.entryName(config), read("--config", config))));
            return new Resolved<>(
                    new ConfigurationFiles(null, null, Map.of(), new Provenance(null, null, manifest), unnamed),
                    config == null
                            ? List.of()
                            : List.of("The manifest names no networkSecurityConfig, so " + config + " has no effect."));
        }

        private @Nullable Path fileOf(Optional<String> entry) throws BadInput {
            if (manifest == null || entry.isEmpty()) {
                return null;
            }
            Optional<Path> file = ResourceFolder.beside(manifest.file().path()).xml(entry.get());
            if (file.isEmpty()) {
                throw BadInput.missingConfiguration(
                        manifest.file(),
                        "names @xml/" + entry.get() + ", but res/xml/" + entry.get() + ".xml is not beside it",
                        "give the file by --config");
            }
            return file.get();
        }

        private ConfigurationFiles read(Path file, String entry) throws BadInput {
            Bytes configuration = read("--config", file);
            Optional<ResourceFolder> folder = ResourceFolder.around(file);
            Path sibling = debugConfig != null
                    ? debugConfig
                    : folder.flatMap(found -> found.xml(entry + "_debug")).orElse(null);
            return new ConfigurationFiles(
                    new ConfigurationFile(entry, configuration),
                    sibling == null ? null : new ConfigurationFile(entry + "_debug", read("--debug-config", sibling)),
                    folder.isEmpty() ? Map.of() : folder.get().rawResources(configuration),
                    new Provenance(file.toString(), sibling == null ? null : sibling.toString(), manifest),
                    List.of());
        }

        private static Bytes read(String option, Path file) throws BadInput {
            return new InputFile(option, file).read(InputFile.TEXT_LIMIT);
        }
    }
}
