package io.github.nscope.conformance.platform;

import io.github.nscope.conformance.protocol.AppDescription;
import io.github.nscope.conformance.protocol.ConnectionDescription;
import io.github.nscope.conformance.protocol.Device;
import io.github.nscope.conformance.protocol.Judged;
import io.github.nscope.conformance.protocol.Request;
import io.github.nscope.conformance.protocol.Response;
import java.nio.file.Path;
import java.time.Instant;
import java.util.stream.IntStream;

/** The platform's classes as the build provides them: one level always, all with the profile for it. */
final class ThePlatform {
    static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");

    private static final PlatformJars JARS = PlatformJars.in(Path.of("target", "platform"));
    private static final PlatformAdapter ADAPTER = new PlatformAdapter(JARS);

    private ThePlatform() {}

    static IntStream levels() {
        return JARS.available().stream().mapToInt(Integer::intValue);
    }

    /** The judge of a level, for what the adapter's protocol can't ask. */
    static LevelJudge judge(int level) {
        return ADAPTER.judge(level);
    }

    static Judged judge(Request request) {
        Response response = ADAPTER.answer(request);
        if (response instanceof Judged judged) {
            return judged;
        }
        throw new AssertionError(response.toString());
    }

    static Judged judge(int level, AppDescription app, ConnectionDescription connection) {
        return judge(new Request("case", Device.of(level, NOW), app, connection));
    }

    /** The policy of a host under a configuration, asked by an app that targets the level. */
    static Judged judge(int level, String config, String host) {
        return judge(level, AppDescription.of(level, config), ConnectionDescription.of(host, null));
    }
}
