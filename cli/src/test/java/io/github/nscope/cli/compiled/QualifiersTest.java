package io.github.nscope.cli.compiled;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.nscope.platform.ApiLevel;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("ResTable_config: which variant of a resource a phone takes")
class QualifiersTest {
    private static final Qualifiers V28 = Qualifiers.ANY.with(Axis.API_LEVEL, 28);

    static List<ApiLevel> levels() {
        return ApiLevel.all();
    }

    private static @Nullable ResourceVariant choose(ApiLevel level, Stream<Qualifiers> variants) {
        return ResourceTable.choose(
                variants.map(qualifiers -> new ResourceVariant(
                                qualifiers, new ResourceValue(ResourceValue.STRING, 0, qualifiers.toString()), 0))
                        .toList(),
                PhoneQualifiers.of(level));
    }

    private static String chosen(ApiLevel level, Qualifiers... variants) {
        return Objects.requireNonNull(choose(level, Stream.of(variants)))
                .qualifiers()
                .toString();
    }

    @ParameterizedTest
    @MethodSource("levels")
    void the_newest_that_is_not_too_new(ApiLevel level) {
        Stream<Qualifiers> every = IntStream.rangeClosed(0, 40)
                .filter(version -> version % 3 == 0)
                .mapToObj(version -> Qualifiers.ANY.with(Axis.API_LEVEL, version));
        int expected = level.major() / 3 * 3;

        assertThat(Objects.requireNonNull(choose(level, every)).qualifiers().get(Axis.API_LEVEL))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @MethodSource("levels")
    void none_where_all_are_too_new(ApiLevel level) {
        assertThat(choose(level, Stream.of(Qualifiers.ANY.with(Axis.API_LEVEL, level.major() + 1))))
                .isNull();
    }

    @Test
    void of_equals_the_first() {
        List<ResourceVariant> twins = List.of(
                new ResourceVariant(V28, new ResourceValue(ResourceValue.STRING, 0, "first"), 0),
                new ResourceVariant(V28, new ResourceValue(ResourceValue.STRING, 0, "second"), 1));

        assertThat(ResourceTable.choose(twins, PhoneQualifiers.of(ApiLevel.of(30))))
                .isEqualTo(twins.get(0));
    }

    @ParameterizedTest
    @CsvSource({
        "NIGHT, 2", "ORIENTATION, 2", "SMALLEST_WIDTH, 600", "LAYOUT_DIRECTION, 2", "SCREEN_SIZE, 3", "INTERFACE, 6",
        "COUNTRY_CODE, 310", "LANGUAGE, 29286", "MINOR_API_LEVEL, 1", "GENDER, 1", "KEYBOARD, 2", "SCREEN_ROUND, 2"
    })
    void what_is_for_other_devices_is_not_taken(Axis axis, int value) {
        assertThat(chosen(ApiLevel.of(30), Qualifiers.ANY, Qualifiers.ANY.with(axis, value)))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "NIGHT, 1",
        "ORIENTATION, 1",
        "SMALLEST_WIDTH, 320",
        "LAYOUT_DIRECTION, 1",
        "SCREEN_SIZE, 2",
        "INTERFACE, 1",
        "LANGUAGE, 28261",
        "KEYBOARD_HIDDEN, 1",
        "KEYBOARD_HIDDEN, 3",
        "TOUCH_SCREEN, 3",
        "DENSITY, 480"
    })
    @DisplayName("what says more of this device is better than saying nothing, and than saying a version")
    void what_is_for_this_device_comes_before_versions(Axis axis, int value) {
        Qualifiers special = Qualifiers.ANY.with(axis, value);

        assertThat(chosen(ApiLevel.of(30), Qualifiers.ANY, V28, special)).isEqualTo(special.toString());
        assertThat(chosen(ApiLevel.of(30), special, V28, Qualifiers.ANY)).isEqualTo(special.toString());
    }

    @ParameterizedTest
    @CsvSource({"120, 160, 160", "160, 240, 240", "320, 480, 480", "480, 640, 480", "240, 640, 640", "65534, 420, 65534"
    })
    @DisplayName("of densities the one that is scaled down least, before one that is scaled up")
    void densities(int one, int other, int expected) {
        Qualifiers first = Qualifiers.ANY.with(Axis.DENSITY, one);
        Qualifiers second = Qualifiers.ANY.with(Axis.DENSITY, other);

        assertThat(chosen(ApiLevel.of(30), first, second)).isEqualTo(expected + "dpi");
        assertThat(chosen(ApiLevel.of(30), second, first)).isEqualTo(expected + "dpi");
    }

    @Test
    void are_written_as_folders_are_named() {
        Qualifiers many = V28.with(Axis.NIGHT, 2)
                .with(Axis.LANGUAGE, 'd' | 'e' << 8)
                .with(Axis.REGION, 'A' | 'T' << 8)
                .with(Axis.SMALLEST_WIDTH, 600);

        assertThat(many).hasToString("de-rAT-sw600dp-night-v28");
        assertThat(Qualifiers.ANY).hasToString("");
    }
}
