package io.github.nscope.cli.intercept;

import io.github.nscope.App;
import io.github.nscope.ConfigurationFile;
import io.github.nscope.config.Place;
import io.github.nscope.config.SourceFile;
import io.github.nscope.document.Document;
import io.github.nscope.document.DocumentBuilder;
import io.github.nscope.document.Element;
import io.github.nscope.document.Reading;
import io.github.nscope.document.ResourceNames;
import io.github.nscope.document.SourceLocation;
import io.github.nscope.document.TextXml;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An app whose configuration can be changed; one without a configuration gets an empty one to begin with. */
final class EditedApp {
    private final App app;
    private final Document document;

    private EditedApp(App app, Document document) {
        this.app = app;
        this.document = document;
    }

    /** The app; empty where its configuration can't be read. */
    static Optional<EditedApp> of(App app) {
        return document(app).map(document -> new EditedApp(app, document));
    }

    private static Optional<Document> document(App app) {
        ConfigurationFile file = app.configuration().orElse(null);
        if (file == null) {
            DocumentBuilder empty = new DocumentBuilder();
            empty.startElement("", "network-security-config", List.of(), SourceLocation.ofLine(1));
            empty.endElement();
            return Optional.of(empty.build());
        }
        if (file.content() instanceof ConfigurationFile.Content.Compiled compiled) {
            return Optional.of(compiled.document());
        }
        ResourceNames names =
                app.resources().map(Map::keySet).map(ResourceNames::only).orElseGet(ResourceNames::assumed);
        Reading reading = file.content() instanceof ConfigurationFile.Content.Text text
                ? TextXml.read(text.xml(), names)
                : TextXml.read(
                        ((ConfigurationFile.Content.File) file.content())
                                .bytes()
                                .toArray(),
                        names);
        return reading instanceof Reading.Read read ? Optional.of(read.document()) : Optional.empty();
    }

    /** The app, as it was. */
    App app() {
        return app;
    }

    /** The root element of its configuration. */
    Element root() {
        return document.root();
    }

    /** The element at a place of the main file, or null for none. */
    @Nullable
    Element at(@Nullable Place place, String name) {
        if (place == null || place.file() != SourceFile.MAIN) {
            return null;
        }
        Deque<Element> waiting = new ArrayDeque<>(List.of(document.root()));
        while (!waiting.isEmpty()) {
            Element element = waiting.pop();
            if (element.location().equals(place.location()) && element.name().equals(name)) {
                return element;
            }
            element.children().forEach(child -> {
                if (child instanceof Element below) {
                    waiting.push(below);
                }
            });
        }
        return null;
    }

    /** The app with a change of its configuration. */
    App with(DocumentEdit edit) {
        return with(edit.applyTo(document), app.debuggable());
    }

    /** The app with a change of its configuration, in a debug build. */
    App inDebugBuild(DocumentEdit edit) {
        return with(edit.applyTo(document), true);
    }

    /** The app in a release build. */
    App inReleaseBuild() {
        return builder(false)
                .configuration(app.configuration().orElse(null))
                .usesCleartextTraffic(app.usesCleartextTraffic().orElse(null))
                .build();
    }

    /** The app with another flag in its manifest. */
    App withManifestFlag(boolean usesCleartextTraffic) {
        return builder(app.debuggable())
                .configuration(app.configuration().orElse(null))
                .usesCleartextTraffic(usesCleartextTraffic)
                .build();
    }

    private App with(Document changed, boolean debuggable) {
        String name = app.configuration().map(ConfigurationFile::entryName).orElse(ConfigurationFile.USUAL_NAME);
        return builder(debuggable)
                .configuration(new ConfigurationFile(name, new ConfigurationFile.Content.Compiled(changed)))
                .usesCleartextTraffic(app.usesCleartextTraffic().orElse(null))
                .build();
    }

    private App.Builder builder(boolean debuggable) {
        App.Builder copy = App.targeting(app.targetSdk())
                .debuggable(debuggable)
                .privileged(app.privileged())
                .instant(app.instant())
                .targetSandboxVersion(app.targetSandboxVersion())
                .debugConfiguration(app.debugConfiguration().orElse(null));
        app.resources().ifPresent(copy::resources);
        return copy;
    }
}
