package io.github.nscope.conformance.platform;

import io.github.nscope.conformance.protocol.AdapterLoop;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/**
 * Speaks the adapter protocol over the standard streams, with the platform's own classes behind it. These need a JVM with
 * arguments of its own; where it runs without them it starts one, {@link #command}, which takes over the streams.
 */
public final class PlatformAdapterMain {
    private static final String JARS = "--jars";

    private PlatformAdapterMain() {}

    /** Takes {@code --jars DIRECTORY}; without it the user's Maven repository is searched. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        if (!ManagementFactory.getRuntimeMXBean().getInputArguments().containsAll(PlatformAdapter.JVM_ARGUMENTS)) {
            List<String> command = command();
            command.addAll(List.of(arguments));
            System.exit(new ProcessBuilder(command).inheritIO().start().waitFor());
        }
        PlatformJars jars = arguments.length == 2 && arguments[0].equals(JARS)
                ? PlatformJars.in(Path.of(arguments[1]))
                : PlatformJars.inLocalRepository();
        // The platform prints what it would log on a device.
        System.setOut(System.err);
        try (PlatformAdapter adapter = new PlatformAdapter(jars);
                FileInputStream in = new FileInputStream(FileDescriptor.in);
                FileOutputStream out = new FileOutputStream(FileDescriptor.out)) {
            new AdapterLoop(adapter, InstantSource.system()).run(in, out);
        }
        // Level 37 leaves threads behind that would keep the process alive.
        System.exit(0);
    }

    /** The command that runs the platform as a program of its own, with this JVM and its class path. */
    public static List<String> command(Path jars) {
        List<String> command = command();
        command.add(JARS);
        command.add(jars.toString());
        return command;
    }

    private static List<String> command() {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(PlatformAdapter.JVM_ARGUMENTS);
        command.add("-cp");
        command.add(System.getProperty("java.class.path"));
        command.add(PlatformAdapterMain.class.getName());
        return command;
    }
}
