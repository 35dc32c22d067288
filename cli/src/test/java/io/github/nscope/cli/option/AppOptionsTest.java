package io.github.nscope.cli.option;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.nscope.App;
import io.github.nscope.ConfigurationFile;
import io.github.nscope.certificate.Bytes;
import io.github.nscope.cli.input.BadInput;
import io.github.nscope.platform.ApiLevel;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;

class AppOptionsTest {
    private static final String MANIFEST = """
            <manifest xmlns:android="http://schemas.android.com/apk/res/android" android:targetSandboxVersion="2">
                <uses-sdk android:targetSdkVersion="26" />
                <application android:networkSecurityConfig="@xml/net" android:usesCleartextTraffic="false"
                    android:debuggable="true" />
            </manifest>
            """;

    @TempDir
    Path project;

    private Path manifest;

    @BeforeEach
    void aProject() throws IOException {
        manifest = write("AndroidManifest.xml", MANIFEST);
        write("res/xml/net.xml", "<a src='@raw/one'/><b src='@com.example:raw/two'/><c src='@raw/three'/>");
        write("res/raw/one.pem", "1");
        write("res/raw/two.der.bak", "2");
        write("res/raw/unused.mp4", "4");
    }

    @Test
    void withoutOptionsTheAppHasNothingAndTargetsItsDevice() throws Exception {
        Resolved<App> app = read();

        assertThat(app.value().targetSdk()).isEqualTo(34);
        assertThat(app.value().configuration()).isEmpty();
        assertThat(app.value().resources()).isEmpty();
        assertThat(app.remarks())
                .containsExactly("The target SDK is taken to be the device's level, 34 (--target-sdk).");
    }

    @Test
    void theManifestTellsAllFactsAndItsFolderHoldsTheFiles() throws Exception {
        Resolved<App> app = read("--manifest", manifest.toString());

        assertThat(app.value().targetSdk()).isEqualTo(26);
        assertThat(app.value().debuggable()).isTrue();
        assertThat(app.value().targetSandboxVersion()).isEqualTo(2);
        assertThat(app.value().usesCleartextTraffic()).contains(false);
        assertThat(app.value().configuration().map(ConfigurationFile::entryName))
                .contains("net");
        assertThat(app.value().debugConfiguration()).isEmpty();
        assertThat(app.value().resources()).contains(Map.of("raw/one", bytes("1"), "raw/two", bytes("2")));
        assertThat(app.remarks()).isEmpty();
    }

    @Test
    void optionsWinOverTheManifest() throws Exception {
        App app = read(
                        "--manifest",
                        manifest.toString(),
                        "--target-sdk",
                        "35",
                        "--no-debuggable",
                        "--sandbox-version",
                        "1",
                        "--uses-cleartext-traffic",
                        "true",
                        "--raw",
                        "one=" + manifest)
                .value();

        assertThat(app.targetSdk()).isEqualTo(35);
        assertThat(app.debuggable()).isFalse();
        assertThat(app.targetSandboxVersion()).isEqualTo(1);
        assertThat(app.usesCleartextTraffic()).contains(true);
        assertThat(app.resources().orElseThrow()).containsEntry("raw/one", bytes(MANIFEST));
    }

    @Test
    void theDebugSiblingIsFoundBesideTheConfiguration() throws Exception {
        write("res/xml/net_debug.xml", "<debug/>");

        assertThat(read("--config", project + "/res/xml/net.xml").value().debugConfiguration())
                .contains(new ConfigurationFile("net_debug", bytes("<debug/>")));
    }

    @Test
    void aConfigurationOutsideAProjectStandsAlone() throws Exception {
        Path config = write("net.xml", "<a src='@raw/one'/>");
        write("net_debug.xml", "<debug/>");

        App app = read("--config", config.toString()).value();

        assertThat(app.configuration()).contains(new ConfigurationFile("net", bytes("<a src='@raw/one'/>")));
        assertThat(app.debugConfiguration()).isEmpty();
        assertThat(app.resources()).isEmpty();
    }

    @Test
    void theManifestNamesTheEntryOfAConfigurationThatIsElsewhere() throws Exception {
        Path config = write("draft.xml", "<draft/>");
        Path debug = write("draft-debug.xml", "<debug/>");

        App app = read(
                        "--manifest", manifest.toString(),
                        "--config", config.toString(),
                        "--debug-config", debug.toString())
                .value();

        assertThat(app.configuration()).contains(new ConfigurationFile("net", bytes("<draft/>")));
        assertThat(app.debugConfiguration()).contains(new ConfigurationFile("net_debug", bytes("<debug/>")));
    }

    @Test
    void aConfigurationThatTheManifestDoesNotNameHasNoEffect() throws Exception {
        Path silent = write("silent/AndroidManifest.xml", "<manifest><application/></manifest>");

        Resolved<App> app = read("--manifest", silent.toString(), "--config", "anything.xml");

        assertThat(app.value().configuration()).isEmpty();
        assertThat(app.remarks())
                .contains("The manifest names no networkSecurityConfig, so anything.xml has no effect.");
    }

    @Test
    @DisplayName("5.6: neither targetSdkVersion nor minSdkVersion is older than any level")
    void aManifestWithoutSdkVersions() throws Exception {
        Path silent = write("silent/AndroidManifest.xml", "<manifest><application/></manifest>");

        Resolved<App> app = read("--manifest", silent.toString());

        assertThat(app.value().targetSdk()).isZero();
        assertThat(app.remarks())
                .containsExactly("The manifest has no targetSdkVersion and no minSdkVersion, which Android reads as"
                        + " older than any level; if the build sets it, give it by --target-sdk.");
    }

    @Test
    void aPlaceholderIsNoErrorWhereAnOptionReplacesIt() throws Exception {
        Path template = write(
                "template/AndroidManifest.xml",
                "<manifest xmlns:android=\"http://schemas.android.com/apk/res/android\"><application"
                        + " android:usesCleartextTraffic=\"${clear}\"/></manifest>");

        assertThat(read("--manifest", template.toString(), "--uses-cleartext-traffic=false")
                        .value()
                        .usesCleartextTraffic())
                .contains(false);
        assertThatThrownBy(() -> read("--manifest", template.toString()))
                .isInstanceOf(BadInput.class)
                .hasMessageEndingWith(
                        "is filled in by the build; give the value by --uses-cleartext-traffic=true or" + " =false");
    }

    private static Resolved<App> read(String... arguments) throws BadInput {
        Holder holder = new Holder();
        new CommandLine(holder).parseArgs(arguments);
        return holder.app.read(ApiLevel.of(34));
    }

    private Path write(String name, String text) throws IOException {
        Path file = project.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }

    private static Bytes bytes(String text) {
        return Bytes.copyOf(text.getBytes(StandardCharsets.UTF_8));
    }

    @Command
    private static final class Holder {
        @ArgGroup(validate = false)
        private AppOptions app = new AppOptions();
    }
}
