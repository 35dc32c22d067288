package io.github.nscope;

import io.github.nscope.config.Origin;
import io.github.nscope.config.Place;
import io.github.nscope.config.SourceFile;

/** Says where a value comes from: the line that sets it, or the behaviour that supplies it. */
final class OriginWords {
    private OriginWords() {}

    static String of(Origin origin) {
        if (origin instanceof Origin.Written written) {
            String attribute = written.attribute() == null ? "" : " " + written.attribute();
            return "<" + written.element() + ">" + attribute + ", " + of(written.place());
        }
        if (origin instanceof Origin.Manifest manifest) {
            return "the manifest's usesCleartextTraffic=\"" + manifest.usesCleartextTraffic() + "\"";
        }
        if (origin instanceof Origin.ByBehavior behavior) {
            String because = behavior.because() == null ? "" : ", because of " + of(behavior.because());
            return behavior.behavior() + " (" + behavior.behavior().condition().describe() + ")" + because;
        }
        return "the platform's default";
    }

    static String of(Place place) {
        String line = "line " + place.location().line();
        return place.file() == SourceFile.MAIN ? line : line + " of the _debug file";
    }
}
