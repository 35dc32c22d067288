package io.github.nscope.cli.pins;

import io.github.nscope.Explanation.Entry;
import io.github.nscope.Explanation.Section;
import io.github.nscope.Explanation.Tone;
import io.github.nscope.cli.render.Json;
import java.util.List;

/** What will happen to pins, for people and programs. */
final class ForecastWords {
    private ForecastWords() {}

    static Section section(List<Forecast> forecasts, String otherwise) {
        return new Section(
                "When the server's certificate is",
                forecasts.stream().map(forecast -> entry(forecast, otherwise)).toList());
    }

    private static Entry entry(Forecast forecast, String otherwise) {
        PathKey by = forecast.byOrNull();
        return by == null
                ? Entry.of(forecast.event().words() + ": " + otherwise).in(Tone.BAD)
                : Entry.of(forecast.event().words() + ": holds, by the key of " + by.subject())
                        .in(Tone.GOOD);
    }

    static void write(Json json, List<Forecast> forecasts) {
        json.objects("forecast", forecasts, forecast -> {
            json.string("event", forecast.event());
            json.bool("holds", forecast.holds());
            PathKey by = forecast.byOrNull();
            json.string("by", by == null ? null : by.subject());
        });
    }

    static void writeKeys(Json json, List<PathKey> keys) {
        json.objects("keys", keys, key -> {
            json.string("role", key.role());
            json.string("subject", key.subject());
            json.string("pin", PathKey.base64(key.digest()));
            json.string("notAfter", key.certificate().notAfter());
        });
    }
}
