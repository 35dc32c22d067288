package io.github.nscope.pin;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.nscope.certificate.Bytes;
import java.util.Base64;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Android's Base64 decoder, section 1.6")
class AndroidBase64Test {
    private static final String V = "7HIpactkIAq2Y49orFOOQKurWxmmSFZhBCoQYcRhJ3Y=";
    private static final Bytes DIGEST = Bytes.copyOf(Base64.getDecoder().decode(V));
    private static final String UNPADDED = V.substring(0, 43);

    @Test
    void acceptsWhateverStandsBetweenTheCharacters() {
        for (String text : new String[] {
            V,
            UNPADDED,
            "!*" + V,
            V + "!!!",
            V.substring(0, 20) + "\n\t " + V.substring(20),
            UNPADDED + " =",
            "\u00fc-_" + V,
            V + "\u20ac",
        }) {
            assertThat(AndroidBase64.decode(text)).as(text).isEqualTo(DIGEST);
        }
    }

    @Test
    void isBadWithMoreOrLessPaddingThanNeeded() {
        for (String text : new String[] {
            V + "=", V + "A", "sha256/" + V, "=" + V, UNPADDED + "AA", "AA=", "A", "=", "AA===", "AA=A="
        }) {
            assertThat(AndroidBase64.decode(text)).as(text).isNull();
        }
    }

    @ParameterizedTest
    @CsvSource({"!!!, 0", "'', 0", "AA, 1", "AA==, 1", "AA=!=, 1", "AAA=, 2", "AAA, 2", "AAAA, 3", "AAAAAAA, 5"})
    void countsAsFollows(String text, int length) {
        assertThat(AndroidBase64.decode(text)).isEqualTo(Bytes.copyOf(new byte[length]));
    }

    @ParameterizedTest
    @ValueSource(ints = {33, 37})
    void longerOnesDecodeToMoreBytes(int length) {
        assertThat(AndroidBase64.decode(length == 33 ? UNPADDED + "A" : "sha256/" + UNPADDED))
                .isNotNull()
                .extracting(Bytes::length)
                .isEqualTo(length);
    }

    @Test
    void everyByteSequenceComesBack() {
        Random random = new Random(16);
        for (int length = 0; length < 100; length++) {
            byte[] bytes = new byte[length];
            random.nextBytes(bytes);
            assertThat(AndroidBase64.decode(Base64.getEncoder().encodeToString(bytes)))
                    .isEqualTo(Bytes.copyOf(bytes));
            assertThat(AndroidBase64.decode(Base64.getEncoder().withoutPadding().encodeToString(bytes)))
                    .isEqualTo(Bytes.copyOf(bytes));
        }
    }
}
