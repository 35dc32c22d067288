package io.github.nscope.cli.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.nscope.ConfigurationFile;
import io.github.nscope.cli.input.BadInput;
import io.github.nscope.platform.ApiLevel;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProjectTest {
    private static final String SCRIPT = """
            plugins { id 'com.android.application' }
            android {
                // targetSdk 99
                defaultConfig {
                    minSdk 24
                    targetSdk 34 /* the store's */
                }
                buildTypes {
                    release { minifyEnabled true }
                    staging { initWith debug }
                }
                flavorDimensions "tier"
                productFlavors {
                    free { dimension "tier" }
                    paid { dimension "tier"; targetSdk 33 }
                }
            }
            """;

    @TempDir
    private Path folder;

    @BeforeEach
    void project() throws IOException {
        file("settings.gradle", "include ':app', ':lib'");
        file("build.gradle", "plugins { id 'com.android.application' version '8.0' apply false }");
        file("app/build.gradle", SCRIPT);
        file("app/src/main/AndroidManifest.xml", manifest("android:networkSecurityConfig='@xml/nsc'"));
        file("app/src/main/res/xml/nsc.xml", configuration("main.example"));
        file("lib/build.gradle", "plugins { id 'com.android.library' }");
        file("lib/src/main/AndroidManifest.xml", "<manifest/>");
    }

    private void file(String name, String text) throws IOException {
        Fixtures.write(folder.resolve(name), text);
    }

    private static String manifest(String application) {
        return "<manifest xmlns:android='http://schemas.android.com/apk/res/android'"
                + " xmlns:tools='http://schemas.android.com/tools'>\n<application " + application + "/></manifest>";
    }

    private static String configuration(String domain) {
        return "<network-security-config><domain-config><domain>" + domain
                + "</domain></domain-config></network-security-config>";
    }

    private AppOnDevice build(@Nullable String variant) throws BadInput {
        return AppInputs.read(folder).on(ApiLevel.of(34), new BuildVariant(variant));
    }

    private static String text(@Nullable ConfigurationFile file) {
        ConfigurationFile.Content content = Objects.requireNonNull(file).content();
        return new String(((ConfigurationFile.Content.File) content).bytes().toArray(), StandardCharsets.UTF_8);
    }

    private void refuses(@Nullable String variant, String... words) {
        assertThatThrownBy(() -> build(variant)).isInstanceOf(BadInput.class).hasMessageContainingAll(words);
    }

    @Test
    void names_configurations_that_the_manifest_does_not() throws Exception {
        file("app/src/main/AndroidManifest.xml", manifest(""));
        file("app/src/main/res/raw/elsewhere.xml", configuration("main.example"));
        file("app/src/main/res/xml/paths.xml", "<paths/>");

        AppOnDevice app = build(null);

        assertThat(app.configuration()).isNull();
        assertThat(app.remarks())
                .contains(
                        "The manifest names no networkSecurityConfig, so @xml/nsc has no effect.",
                        "The manifest names no networkSecurityConfig, so @raw/elsewhere has no effect.")
                .noneMatch(remark -> remark.contains("paths"));
    }

    @Test
    void finds_the_module_that_builds_the_app() throws Exception {
        AppInput input = AppInputs.read(folder);
        AppOnDevice app = build(null);

        assertThat(input.form()).isEqualTo(AppInput.Form.PROJECT);
        assertThat(app.manifest().targetSdk()).isEqualTo(OptionalInt.of(34));
        assertThat(app.manifest().minSdk()).isEqualTo(OptionalInt.of(24));
        assertThat(app.manifest().debuggable()).isFalse();
        assertThat(text(app.configuration())).contains("main.example");
        assertThat(AppInputs.read(folder.resolve("app"))
                        .on(ApiLevel.of(34), BuildVariant.RELEASE)
                        .entryName())
                .contains("nsc");
    }

    @Test
    void resources_of_build_type_and_flavour_replace_those_of_main() throws Exception {
        file("app/src/debug/res/xml/nsc.xml", configuration("debug.example"));
        file("app/src/free/res/xml/nsc.xml", configuration("free.example"));
        file("app/src/free/res/xml-v35/nsc.xml", configuration("young.example"));

        assertThat(text(build("release").configuration())).contains("main.example");
        assertThat(text(build("freeRelease").configuration())).contains("free.example");
        assertThat(text(build("freeDebug").configuration())).contains("debug.example");
        assertThat(text(build("staging").configuration())).contains("main.example");
    }

    @Test
    void the_debug_build_and_what_starts_from_it_are_debuggable() throws Exception {
        assertThat(build("debug").manifest().debuggable()).isTrue();
        assertThat(build("paidStaging").manifest().debuggable()).isTrue();
        assertThat(build("paidRelease").manifest().debuggable()).isFalse();
    }

    @Test
    void a_flavour_has_its_own_target() throws Exception {
        assertThat(build("paidDebug").manifest().targetSdk()).isEqualTo(OptionalInt.of(33));
        assertThat(build("freeDebug").manifest().targetSdk()).isEqualTo(OptionalInt.of(34));
    }

    @Test
    void says_that_flavours_were_left_out() throws Exception {
        assertThat(build(null).remarks())
                .anyMatch(remark -> remark.contains("free, paid") && remark.contains("freeRelease"));
    }

    @Test
    void refuses_a_variant_that_there_is_not() {
        refuses("cheapDebug", "no build variant cheapDebug", "debug, release, staging", "free, paid");
    }

    @Test
    void manifests_are_merged_as_the_build_merges_them() throws Exception {
        file("app/src/debug/AndroidManifest.xml", manifest("android:usesCleartextTraffic='true'"));
        AppOnDevice debug = build("debug");

        assertThat(debug.manifest().usesCleartextTraffic()).contains(true);
        assertThat(debug.entryName()).contains("nsc");
        assertThat(build("release").manifest().usesCleartextTraffic()).isEmpty();
    }

    @Test
    void manifests_that_contradict_each_other_are_refused_as_the_build_refuses_them() throws Exception {
        file("app/src/debug/AndroidManifest.xml", manifest("android:networkSecurityConfig='@xml/other'"));

        refuses("debug", "contradicts \"@xml/nsc\"", "add tools:replace=\"android:networkSecurityConfig\"");
    }

    @Test
    void tools_decide_between_manifests() throws Exception {
        file("app/src/main/res/xml/other.xml", configuration("other.example"));
        file(
                "app/src/debug/AndroidManifest.xml",
                manifest("android:networkSecurityConfig='@xml/other' tools:replace='android:networkSecurityConfig'"));
        file("app/src/paid/AndroidManifest.xml", manifest("tools:remove='android:networkSecurityConfig'"));

        assertThat(text(build("debug").configuration())).contains("other.example");
        assertThat(build("paidRelease").configuration()).isNull();
    }

    @Test
    void placeholders_are_filled_in() throws Exception {
        file("app/src/main/AndroidManifest.xml", manifest("android:usesCleartextTraffic='${cleartext}'"));
        refuses("release", "line 2", "is filled in by the build", "--uses-cleartext-traffic");
        file(
                "app/build.gradle",
                SCRIPT.replace("minSdk 24", "minSdk 24\nmanifestPlaceholders = [other: 'x',\n cleartext: 'false']")
                        .replace("minifyEnabled true", "manifestPlaceholders.cleartext = \"true\""));

        assertThat(build("release").manifest().usesCleartextTraffic()).contains(true);
        assertThat(build("debug").manifest().usesCleartextTraffic()).contains(false);
    }

    @Test
    void kotlin_scripts_and_version_catalogs_are_read() throws Exception {
        Files.delete(folder.resolve("app/build.gradle"));
        file("app/build.gradle.kts", """
                plugins { alias(libs.plugins.android.application) }
                android {
                    defaultConfig {
                        minSdk = libs.versions.min.sdk.get().toInt()
                        targetSdk = libs.versions.targetSdk.get().toInt()
                        manifestPlaceholders["x"] = "y"
                    }
                    buildTypes {
                        getByName("release") { isDebuggable = true }
                        create("qa") { initWith(getByName("debug")) }
                    }
                }
                """);
        file("gradle/libs.versions.toml", "[versions]\nmin-sdk = \"26\"\ntargetSdk = \"35\" # newest\n");
        AppOnDevice app = build("release");

        assertThat(app.manifest().targetSdk()).isEqualTo(OptionalInt.of(35));
        assertThat(app.manifest().minSdk()).isEqualTo(OptionalInt.of(26));
        assertThat(app.manifest().debuggable()).isTrue();
        assertThat(build("qa").manifest().debuggable()).isTrue();
        assertThat(app.remarks()).anyMatch(remark -> remark.contains("taken to be the 35 in"));
    }

    @Test
    void a_target_that_is_written_down_elsewhere_is_found_or_asked_for() throws Exception {
        file("build.gradle", "ext {\n  targetVersion = 32\n}");
        file("app/build.gradle", SCRIPT.replace("targetSdk 34", "targetSdkVersion rootProject.ext.targetVersion"));
        assertThat(build("release").manifest().targetSdk()).isEqualTo(OptionalInt.of(32));

        file("app/build.gradle", SCRIPT.replace("targetSdk 34", "targetSdk = flutter.targetSdkVersion"));
        AppOnDevice unknown = build("release");
        assertThat(unknown.manifest().targetSdk()).isEmpty();
        assertThat(unknown.app(ApiLevel.of(34)).targetSdk()).isEqualTo(34);
        assertThat(unknown.remarks()).anyMatch(remark -> remark.contains("flutter.targetSdkVersion"));
    }

    @Test
    void a_release_of_the_newest_notation_and_codenames_count() throws Exception {
        file("app/build.gradle", SCRIPT.replace("targetSdk 34", "targetSdk { version = release(36) }"));
        assertThat(build("release").manifest().targetSdk()).isEqualTo(OptionalInt.of(36));

        file("app/build.gradle", SCRIPT.replace("targetSdk 34", "targetSdkPreview = 'Baklava'"));
        assertThat(build("release").manifest().targetSdk()).isEqualTo(OptionalInt.of(10000));
    }

    @Test
    void old_projects_keep_everything_in_one_folder() throws Exception {
        Path old = folder.resolve("old");
        Fixtures.write(old.resolve("AndroidManifest.xml"), manifest("android:networkSecurityConfig='@xml/nsc'"));
        Fixtures.write(old.resolve("res/xml/nsc.xml"), configuration("old.example"));
        AppOnDevice app = AppInputs.read(old).on(ApiLevel.of(30), BuildVariant.DEBUG);

        assertThat(text(app.configuration())).contains("old.example");
        assertThat(app.manifest().debuggable()).isTrue();
    }

    @Test
    void what_apktool_took_apart_is_read_like_an_old_project() throws Exception {
        Path decoded = folder.resolve("decoded");
        Fixtures.write(decoded.resolve("AndroidManifest.xml"), manifest("android:networkSecurityConfig='@xml/nsc'"));
        Fixtures.write(decoded.resolve("res/xml/nsc.xml"), configuration("decoded.example"));
        Fixtures.write(decoded.resolve("apktool.yml"), "sdkInfo:\n  minSdkVersion: 26\n  targetSdkVersion: '33'\n");
        AppOnDevice app = AppInputs.read(decoded).on(ApiLevel.of(24), BuildVariant.AS_GIVEN);

        assertThat(app.manifest().targetSdk()).isEqualTo(OptionalInt.of(33));
        assertThat(app.remarks()).contains("No device of level 24 installs the app: its minSdk is 26.");
    }

    @Test
    void references_to_values_are_taken_to_exist_and_those_to_files_are_not() throws Exception {
        file(
                "app/src/main/res/xml/nsc.xml",
                "<network-security-config><base-config cleartextTrafficPermitted='@bool/x'>"
                        + "<trust-anchors><certificates src='@raw/missing'/></trust-anchors></base-config>"
                        + "</network-security-config>");

        assertThat(Objects.requireNonNull(build("release").resources())).containsOnlyKeys("bool/x");
    }

    @Test
    void refuses_folders_with_no_app_or_several() throws Exception {
        assertThatThrownBy(() -> AppInputs.read(folder.resolve("app/src/main/res")))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("holds neither APKs nor a module");
        file("wear/build.gradle", "plugins { id 'com.android.application' }");
        file("wear/src/main/AndroidManifest.xml", "<manifest/>");
        assertThatThrownBy(() -> AppInputs.read(folder))
                .isInstanceOf(BadInput.class)
                .hasMessageContainingAll("several modules", "app", "wear", "give the folder of one");
    }

    @Test
    void a_script_made_to_harm_costs_little() throws Exception {
        file("app/build.gradle", "x".repeat(100_000) + "(".repeat(100_000) + "{".repeat(100_000) + SCRIPT);

        assertThat(build("release").entryName()).contains("nsc");
    }
}
