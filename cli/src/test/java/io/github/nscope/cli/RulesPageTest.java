package io.github.nscope.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.nscope.cli.lint.Definition;
import io.github.nscope.cli.lint.Rule;
import io.github.nscope.cli.lint.report.RulesPage;
import io.github.nscope.cli.lint.rule.Catalogue;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class RulesPageTest {
    private static final Path PAGE = Path.of("../docs/lint.md");

    @Test
    void thePageSaysWhatTheCatalogueSays() throws Exception {
        if (Boolean.getBoolean("golden.rebase")) {
            Files.writeString(PAGE, RulesPage.text());
        }
        assertThat(RulesPage.text()).isEqualTo(Files.readString(PAGE)).doesNotContain("{{");
    }

    @Test
    void codesAndIdsAreUnique() {
        List<Definition> rules =
                Catalogue.rules().stream().map(Rule::definition).toList();

        assertThat(rules).extracting(Definition::code).doesNotHaveDuplicates();
        assertThat(rules).extracting(Definition::id).doesNotHaveDuplicates().allMatch(id -> id.matches("[a-z0-9-]+"));
        assertThat(rules).hasSize(57);
    }
}
