package io.github.nscope.conformance.platform;

import io.github.nscope.conformance.protocol.Adapter;
import io.github.nscope.conformance.protocol.Request;
import io.github.nscope.conformance.protocol.Response;
import io.github.nscope.conformance.protocol.Skipped;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.logging.Logger;

/**
 * The platform itself as a tool under test: each level's own classes judge the case. Levels are loaded when they are first
 * asked. The JVM needs {@link #JVM_ARGUMENTS}.
 */
public final class PlatformAdapter implements Adapter {
    /** What the JVM that runs this has to be started with. */
    public static final List<String> JVM_ARGUMENTS = JvmArguments.ALL;

    /** Held, because a logger that nobody holds forgets its level. */
    private static final Logger PLATFORM_LOG = Logger.getLogger("com.android.org.conscrypt");

    static {
        PLATFORM_LOG.setLevel(java.util.logging.Level.OFF);
    }

    private final PlatformJars jars;
    private final TemporaryDirectory directory = TemporaryDirectory.create();
    private final Map<Integer, LevelJudge> judges = new TreeMap<>();

    /** An adapter over the jars of a directory or repository. */
    public PlatformAdapter(PlatformJars jars) {
        this.jars = jars;
    }

    @Override
    public synchronized Response answer(Request request) {
        int level = request.device().apiLevel();
        if (!PlatformJars.levels().contains(level)) {
            return new Skipped(request.id(), "no classes of API level " + level + " exist");
        }
        return judge(level).answer(request);
    }

    /**
     * Asks several times and returns every different answer. Equally ranked anchors are tried in the order of an
     * identity-hashed set, so the platform itself is undecided between them.
     */
    public Set<Response> outcomes(Request request, int times) {
        Set<Response> outcomes = new LinkedHashSet<>();
        for (int i = 0; i < times; i++) {
            outcomes.add(answer(request));
        }
        return outcomes;
    }

    /** The judge of a level, loaded when it is first asked for. */
    LevelJudge judge(int level) {
        return judges.computeIfAbsent(level, number -> {
            Path own = directory.path().resolve(Integer.toString(number));
            LevelEnvironment environment = new LevelEnvironment(number, own.resolve("system"), own.resolve("data"));
            return new LevelJudge(
                    new Level(new LevelClassLoader(jars.jar(number), jars.bouncyCastle(number), environment)));
        });
    }

    @Override
    public synchronized void close() {
        judges.values().forEach(LevelJudge::close);
        judges.clear();
        directory.close();
    }
}
