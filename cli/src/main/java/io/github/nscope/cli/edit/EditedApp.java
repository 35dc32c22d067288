package io.github.nscope.cli.edit;

import io.github.nscope.App;
import io.github.nscope.ConfigurationFile;
import io.github.nscope.ConfigurationFile.Content;
import io.github.nscope.document.Document;
import io.github.nscope.document.Reading;
import io.github.nscope.document.ResourceNames;
import io.github.nscope.document.TextXml;
import java.util.Map;
import java.util.Optional;

/** An app whose configuration is changed as if another text had been compiled. */
public final class EditedApp {
    private EditedApp() {}

    /** The app after an edit; empty where its configuration has nothing at the path, or does not compile. */
    public static Optional<App> of(App app, Edit edit) {
        if (edit instanceof Edit.Removal && edit.path().equals(ElementPath.SIBLING)) {
            return Optional.of(app.toBuilder().debugConfiguration(null).build());
        }
        Optional<ConfigurationFile> file = app.configuration();
        if (file.isEmpty()) {
            return Optional.empty();
        }
        if (edit instanceof Edit.Removal && edit.path().equals(ElementPath.ROOT)) {
            return Optional.of(
                    app.toBuilder().configuration((ConfigurationFile) null).build());
        }
        return read(app, file.get()) instanceof Reading.Read read
                ? edit.applyTo(read.document())
                        .map(edited -> with(app, file.get().entryName(), edited))
                : Optional.empty();
    }

    private static App with(App app, String entryName, Document edited) {
        return app.toBuilder()
                .configuration(new ConfigurationFile(entryName, new Content.Compiled(edited)))
                .build();
    }

    /** What the build tools make of one of the app's files. */
    public static Reading read(App app, ConfigurationFile file) {
        ResourceNames names =
                app.resources().map(Map::keySet).map(ResourceNames::only).orElseGet(ResourceNames::assumed);
        if (file.content() instanceof Content.Text text) {
            return TextXml.read(text.xml(), names);
        }
        return file.content() instanceof Content.File bytes
                ? TextXml.read(bytes.bytes().toArray(), names)
                : new Reading.Read(((Content.Compiled) file.content()).document());
    }
}
