package io.github.nscope.cli.render;

import io.github.nscope.Question;
import io.github.nscope.config.Origin;
import io.github.nscope.config.Place;
import io.github.nscope.document.SourceLocation;
import io.github.nscope.platform.PlatformThrowable;
import java.util.List;

/** Values that stand in several answers. */
final class JsonValues {
    private final Json json;

    JsonValues(Json json) {
        this.json = json;
    }

    void question(Question question) {
        json.object("asked", () -> {
            json.string("apiLevel", question.apiLevel());
            json.number("targetSdk", question.targetSdk());
            json.string("host", question.hostOrNull());
            json.string("time", question.time());
            json.string("timeZone", question.zone());
        });
    }

    /** What the platform throws and its causes, outermost first; empty where nothing is thrown. */
    void throwables(List<PlatformThrowable> chain) {
        json.objects("thrown", chain, thrown -> {
            json.string("exception", thrown.exception());
            json.string("message", thrown.message());
        });
    }

    void place(Place place) {
        json.string("file", place.file());
        location(place.location());
    }

    void location(SourceLocation location) {
        json.number("line", location.line());
        if (location.column() != SourceLocation.UNKNOWN_COLUMN) {
            json.number("column", location.column());
        }
    }

    /** Who says a value: {@code kind} tells which of the other members there are. */
    void origin(String name, Origin origin) {
        json.object(name, () -> {
            if (origin instanceof Origin.Written written) {
                json.string("kind", "WRITTEN");
                json.string("element", written.element());
                json.string("attribute", written.attribute());
                place(written.place());
            } else if (origin instanceof Origin.Manifest manifest) {
                json.string("kind", "MANIFEST");
                json.bool("usesCleartextTraffic", manifest.usesCleartextTraffic());
            } else if (origin instanceof Origin.ByBehavior behavior) {
                byBehavior(behavior);
            } else if (origin instanceof Origin.ByDefault byDefault) {
                json.string("kind", "DEFAULT");
                json.string("default", byDefault.source());
                json.string("source", byDefault.source().source());
            }
        });
    }

    private void byBehavior(Origin.ByBehavior origin) {
        json.string("kind", "BEHAVIOR");
        json.string("behavior", origin.behavior());
        json.string("source", origin.behavior().source());
        json.string("condition", origin.behavior().condition().describe());
        Origin because = origin.because();
        if (because != null) {
            origin("because", because);
        }
    }
}
