package io.github.nscope.cli.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.nscope.cli.input.BadInput;
import io.github.nscope.platform.ApiLevel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SplitPackagesTest {
    private static final Path BASE = Fixtures.path("fixture-base.apk");
    /** Has the configuration for level 28 and nothing else. */
    private static final Path SPLIT = Fixtures.path("fixture-split.apk");

    @TempDir
    private Path folder;

    private static AppOnDevice on28(AppInput app) throws BadInput {
        return app.on(ApiLevel.of(28), BuildVariant.AS_GIVEN);
    }

    private static void assertReadsTheSplit(AppInput app) throws BadInput {
        assertThat(app.form()).isEqualTo(AppInput.Form.SPLIT_APKS);
        assertThat(on28(app).remarks()).anyMatch(remark -> remark.contains("res/xml-v28/nsc.xml"));
        assertThat(app.on(ApiLevel.of(27), BuildVariant.AS_GIVEN).remarks())
                .anyMatch(remark -> remark.contains("from res/xml/nsc.xml"));
    }

    private Path archive(String name, Map<String, Path> files) throws IOException {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        for (Map.Entry<String, Path> file : files.entrySet()) {
            entries.put(file.getKey(), Files.readAllBytes(file.getValue()));
        }
        return Fixtures.write(folder.resolve(name), Fixtures.zip(entries));
    }

    @Test
    void a_base_package_alone_is_read_without_its_splits() throws BadInput {
        assertThat(on28(AppInputs.read(BASE)).remarks())
                .anyMatch(remark -> remark.contains("from res/xml/nsc.xml, one of 2"));
    }

    @Test
    void several_files_are_one_app_in_any_order() throws BadInput {
        assertReadsTheSplit(AppInputs.read(List.of(BASE, SPLIT)));
        assertReadsTheSplit(AppInputs.read(List.of(SPLIT, BASE)));
    }

    @Test
    void a_folder_of_packages_is_one_app() throws Exception {
        Files.copy(BASE, folder.resolve("base.apk"));
        Files.copy(SPLIT, folder.resolve("split_config.v28.apk"));

        assertReadsTheSplit(AppInputs.read(folder));
    }

    @Test
    void an_archive_of_packages_is_one_app() throws Exception {
        assertReadsTheSplit(AppInputs.read(archive("app.xapk", Map.of("org.example.apk", BASE, "config.apk", SPLIT))));
    }

    @Test
    void of_bundletools_sets_the_first_is_read() throws Exception {
        Path apks = archive(
                "app.apks",
                Map.of(
                        "splits/base-master.apk", BASE,
                        "splits/base-v28.apk", SPLIT,
                        "splits/base-master_2.apk", BASE,
                        "standalones/standalone-hdpi.apk", BASE,
                        "instant/instant-base-master.apk", BASE));
        AppInput app = AppInputs.read(apks);

        assertReadsTheSplit(app);
        assertThat(on28(app).remarks()).anyMatch(remark -> remark.startsWith("Of 4 packages in"));
    }

    @Test
    void of_a_universal_package_and_others_the_universal_one_is_read() throws Exception {
        AppInput app = AppInputs.read(archive("app.apks", Map.of("universal.apk", BASE, "toc.pb", SPLIT)));

        assertThat(on28(app).entryName()).contains("nsc");
    }

    @Test
    void refuses_a_split_without_its_base() {
        assertThatThrownBy(() -> AppInputs.read(SPLIT))
                .isInstanceOf(BadInput.class)
                .hasMessageContainingAll("is the split config.v28 of an app", "give the base package with it");
    }

    @Test
    void refuses_two_bases() {
        assertThatThrownBy(() -> AppInputs.read(List.of(BASE, Fixtures.apk())))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("are both base packages");
    }

    @Test
    void refuses_a_broken_archive_in_a_set() throws Exception {
        Path broken = Fixtures.write(folder.resolve("split.apk"), "PK no zip");

        assertThatThrownBy(() -> AppInputs.read(List.of(BASE, broken)))
                .isInstanceOf(BadInput.class)
                .hasMessageContainingAll("split.apk", "give an undamaged copy");
    }
}
