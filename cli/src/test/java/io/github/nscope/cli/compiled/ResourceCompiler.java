package io.github.nscope.cli.compiled;

import io.github.nscope.cli.app.Fixtures;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Android's resource compilers, where they are installed. */
enum ResourceCompiler {
    /** The one that apps of today are built with. */
    AAPT2 {
        @Override
        void run(Path folder, Path apk) throws IOException, InterruptedException {
            Path compiled = folder.resolve("compiled.zip");
            execute(List.of("aapt2", "compile", "--dir", folder + "/res", "-o", compiled.toString()));
            execute(List.of(
                    "aapt2",
                    "link",
                    "-o",
                    apk.toString(),
                    "--manifest",
                    folder + "/AndroidManifest.xml",
                    compiled.toString()));
        }
    },
    /** The one before it. */
    AAPT {
        @Override
        void run(Path folder, Path apk) throws IOException, InterruptedException {
            execute(List.of(
                    "aapt",
                    "package",
                    "-f",
                    "-M",
                    folder + "/AndroidManifest.xml",
                    "-S",
                    folder + "/res",
                    "-F",
                    apk.toString()));
        }
    };

    private static final String MANIFEST = "<manifest package='org.example.compiled'/>";

    abstract void run(Path folder, Path apk) throws IOException, InterruptedException;

    /** Whether the tool is on the path. */
    boolean isInstalled() {
        String name = name().toLowerCase(Locale.ROOT);
        return Stream.of(Optional.ofNullable(System.getenv("PATH")).orElse("").split(File.pathSeparator, -1))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, name)));
    }

    /**
     * Compiles files into a package.
     *
     * @param folder an empty folder to work in
     * @param xml texts by entry name
     * @param raw names of raw resources that are there
     */
    Path compile(Path folder, Map<String, byte[]> xml, Set<String> raw) throws IOException, InterruptedException {
        Fixtures.write(folder.resolve("AndroidManifest.xml"), MANIFEST);
        for (Map.Entry<String, byte[]> file : xml.entrySet()) {
            Fixtures.write(folder.resolve("res/xml/" + file.getKey() + ".xml"), file.getValue());
        }
        for (String name : raw) {
            Fixtures.write(folder.resolve("res/raw/" + name + ".pem"), name);
        }
        Path apk = folder.resolve("app.apk");
        run(folder, apk);
        return apk;
    }

    private static void execute(List<String> command) throws IOException, InterruptedException {
        Path log = Files.createTempFile("compiler", ".log");
        Process process = new ProcessBuilder(new ArrayList<>(command))
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        boolean ended = process.waitFor(2, TimeUnit.MINUTES);
        String output = Files.readString(log);
        Files.delete(log);
        if (!ended || process.exitValue() != 0) {
            process.destroy();
            throw new AssertionError(command.get(0) + " failed:\n" + output);
        }
    }
}
