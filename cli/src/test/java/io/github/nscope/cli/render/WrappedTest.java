package io.github.nscope.cli.render;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WrappedTest {
    @Test
    void linesBreakAtBlanks() {
        assertThat(Wrapped.at(10, "one two three four")).containsExactly("one two", "three four");
    }

    @Test
    void aWordThatIsLongerThanTheLineStaysWhole() {
        assertThat(Wrapped.at(5, "a 0123456789 b")).containsExactly("a", "0123456789", "b");
    }

    @Test
    void nothingIsOneEmptyLine() {
        assertThat(Wrapped.at(5, "")).containsExactly("");
    }

    @Test
    void charactersOutsideTheBasicPlaneCountOnce() {
        assertThat(Wrapped.at(3, "\ud83d\ude00 \ud83d\ude00 b")).containsExactly("\ud83d\ude00 \ud83d\ude00", "b");
    }
}
