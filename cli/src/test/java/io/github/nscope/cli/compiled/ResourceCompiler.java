package io.github.nscope.cli.compiled;

import io.github.nscope.cli.app.Fixtures;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Android's resource compilers, where they are installed. */
public enum ResourceCompiler {
    /** The one that apps of today are built with. */
    AAPT2 {
        @Override
        void run(Path folder, Path apk, List<String> framework) throws IOException, InterruptedException {
            Path compiled = apk.resolveSibling("compiled.zip");
            execute(List.of("aapt2", "compile", "--dir", folder + "/res", "-o", compiled.toString()), List.of());
            execute(
                    List.of(
                            "aapt2",
                            "link",
                            "-o",
                            apk.toString(),
                            "--manifest",
                            folder + "/AndroidManifest.xml",
                            compiled.toString()),
                    framework);
        }
    },
    /** The one before it. */
    AAPT {
        @Override
        void run(Path folder, Path apk, List<String> framework) throws IOException, InterruptedException {
            execute(
                    List.of(
                            "aapt",
                            "package",
                            "-f",
                            "-M",
                            folder + "/AndroidManifest.xml",
                            "-S",
                            folder + "/res",
                            "-F",
                            apk.toString()),
                    framework);
        }
    };

    /** Where Debian's android-framework-res puts what android: attributes are. */
    private static final Path FRAMEWORK = Path.of("/usr/share/android-framework-res/framework-res.apk");

    private static final String PASSWORD = "changeit";
    private static final String MANIFEST = "<manifest package='org.example.compiled'/>";

    abstract void run(Path folder, Path apk, List<String> framework) throws IOException, InterruptedException;

    /** Whether the tool is on the path. */
    boolean isInstalled() {
        return isOnPath(name().toLowerCase(Locale.ROOT));
    }

    private static boolean isOnPath(String name) {
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
        run(folder, apk, List.of());
        return apk;
    }

    /**
     * Builds a project as apps are built, against Android's own resources, and signs it.
     *
     * @param project a folder with a manifest and resources
     * @param folder an empty folder to work in
     */
    public Path build(Path project, Path folder) throws IOException, InterruptedException {
        Path apk = folder.resolve("app.apk");
        run(project, apk, List.of("-I", FRAMEWORK.toString()));
        Path keys = folder.resolve("keys.p12");
        String keytool =
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
        execute(
                List.of(keytool, "-genkeypair", "-keyalg", "EC", "-alias", "app", "-dname", "CN=app"),
                List.of("-keystore", keys.toString(), "-storepass", PASSWORD));
        execute(
                List.of("apksigner", "sign", "--ks", keys.toString(), "--ks-pass", "pass:" + PASSWORD),
                List.of(apk.toString()));
        return apk;
    }

    /** Whether all that {@link #build} takes is there. */
    public boolean canBuild() {
        return isInstalled() && isOnPath("apksigner") && Files.exists(FRAMEWORK);
    }

    private static void execute(List<String> start, List<String> end) throws IOException, InterruptedException {
        Path log = Files.createTempFile("compiler", ".log");
        List<String> command = Stream.concat(start.stream(), end.stream()).toList();
        Process process = new ProcessBuilder(command)
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
