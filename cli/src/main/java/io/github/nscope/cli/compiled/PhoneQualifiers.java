package io.github.nscope.cli.compiled;

import io.github.nscope.platform.ApiLevel;

/** The device that chooses between variants of a resource: a common phone. Only its level is a matter of choice. */
public final class PhoneQualifiers {
    private static final int WIDTH = 411;
    private static final int HEIGHT = 891;
    private static final int PIXELS_WIDE = 1080;
    private static final int PIXELS_HIGH = 2340;

    private PhoneQualifiers() {}

    /**
     * A phone of this level: US English, upright, by day, 411 dp by 891 dp at 420 dpi, a touch screen and no other keys, no SIM
     * card.
     */
    public static Qualifiers of(ApiLevel level) {
        return Qualifiers.ANY
                .with(Axis.LANGUAGE, letters('e', 'n'))
                .with(Axis.REGION, letters('U', 'S'))
                .with(Axis.LAYOUT_DIRECTION, 1)
                .with(Axis.SMALLEST_WIDTH, WIDTH)
                .with(Axis.SIZE_IN_DP, HEIGHT << 16 | WIDTH)
                .with(Axis.SCREEN_SIZE, 2)
                .with(Axis.SCREEN_LONG, 2)
                .with(Axis.SCREEN_ROUND, 1)
                .with(Axis.COLOUR_GAMUT, 1)
                .with(Axis.DYNAMIC_RANGE, 1)
                .with(Axis.ORIENTATION, 1)
                .with(Axis.INTERFACE, 1)
                .with(Axis.NIGHT, 1)
                .with(Axis.DENSITY, 420)
                .with(Axis.TOUCH_SCREEN, 3)
                .with(Axis.KEYBOARD_HIDDEN, 3)
                .with(Axis.NAVIGATION_HIDDEN, 2)
                .with(Axis.KEYBOARD, 1)
                .with(Axis.NAVIGATION, 1)
                .with(Axis.SIZE_IN_PIXELS, PIXELS_HIGH << 16 | PIXELS_WIDE)
                .with(Axis.API_LEVEL, level.major())
                .with(Axis.MINOR_API_LEVEL, level.minor());
    }

    private static int letters(char first, char second) {
        return first | second << 8;
    }
}
