package io.github.nscope.cli.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.nscope.cli.input.BadInput;
import io.github.nscope.platform.ApiLevel;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LibraryTest {
    private static final String MANIFEST = """
            <manifest xmlns:android="http://schemas.android.com/apk/res/android" package="org.example.lib">
              <uses-sdk android:minSdkVersion="24"/>
              <application android:networkSecurityConfig="@xml/nsc"/>
            </manifest>
            """;
    private static final String CONFIGURATION = """
            <network-security-config>
              <base-config><trust-anchors><certificates src="@raw/ca"/></trust-anchors></base-config>
            </network-security-config>
            """;

    @TempDir
    private Path folder;

    private Path library(Map<String, String> files) throws IOException {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        files.forEach((name, text) -> entries.put(name, text.getBytes(StandardCharsets.UTF_8)));
        return Fixtures.write(folder.resolve("lib.aar"), Fixtures.zip(entries));
    }

    @Test
    void reads_manifest_configuration_and_certificates() throws Exception {
        AppInput input = AppInputs.read(library(Map.of(
                "AndroidManifest.xml", MANIFEST,
                "R.txt", "",
                "classes.jar", "",
                "res/xml/nsc.xml", CONFIGURATION,
                "res/xml-v30/nsc.xml", "<network-security-config/>",
                "res/raw/ca.pem", "certificate")));
        AppOnDevice old = input.on(ApiLevel.of(29), BuildVariant.RELEASE);
        AppOnDevice young = input.on(ApiLevel.of(30), BuildVariant.DEBUG);

        assertThat(input.form()).isEqualTo(AppInput.Form.LIBRARY);
        assertThat(old.manifest().packageName()).contains("org.example.lib");
        assertThat(old.manifest().targetSdk()).isEqualTo(OptionalInt.of(24));
        assertThat(Objects.requireNonNull(old.resources())).containsOnlyKeys("raw/ca");
        assertThat(old.remarks()).anyMatch(remark -> remark.contains("is a library"));
        assertThat(Objects.requireNonNull(young.resources())).isEmpty();
        assertThat(young.manifest().debuggable()).isTrue();
    }

    @Test
    void damage_gives_an_answer_or_one_line() throws Exception {
        Random random = new Random(4);
        int refused = 0;
        for (int i = 0; i < 500; i++) {
            byte[] manifest = HostileAppsTest.mutated(MANIFEST.getBytes(StandardCharsets.UTF_8), random);
            byte[] configuration = HostileAppsTest.mutated(CONFIGURATION.getBytes(StandardCharsets.UTF_8), random);
            Map<String, byte[]> entries = Map.of(
                    "AndroidManifest.xml", manifest, "res/xml/nsc.xml", configuration, "res/raw/\0.pem", new byte[1]);
            Path file = Fixtures.write(folder.resolve("lib.aar"), Fixtures.zip(entries));
            try {
                AppInputs.read(file).on(ApiLevel.of(29), BuildVariant.RELEASE);
            } catch (BadInput e) {
                refused++;
                assertThat(e.line()).contains("lib.aar").doesNotContain("\n");
            }
        }
        assertThat(refused).isBetween(1, 499);
    }

    @Test
    void refuses_a_manifest_that_names_what_is_not_there() throws Exception {
        AppInput input = AppInputs.read(library(Map.of("AndroidManifest.xml", MANIFEST, "classes.jar", "")));

        assertThatThrownBy(() -> input.on(ApiLevel.of(29), BuildVariant.RELEASE))
                .isInstanceOf(BadInput.class)
                .hasMessageContainingAll("names @xml/nsc, which is not in its resources", "--config");
    }
}
