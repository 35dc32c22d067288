package io.github.nscope.cli.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.nscope.ConfigurationFile;
import io.github.nscope.cli.input.BadInput;
import io.github.nscope.platform.ApiLevel;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SingleFileTest {
    @TempDir
    private Path folder;

    private static AppOnDevice on30(Path file) throws BadInput {
        return AppInputs.read(file).on(ApiLevel.of(30), BuildVariant.AS_GIVEN);
    }

    private static void refuses(Path file, String... words) {
        assertThatThrownBy(() -> AppInputs.read(file))
                .isInstanceOf(BadInput.class)
                .hasMessageStartingWith(file + ": ")
                .hasMessageContainingAll(words);
    }

    @Test
    void a_configuration_brings_what_stands_beside_it() throws BadInput {
        AppOnDevice app = on30(Fixtures.path("fixture/res/xml/nsc.xml"));

        assertThat(app.entryName()).contains("nsc");
        assertThat(Objects.requireNonNull(app.debugConfiguration()).entryName()).isEqualTo("nsc_debug");
        assertThat(app.resources()).containsKey("raw/my_ca");
        assertThat(app.app(ApiLevel.of(30)).targetSdk()).isEqualTo(30);
        assertThat(app.remarks()).anyMatch(remark -> remark.contains("taken to be the device's level, 30"));
    }

    @Test
    void a_manifest_brings_the_resources_beside_it() throws BadInput {
        AppInput input = AppInputs.read(Fixtures.path("fixture/AndroidManifest.xml"));
        GivenFacts cleartext = new GivenFacts(null, null, null, true);
        AppOnDevice app = input.on(ApiLevel.of(30), BuildVariant.AS_GIVEN, cleartext);

        assertThat(input.form()).isEqualTo(AppInput.Form.MANIFEST);
        assertThat(app.manifest().targetSdk()).isEqualTo(OptionalInt.of(33));
        assertThat(app.manifest().usesCleartextTraffic()).contains(true);
        assertThat(app.remarks()).anyMatch(remark -> remark.contains("xml-v28"));
        assertThat(app.entryName()).contains("nsc");
    }

    @Test
    void what_a_manifest_leaves_to_resources_has_to_be_given() throws BadInput {
        AppInput input = AppInputs.read(Fixtures.path("fixture/AndroidManifest.xml"));

        assertThatThrownBy(() -> input.on(ApiLevel.of(30), BuildVariant.AS_GIVEN))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("give the value by --uses-cleartext-traffic");
    }

    @Test
    void a_compiled_configuration_is_one_too() throws Exception {
        Path file = Fixtures.write(folder.resolve("nsc.xml"), Fixtures.entry(Fixtures.apk(), "res/xml/nsc.xml"));
        AppOnDevice app = on30(file);

        assertThat(Objects.requireNonNull(app.configuration()).content())
                .isInstanceOf(ConfigurationFile.Content.Compiled.class);
        assertThat(app.entryName()).contains("nsc");
    }

    @Test
    void a_compiled_manifest_needs_its_app_for_what_it_refers_to() throws Exception {
        Path file = Fixtures.write(
                folder.resolve("AndroidManifest.xml"), Fixtures.entry(Fixtures.apk(), "AndroidManifest.xml"));
        GivenFacts cleartext = new GivenFacts(null, null, null, true);

        assertThatThrownBy(() -> AppInputs.read(file).on(ApiLevel.of(30), BuildVariant.AS_GIVEN, cleartext))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("give all of the app's packages");
    }

    @Test
    void a_text_that_is_not_well_formed_is_left_to_the_engine_to_judge() throws Exception {
        Path file = Fixtures.write(folder.resolve("nsc.xml"), "<network-security-config>");

        assertThat(on30(file).entryName()).contains("nsc");
    }

    @Test
    void refuses_what_is_none_of_them() throws IOException {
        refuses(folder.resolve("missing.apk"), "no such file");
        refuses(Fixtures.write(folder.resolve("notes.txt"), "hello"), "neither a zip file nor XML");
        refuses(Fixtures.write(folder.resolve("empty.apk"), ""), "neither a zip file nor XML");
        refuses(
                Fixtures.write(folder.resolve("some.zip"), Fixtures.zip(Map.of("readme.txt", new byte[1]))),
                "without an AndroidManifest.xml");
        refuses(Fixtures.path("fixture-proto.apk"), "a part of an app bundle");
        byte[] damaged = Fixtures.entry(Fixtures.apk(), "res/xml/nsc.xml");
        damaged[4] = 1;
        refuses(Fixtures.write(folder.resolve("nsc.xml"), damaged), "damaged", "give an undamaged copy");
    }
}
