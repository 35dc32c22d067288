package io.github.nscope.cli.source;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FolderNameTest {
    @ParameterizedTest
    @ValueSource(strings = {"", "v28", "night-v28", "de-rAT", "sw600dp-land", "mcc310-mnc4", "ldrtl", "420dpi"})
    void qualifiers_are_read_as_they_are_written(String qualifiers) {
        String folder = qualifiers.isEmpty() ? "xml" : "xml-" + qualifiers;

        assertThat(FolderName.parse(folder)).hasValueSatisfying(name -> {
            assertThat(name.type()).isEqualTo("xml");
            assertThat(name.qualifiers()).hasToString(qualifiers);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"xml-", "xml-v", "xml-v28-", "xml-unheard", "xml-b+sr+Latn", "xml-v999999"})
    void what_is_not_understood_is_no_folder(String folder) {
        assertThat(FolderName.parse(folder)).isEmpty();
    }
}
