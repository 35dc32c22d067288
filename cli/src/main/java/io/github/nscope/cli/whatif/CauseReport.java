package io.github.nscope.cli.whatif;

import io.github.nscope.cli.render.Json;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A cause for programs. */
public final class CauseReport {
    private CauseReport() {}

    /** The members of a cause; none for no cause. */
    public static void write(Json json, @Nullable Cause cause) {
        if (cause == null) {
            return;
        }
        json.string("cause", cause instanceof Cause.Behaviors ? "BEHAVIORS" : cause.toString());
        if (cause instanceof Cause.Behaviors found) {
            json.strings("behaviors", List.copyOf(found.behaviors()));
        }
    }
}
