package io.github.nscope.cli.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.nscope.App;
import io.github.nscope.ConfigurationFile;
import io.github.nscope.certificate.Bytes;
import io.github.nscope.cli.input.BadInput;
import io.github.nscope.document.Document;
import io.github.nscope.document.Element;
import io.github.nscope.platform.ApiLevel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ApkTest {
    static Stream<Path> packages() {
        return Stream.of(Fixtures.apk(), Fixtures.oldApk());
    }

    private static AppOnDevice on(Path apk, int level) throws BadInput {
        return AppInputs.read(apk).on(ApiLevel.of(level), BuildVariant.AS_GIVEN);
    }

    private static Element root(@Nullable ConfigurationFile file) {
        ConfigurationFile present = Objects.requireNonNull(file);
        Document document = ((ConfigurationFile.Content.Compiled) present.content()).document();
        return document.root();
    }

    @ParameterizedTest
    @MethodSource("packages")
    void reads_what_the_manifest_says(Path apk) throws BadInput {
        AppInput input = AppInputs.read(apk);
        ManifestFacts facts = input.on(ApiLevel.of(28), BuildVariant.AS_GIVEN).manifest();

        assertThat(input.form()).isEqualTo(AppInput.Form.APK);
        assertThat(facts.packageName()).contains("org.example.fixture");
        assertThat(facts.minSdk()).isEqualTo(OptionalInt.of(24));
        assertThat(facts.targetSdk()).isEqualTo(OptionalInt.of(33));
        assertThat(facts.targetSandboxVersion()).isEqualTo(OptionalInt.of(1));
        assertThat(facts.debuggable()).isTrue();
    }

    @ParameterizedTest
    @MethodSource("packages")
    void resolves_values_of_the_manifest_for_the_level(Path apk) throws BadInput {
        assertThat(on(apk, 28).manifest().usesCleartextTraffic()).contains(true);
        assertThat(on(apk, 29).manifest().usesCleartextTraffic()).contains(false);
    }

    @ParameterizedTest
    @MethodSource("packages")
    void takes_the_variant_of_the_configuration_that_the_level_takes(Path apk) throws BadInput {
        AppOnDevice old = on(apk, 27);
        AppOnDevice young = on(apk, 28);

        assertThat(root(old.configuration()).children()).hasSize(2);
        assertThat(root(young.configuration()).children()).hasSize(1);
        assertThat(young.entryName()).contains("nsc");
        assertThat(young.remarks())
                .contains("A device of level 28 reads xml/nsc from res/xml-v28/nsc.xml (v28), one of 3 variants.");
        assertThat(old.remarks())
                .contains("A device of level 27 reads xml/nsc from res/xml/nsc.xml, one of 3 variants.");
    }

    @ParameterizedTest
    @MethodSource("packages")
    void finds_the_debug_sibling(Path apk) throws BadInput {
        ConfigurationFile debug = on(apk, 24).debugConfiguration();

        assertThat(Objects.requireNonNull(debug).entryName()).isEqualTo("nsc_debug");
        assertThat(root(debug).children()).hasSize(1);
    }

    @ParameterizedTest
    @MethodSource("packages")
    void reads_the_files_that_certificates_come_from_by_level_and_through_aliases(Path apk)
            throws BadInput, IOException {
        Bytes old = Bytes.copyOf(Files.readAllBytes(Fixtures.path("fixture/res/raw/my_ca.pem")));
        Bytes other = Bytes.copyOf(Files.readAllBytes(Fixtures.path("fixture/res/raw/other_ca.pem")));
        Bytes young = Bytes.copyOf(Files.readAllBytes(Fixtures.path("fixture/res/raw-v33/my_ca.pem")));

        assertThat(on(apk, 27).resources()).containsEntry("raw/my_ca", old).containsEntry("raw/alias_ca", other);
        assertThat(on(apk, 33).resources()).containsEntry("raw/my_ca", young);
    }

    @Test
    void reads_the_compact_and_sparse_tables_of_newer_tools() throws BadInput {
        AppOnDevice app = on(Fixtures.path("fixture-compact.apk"), 36);

        assertThat(app.manifest().usesCleartextTraffic()).contains(false);
        assertThat(root(app.configuration()).children()).hasSize(1);
        assertThat(Objects.requireNonNull(app.debugConfiguration()).entryName()).isEqualTo("nsc_debug");
    }

    @Test
    void tells_resources_apart_whose_names_a_shrinker_made_one() throws BadInput, IOException {
        AppOnDevice app = on(Fixtures.path("fixture-collapsed.apk"), 27);
        Bytes mine = Bytes.copyOf(Files.readAllBytes(Fixtures.path("fixture/res/raw/my_ca.pem")));
        Bytes other = Bytes.copyOf(Files.readAllBytes(Fixtures.path("fixture/res/raw/other_ca.pem")));

        assertThat(app.entryName()).contains("0_resource_name_obfuscated");
        assertThat(app.resources())
                .containsEntry("raw/0x7f020001", mine)
                .containsEntry("raw/0_resource_name_obfuscated", other);
        // getIdentifier finds nothing under "0_resource_name_obfuscated_debug", so such an app has lost its sibling.
        assertThat(app.debugConfiguration()).isNull();
    }

    @Test
    void becomes_an_app_of_the_engine() throws BadInput {
        App app = on(Fixtures.apk(), 30).app(ApiLevel.of(30));

        assertThat(app.targetSdk()).isEqualTo(33);
        assertThat(app.debuggable()).isTrue();
        assertThat(app.usesCleartextTraffic()).contains(false);
        assertThat(app.configuration().orElseThrow().entryName()).isEqualTo("nsc");
        assertThat(app.debugConfiguration()).isPresent();
    }

    @Test
    void is_judged_as_another_build_when_asked_and_says_so() throws BadInput {
        AppInput input = AppInputs.read(Fixtures.apk());
        AppOnDevice release = input.on(ApiLevel.of(30), BuildVariant.RELEASE);

        assertThat(release.manifest().debuggable()).isFalse();
        assertThat(release.remarks()).anyMatch(remark -> remark.contains("judged as if it were not"));
        assertThatThrownBy(() -> input.on(ApiLevel.of(30), new BuildVariant("paidDebug")))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("no other named paidDebug");
    }
}
