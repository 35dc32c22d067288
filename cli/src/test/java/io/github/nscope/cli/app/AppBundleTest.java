package io.github.nscope.cli.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.nscope.cli.bundle.ProtoXml;
import io.github.nscope.cli.compiled.CompiledDocument;
import io.github.nscope.cli.compiled.Outline;
import io.github.nscope.cli.input.BadInput;
import io.github.nscope.document.Reading;
import io.github.nscope.document.ResourceName;
import io.github.nscope.document.ResourceNames;
import io.github.nscope.document.TextXml;
import io.github.nscope.platform.ApiLevel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AppBundleTest {
    private static final Path PROTO = Fixtures.path("fixture-proto.apk");

    @TempDir
    private Path folder;

    private final Map<String, byte[]> bundle = new LinkedHashMap<>();

    @BeforeEach
    void arrange() throws IOException {
        bundle.put("BundleConfig.pb", new byte[0]);
        Fixtures.entries(PROTO)
                .forEach((name, content) -> bundle.put(
                        name.equals("AndroidManifest.xml") ? "base/manifest/" + name : "base/" + name, content));
    }

    private AppInput read() throws IOException, BadInput {
        return AppInputs.read(Fixtures.write(folder.resolve("app.aab"), Fixtures.zip(bundle)));
    }

    @Test
    void is_read_as_the_package_that_is_built_of_it() throws Exception {
        AppInput aab = read();
        AppInput apk = AppInputs.read(Fixtures.apk());

        assertThat(aab.form()).isEqualTo(AppInput.Form.BUNDLE);
        for (ApiLevel level : ApiLevel.all()) {
            AppOnDevice ofBundle = aab.on(level, BuildVariant.AS_GIVEN);
            AppOnDevice ofPackage = apk.on(level, BuildVariant.AS_GIVEN);
            assertThat(ofBundle.manifest()).isEqualTo(ofPackage.manifest());
            assertThat(ofBundle.resources()).isEqualTo(ofPackage.resources());
            assertThat(ofBundle.remarks()).isEqualTo(ofPackage.remarks());
            assertThat(ofBundle.entryName()).contains("nsc");
            assertThat(ofBundle.debugConfiguration()).isNotNull();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"res/xml/nsc.xml", "res/xml-v28/nsc.xml", "res/xml/nsc_debug.xml", "res/xml/typing.xml"})
    void its_xml_reads_as_the_text_does(String file) throws Exception {
        Reading text = TextXml.read(Files.readAllBytes(Fixtures.path("fixture/" + file)), ResourceNames.assumed());
        byte[] content = Fixtures.entry(PROTO, file);

        assertThat(Outline.of(CompiledDocument.read(
                        handler -> ProtoXml.read(content, handler), id -> new ResourceName("", "raw", "my_ca"))))
                .isEqualTo(Outline.of(((Reading.Read) text).document()).replace("@raw/alias_ca", "@raw/my_ca"));
    }

    @Test
    void damage_gives_an_answer_or_one_line() throws Exception {
        Map<String, byte[]> sound = new LinkedHashMap<>(bundle);
        String[] targets = {
            "base/manifest/AndroidManifest.xml",
            "base/resources.pb",
            "base/res/xml/nsc.xml",
            "base/res/xml/nsc_debug.xml"
        };
        Random random = new Random(3);
        int refused = 0;
        for (int i = 0; i < 400; i++) {
            bundle.putAll(sound);
            String target = targets[random.nextInt(targets.length)];
            bundle.compute(target, (name, content) -> HostileAppsTest.mutated(Objects.requireNonNull(content), random));
            try {
                read().on(ApiLevel.of(28), BuildVariant.AS_GIVEN);
            } catch (BadInput e) {
                refused++;
                assertThat(e.line()).contains("app.aab").doesNotContain("\n");
            }
        }
        assertThat(refused).isBetween(1, 399);
    }

    @Test
    void refuses_a_bundle_without_what_its_manifest_names() throws Exception {
        bundle.remove("base/resources.pb");

        assertThatThrownBy(() -> read().on(ApiLevel.of(28), BuildVariant.AS_GIVEN))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("is not in the app");
    }
}
