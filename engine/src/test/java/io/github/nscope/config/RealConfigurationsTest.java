package io.github.nscope.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.nscope.config.ConfigurationSource.Build;
import io.github.nscope.document.Document;
import io.github.nscope.document.Reading;
import io.github.nscope.document.ResourceNames;
import io.github.nscope.document.TextXml;
import io.github.nscope.platform.ApiLevel;
import io.github.nscope.platform.PlatformFacts;
import io.github.nscope.platform.PlatformProfile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * Configurations of published apps, which are not part of this repository: a folder of XML files named by the system
 * property {@code nscope.corpus}, or {@code shared/corpus/real-configs} beside the repository.
 */
@DisplayName("Configurations found in the wild")
class RealConfigurationsTest {
    private static final String BESIDE = "shared/corpus/real-configs";

    private static @Nullable Path corpus() {
        String named = System.getProperty("nscope.corpus");
        if (named != null) {
            return Path.of(named);
        }
        for (Path folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
            if (Files.isDirectory(folder.resolve(BESIDE))) {
                return folder.resolve(BESIDE);
            }
        }
        return null;
    }

    private static List<Path> files(@Nullable Path corpus) throws IOException {
        if (corpus == null) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(corpus)) {
            return files.filter(file -> file.toString().endsWith(".xml"))
                    .sorted()
                    .toList();
        }
    }

    @Test
    @DisplayName("each loads or is refused as the platform or the build tools refuse, on every level")
    void loadOrAreRefused() throws IOException {
        List<Path> files = files(corpus());
        assumeTrue(!files.isEmpty(), "no corpus beside the repository");
        int compiled = 0;
        for (Path file : files) {
            Reading reading = TextXml.read(Files.readAllBytes(file), ResourceNames.assumed());
            if (reading instanceof Reading.Read read) {
                compiled++;
                loadOnEveryLevel(file, read.document());
            } else {
                assertThat(((Reading.Refused) reading).reason())
                        .as(file.toString())
                        .isNotBlank();
            }
        }
        assertThat(compiled).isGreaterThan(files.size() * 9 / 10);
    }

    private static void loadOnEveryLevel(Path file, Document document) {
        for (ApiLevel level : ApiLevel.all()) {
            for (Build build : Build.values()) {
                Loading loading = ConfigurationLoader.load(
                        new ConfigurationSource.Xml("network_security_config", document, null, build),
                        PlatformProfile.of(PlatformFacts.of(level, level.major())),
                        ZoneId.of("UTC"));
                if (loading instanceof Loading.Refused refused) {
                    assertThat(refused.throwable().exception())
                            .as(file.toString())
                            .isIn(
                                    "java.lang.RuntimeException",
                                    "java.lang.NullPointerException",
                                    "java.lang.IndexOutOfBoundsException");
                } else {
                    resolveEveryDomain(((Loading.Loaded) loading).policy());
                }
            }
        }
    }

    private static void resolveEveryDomain(NetworkSecurityPolicy policy) {
        for (EffectiveConfig config : policy.configs()) {
            for (DomainRule domain : config.domains()) {
                HostResolution resolution = policy.resolve(domain.name());
                boolean isReachable =
                        !domain.name().startsWith(".") && !domain.name().endsWith(".");
                if (isReachable) {
                    assertThat(resolution)
                            .isInstanceOfSatisfying(
                                    HostResolution.Resolved.class,
                                    resolved -> assertThat(resolved.config()).isSameAs(config));
                }
            }
        }
    }
}
