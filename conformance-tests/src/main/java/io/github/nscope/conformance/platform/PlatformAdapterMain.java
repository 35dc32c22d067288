package io.github.nscope.conformance.platform;

import io.github.nscope.conformance.protocol.AdapterLoop;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;

/** Speaks the adapter protocol over the standard streams, with the platform's own classes behind it. */
public final class PlatformAdapterMain {
    private PlatformAdapterMain() {}

    /** Takes {@code --jars DIRECTORY}; without it the user's Maven repository is searched. */
    public static void main(String[] arguments) throws IOException {
        PlatformJars jars = arguments.length == 2 && arguments[0].equals("--jars")
                ? PlatformJars.in(Path.of(arguments[1]))
                : PlatformJars.inLocalRepository();
        try (PlatformAdapter adapter = new PlatformAdapter(jars);
                FileInputStream in = new FileInputStream(FileDescriptor.in);
                FileOutputStream out = new FileOutputStream(FileDescriptor.out)) {
            new AdapterLoop(adapter, InstantSource.system()).run(in, out);
        }
        // Level 37 leaves threads behind that would keep the process alive.
        System.exit(0);
    }
}
