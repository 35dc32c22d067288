package io.github.nscope.benchmarks;

import io.github.nscope.conformance.platform.PlatformJars;
import io.github.nscope.conformance.platform.PlatformProcess;
import io.github.nscope.conformance.protocol.AppDescription;
import io.github.nscope.conformance.protocol.Device;
import java.nio.file.Path;

/** The platform's own classes of level 34 as what is measured. Where their jar is not here, their rows are left out. */
final class PlatformSubject {
    static final int LEVEL = 34;

    private PlatformSubject() {}

    /** Where the jars are looked for: a directory of the caller's, or else the user's Maven repository. */
    static PlatformJars jars() {
        String directory = System.getProperty("nscope.platform.jars");
        return directory == null ? PlatformJars.inLocalRepository() : PlatformJars.in(Path.of(directory));
    }

    static boolean isHere() {
        return jars().available().contains(LEVEL);
    }

    /**
     * Starts an app.
     *
     * @throws PlatformJars.MissingJarException where the classes are not here; the harness prints why and goes on
     */
    static PlatformProcess start(AppDescription app, Device device) {
        return PlatformProcess.start(jars(), app, device);
    }

    static PlatformProcess start(Chains chains) {
        return start(chains.appDescription(), chains.deviceDescription());
    }
}
