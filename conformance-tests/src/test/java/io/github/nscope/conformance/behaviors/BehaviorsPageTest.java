package io.github.nscope.conformance.behaviors;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.nscope.conformance.suite.ConformanceSuite;
import io.github.nscope.platform.Behavior;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class BehaviorsPageTest {
    private static final Path PAGE = Path.of("..", "docs", "behaviors.md");

    private static final BehaviorWitnesses WITNESSES = new BehaviorWitnesses(ConformanceSuite.bundled());

    @BeforeAll
    static void writeThePageAnewWhereAsked() throws IOException {
        if (Boolean.getBoolean("golden.rebase")) {
            BehaviorsPage.main(new String[] {PAGE.toString()});
        }
    }

    @Test
    void the_page_says_what_the_catalogue_says() throws IOException {
        String page = Files.readString(PAGE);

        assertThat(page).isEqualTo(BehaviorsPage.render(behavior -> BehaviorsPage.cases(page, behavior)));
    }

    @ParameterizedTest
    @EnumSource(Behavior.class)
    void without_a_behaviour_its_cases_fail(Behavior behavior) throws IOException {
        List<String> cases = BehaviorsPage.cases(Files.readString(PAGE), behavior);

        assertThat(cases.isEmpty())
                .as("either cases that pin the behaviour down, or the reason why there can be none")
                .isEqualTo(Unaskable.reason(behavior).isPresent());
        assertThat(WITNESSES.of(behavior, cases)).containsExactlyInAnyOrderElementsOf(cases);
    }
}
