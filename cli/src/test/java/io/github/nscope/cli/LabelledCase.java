package io.github.nscope.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * An app of which it is known whether it has a misconfiguration.
 *
 * @param rule the rule that it is about
 * @param isMisconfigured whether the rule has to find something
 * @param name what it is
 * @param data how it is made
 */
record LabelledCase(String rule, boolean isMisconfigured, String name, JsonNode data) {
    private static final Path FOLDER = Path.of("src/test/resources/lint");
    private static final Path EXAMPLES = Path.of("../docs/examples");

    /** All of them, in the order of their files. */
    static List<LabelledCase> all() {
        List<LabelledCase> cases = new ArrayList<>();
        try (Stream<Path> files = Files.list(FOLDER)) {
            for (Path file : files.filter(path -> path.toString().endsWith(".yaml"))
                    .sorted()
                    .toList()) {
                JsonNode rules = new YAMLMapper().readTree(Files.readString(file));
                rules.properties().forEach(entry -> {
                    entry.getValue().path("found").forEach(one -> cases.add(of(entry.getKey(), true, one)));
                    entry.getValue().path("nearMiss").forEach(one -> cases.add(of(entry.getKey(), false, one)));
                });
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return cases;
    }

    private static LabelledCase of(String rule, boolean isMisconfigured, JsonNode data) {
        return new LabelledCase(rule, isMisconfigured, data.path("is").asString(), data);
    }

    /** Lays the app out in a folder. */
    List<String> arguments(Path folder) throws IOException {
        List<String> arguments = new ArrayList<>();
        String configuration = configuration();
        Path file = folder.resolve("res/xml/nsc.xml");
        if (configuration != null) {
            write(file, configuration);
        }
        for (Map.Entry<String, String> other : files().entrySet()) {
            write(folder.resolve(other.getKey()), content(other.getValue()));
        }
        if (data.has("application")) {
            Path manifest = folder.resolve("AndroidManifest.xml");
            write(manifest, manifest(configuration != null));
            arguments.addAll(List.of("--app", manifest.toString()));
        } else {
            arguments.addAll(List.of("--app", file.toString()));
        }
        String options = data.path("options").asString("");
        for (String word : options.isEmpty() ? new String[0] : options.split(" +")) {
            arguments.add(
                    word.replace("EXAMPLES", EXAMPLES.toString()).replace("CERTIFICATES", Run.CERTIFICATES.toString()));
        }
        if (!options.contains("--at ")) {
            arguments.addAll(List.of("--at", Run.NOW.toString()));
        }
        return arguments;
    }

    private @Nullable String configuration() {
        if (data.has("whole")) {
            return data.path("whole").asString();
        }
        return data.has("config")
                ? "<network-security-config>" + data.path("config").asString("") + "</network-security-config>"
                : null;
    }

    private Map<String, String> files() {
        Map<String, String> files = new LinkedHashMap<>();
        data.path("files")
                .properties()
                .forEach(entry -> files.put(entry.getKey(), entry.getValue().asString()));
        return files;
    }

    private static String content(String text) throws IOException {
        return switch (text) {
            case "CA" -> Files.readString(EXAMPLES.resolve("root.pem"));
            case "CA AND KEY" ->
                Files.readString(EXAMPLES.resolve("root.pem"))
                        + "-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----\n";
            case "SERVER" ->
                Files.readString(EXAMPLES.resolve("chain.pem")).replaceFirst("(?s)(-----END [^\n]*\n).*", "$1");
            default -> text;
        };
    }

    private String manifest(boolean hasConfiguration) {
        boolean isNamed =
                hasConfiguration && !data.path("reference").asString("").equals("none");
        return """
                <manifest xmlns:android="http://schemas.android.com/apk/res/android" package="org.foo">
                    <uses-sdk android:minSdkVersion="%d" android:targetSdkVersion="%d" />
                    <application %s %s />
                </manifest>
                """.formatted(
                        data.path("min").asInt(Math.min(24, data.path("target").asInt(36))),
                        data.path("target").asInt(36),
                        data.path("application").asString(""),
                        isNamed ? "android:networkSecurityConfig=\"@xml/nsc\"" : "");
    }

    private static void write(Path file, String content) throws IOException {
        Files.createDirectories(file.resolveSibling("."));
        Files.writeString(file, content);
    }

    @Override
    public String toString() {
        return rule + (isMisconfigured ? " finds " : " passes over ") + name;
    }
}
