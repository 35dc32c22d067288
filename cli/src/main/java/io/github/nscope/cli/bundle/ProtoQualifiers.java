package io.github.nscope.cli.bundle;

import io.github.nscope.cli.compiled.Axis;
import io.github.nscope.cli.compiled.Qualifiers;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** For which devices a value is, {@code aapt.pb.Configuration}. */
final class ProtoQualifiers {
    /** The number of a field and the part that it says; two sizes of the screen come in halves. */
    private enum Field {
        COUNTRY_CODE(1, Axis.COUNTRY_CODE),
        NETWORK_CODE(2, Axis.NETWORK_CODE),
        LAYOUT_DIRECTION(4, Axis.LAYOUT_DIRECTION),
        SMALLEST_WIDTH(9, Axis.SMALLEST_WIDTH),
        SCREEN_SIZE(10, Axis.SCREEN_SIZE),
        SCREEN_LONG(11, Axis.SCREEN_LONG),
        SCREEN_ROUND(12, Axis.SCREEN_ROUND),
        COLOUR_GAMUT(13, Axis.COLOUR_GAMUT),
        DYNAMIC_RANGE(14, Axis.DYNAMIC_RANGE),
        ORIENTATION(15, Axis.ORIENTATION),
        INTERFACE(16, Axis.INTERFACE),
        NIGHT(17, Axis.NIGHT),
        DENSITY(18, Axis.DENSITY),
        TOUCH_SCREEN(19, Axis.TOUCH_SCREEN),
        KEYBOARD_HIDDEN(20, Axis.KEYBOARD_HIDDEN),
        KEYBOARD(21, Axis.KEYBOARD),
        NAVIGATION_HIDDEN(22, Axis.NAVIGATION_HIDDEN),
        NAVIGATION(23, Axis.NAVIGATION),
        API_LEVEL(24, Axis.API_LEVEL),
        GENDER(26, Axis.GENDER);

        private final int number;
        private final Axis axis;

        Field(int number, Axis axis) {
            this.number = number;
            this.axis = axis;
        }

        /** Yes and no are 1 and 2 here, 2 and 1 in a compiled table. */
        boolean isSwapped() {
            return switch (this) {
                case SCREEN_LONG, SCREEN_ROUND, COLOUR_GAMUT, DYNAMIC_RANGE, NIGHT -> true;
                default -> false;
            };
        }
    }

    private static final int LOCALE = 3;
    private static final int WIDTH = 5;
    private static final int HEIGHT = 6;
    private static final int WIDTH_DP = 7;
    private static final int HEIGHT_DP = 8;
    private static final Pattern LANGUAGE = Pattern.compile("([a-z]{2})(?:[-_][A-Z][a-z]{3})?(?:[-_]([A-Z]{2}))?.*");
    /** No device speaks it: for languages of three letters. */
    private static final int OTHER_LANGUAGE = 0x7f7f;

    private ProtoQualifiers() {}

    static Qualifiers of(ProtoMessage configuration) {
        Qualifiers qualifiers = Qualifiers.ANY;
        for (Field field : Field.values()) {
            int value = configuration.number(field.number);
            if (value != 0) {
                qualifiers = qualifiers.with(field.axis, field.isSwapped() ? 3 - value : value);
            }
        }
        qualifiers = qualifiers
                .with(Axis.SIZE_IN_DP, configuration.number(HEIGHT_DP) << 16 | configuration.number(WIDTH_DP))
                .with(Axis.SIZE_IN_PIXELS, configuration.number(HEIGHT) << 16 | configuration.number(WIDTH));
        String locale = configuration.text(LOCALE);
        return locale.isEmpty() ? qualifiers : withLocale(qualifiers, locale);
    }

    private static Qualifiers withLocale(Qualifiers qualifiers, String locale) {
        Matcher language = LANGUAGE.matcher(locale);
        if (!language.matches()) {
            return qualifiers.with(Axis.LANGUAGE, OTHER_LANGUAGE);
        }
        Qualifiers speaking = qualifiers.with(Axis.LANGUAGE, letters(language.group(1)));
        return language.group(2) == null ? speaking : speaking.with(Axis.REGION, letters(language.group(2)));
    }

    private static int letters(String two) {
        return two.charAt(0) | two.charAt(1) << 8;
    }
}
