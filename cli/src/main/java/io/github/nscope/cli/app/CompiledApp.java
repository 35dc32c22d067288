package io.github.nscope.cli.app;

import io.github.nscope.ConfigurationFile;
import io.github.nscope.cli.app.ReachedResources.PackageFile;
import io.github.nscope.cli.compiled.ResourceVariant;
import io.github.nscope.cli.input.BadInput;
import io.github.nscope.document.Document;
import io.github.nscope.platform.ApiLevel;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * An app as it is installed: one package or several.
 *
 * @param source the path, as it was given
 * @param form what it is
 * @param manifest the base package's manifest
 * @param resources what the manifest leads to
 * @param remarks what was chosen when it was read
 */
record CompiledApp(
        String source, Form form, CompiledManifest manifest, ReachedResources resources, List<String> remarks)
        implements AppInput {
    @Override
    public AppOnDevice on(ApiLevel device, BuildVariant build, GivenFacts given) throws BadInput {
        return CompiledView.of(this, device, build, given);
    }

    @Override
    public List<ConfigurationResource> configurations(BuildVariant build) {
        List<ConfigurationResource> found = new ArrayList<>();
        resources.configurations().forEach((id, entry) -> {
            for (ResourceVariant variant : resources.variants().getOrDefault(id, List.of())) {
                PackageFile file = PackageFile.of(variant);
                Document document = file == null ? null : resources.documents().get(file);
                if (file != null && document != null) {
                    found.add(new ConfigurationResource(
                            file.path(),
                            new ConfigurationFile(
                                    entry.entryName(), new ConfigurationFile.Content.Compiled(document))));
                }
            }
        });
        found.sort(Comparator.comparing(ConfigurationResource::path));
        return found;
    }
}
