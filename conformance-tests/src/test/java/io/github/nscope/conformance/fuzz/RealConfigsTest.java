package io.github.nscope.conformance.fuzz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.nscope.conformance.engine.EngineAdapter;
import io.github.nscope.conformance.platform.PlatformAdapter;
import io.github.nscope.conformance.platform.PlatformJars;
import io.github.nscope.conformance.protocol.AppDescription;
import io.github.nscope.conformance.protocol.ConnectionDescription;
import io.github.nscope.conformance.protocol.Device;
import io.github.nscope.conformance.protocol.Judged;
import io.github.nscope.conformance.protocol.Request;
import io.github.nscope.conformance.suite.ConformanceSuite;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Configurations that apps ship, on every level. Skipped where the folder of them is not at hand. */
class RealConfigsTest {
    private static final Path CONFIGS = Path.of("..", "..", "shared", "corpus", "real-configs");
    private static final PlatformJars JARS =
            PlatformJars.in(Path.of(System.getProperty("nscope.platform", "target/platform")));
    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");
    private static final int MOST_DOMAINS = 12;

    private static final Pattern DOMAIN = Pattern.compile("<domain\\b[^>]*>\\s*([^<\\s]+)\\s*</domain>");
    private static final Pattern RESOURCE = Pattern.compile("@((?:raw|string|xml|bool|integer)/[\\w.]+)");

    private static final String CERTIFICATE = Objects.requireNonNull(
                    ConformanceSuite.bundled().certificates().get("P1"))
            .pem();

    @BeforeAll
    static void theyAreAtHand() {
        assumeTrue(Files.isDirectory(CONFIGS), CONFIGS + " is not at hand");
    }

    @Test
    @DisplayName("the engine has an answer to each of them on every level")
    void theEngineAnswers() {
        EngineAdapter engine = new EngineAdapter();
        for (Path file : files()) {
            IntStream.rangeClosed(24, 37)
                    .boxed()
                    .flatMap(level -> requests(file, level).stream())
                    .forEach(request ->
                            assertThat(engine.answer(request)).as(request.id()).isInstanceOf(Judged.class));
        }
    }

    @Test
    @DisplayName("the platform's own classes of every level at hand answer alike: policies and errors")
    void thePlatformAgrees() {
        Map<String, String> differences = new TreeMap<>();
        try (PlatformAdapter platform = new PlatformAdapter(JARS)) {
            DifferentialRun run = new DifferentialRun(platform, new EngineAdapter(), Divergences.KNOWN);
            for (int level : JARS.available()) {
                for (Path file : files()) {
                    for (Request request : requests(file, level)) {
                        Comparison comparison = run.compare(request);
                        if (!comparison.isEqual()) {
                            differences.put(request.id(), comparison.toString());
                        }
                    }
                }
            }
        }
        assertThat(differences).isEmpty();
    }

    private static List<Path> files() {
        try (Stream<Path> listed = Files.list(CONFIGS)) {
            return listed.filter(file -> file.toString().endsWith(".xml"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Every host that a configuration names, one below it, a stranger, and a caller without a host. */
    private static List<Request> requests(Path file, int level) {
        String config = text(file);
        List<@Nullable String> hosts = new ArrayList<>();
        hosts.add(null);
        hosts.add("unknown.example");
        hosts.add("localhost");
        for (String domain : domains(config)) {
            hosts.add(domain);
            hosts.add("below." + domain);
        }
        AppDescription app = AppDescription.of(level, config).withResources(resources(config));
        return hosts.stream()
                .map(host -> new Request(
                        file.getFileName() + " " + host + "@" + level,
                        Device.of(level, NOW).withStores(List.of(CERTIFICATE), List.of(), List.of()),
                        app,
                        ConnectionDescription.of(host, host == null ? null : List.of(CERTIFICATE))))
                .toList();
    }

    private static Set<String> domains(String config) {
        Set<String> domains = new LinkedHashSet<>();
        Matcher matcher = DOMAIN.matcher(config);
        while (matcher.find() && domains.size() < MOST_DOMAINS) {
            domains.add(matcher.group(1));
        }
        return domains;
    }

    private static Map<String, String> resources(String config) {
        String content = Base64.getEncoder().encodeToString(CERTIFICATE.getBytes(StandardCharsets.US_ASCII));
        Map<String, String> resources = new LinkedHashMap<>();
        Matcher matcher = RESOURCE.matcher(config);
        while (matcher.find()) {
            resources.put(matcher.group(1), content);
        }
        return resources;
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
