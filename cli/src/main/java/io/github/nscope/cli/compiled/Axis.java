package io.github.nscope.cli.compiled;

import java.util.Locale;

/**
 * The parts of {@link Qualifiers}, in the order in which {@code ResTable_config::isBetterThan} looks at them. A script
 * within a language is not one of them: the language decides.
 */
public enum Axis {
    /** The network's country. */
    COUNTRY_CODE(4, 0xffff, Fit.EQUAL),
    /** The network. */
    NETWORK_CODE(6, 0xffff, Fit.EQUAL),
    /** Two letters, the first in the low byte. */
    LANGUAGE(8, 0xffff, Fit.EQUAL),
    /** Two letters, the first in the low byte. */
    REGION(10, 0xffff, Fit.EQUAL),
    /** The gender in which the user is addressed. */
    GENDER(19, 0x03, Fit.EQUAL),
    /** 1 left to right, 2 right to left. */
    LAYOUT_DIRECTION(28, 0xc0, Fit.EQUAL),
    /** The shorter side in dp. */
    SMALLEST_WIDTH(30, 0xffff, Fit.LARGEST),
    /** Width in the low, height in the high half, in dp. */
    SIZE_IN_DP(32, -1, Fit.LARGEST_SIDES),
    /** 1 small to 4 extra large. */
    SCREEN_SIZE(28, 0x0f, Fit.SCREEN_SIZE),
    /** 1 not long, 2 long. */
    SCREEN_LONG(28, 0x30, Fit.EQUAL),
    /** 1 not round, 2 round. */
    SCREEN_ROUND(48, 0x03, Fit.EQUAL),
    /** 1 narrow, 2 wide. */
    COLOUR_GAMUT(49, 0x03, Fit.EQUAL),
    /** 1 low, 2 high. */
    DYNAMIC_RANGE(49, 0x0c, Fit.EQUAL),
    /** 1 portrait, 2 landscape. */
    ORIENTATION(12, 0xff, Fit.EQUAL),
    /** 1 a phone, 2 a desk, 3 a car, 4 a television, 5 an appliance, 6 a watch, 7 a headset. */
    INTERFACE(29, 0x0f, Fit.EQUAL),
    /** 1 by day, 2 by night. */
    NIGHT(29, 0x30, Fit.EQUAL),
    /** Dots per inch. */
    DENSITY(14, 0xffff, Fit.DENSITY),
    /** 1 none, 2 stylus, 3 finger. */
    TOUCH_SCREEN(13, 0xff, Fit.EQUAL),
    /** 1 exposed, 2 hidden, 3 on the screen. */
    KEYBOARD_HIDDEN(18, 0x03, Fit.KEYBOARD_HIDDEN),
    /** 1 exposed, 2 hidden. */
    NAVIGATION_HIDDEN(18, 0x0c, Fit.EQUAL),
    /** 1 none, 2 letters, 3 twelve keys. */
    KEYBOARD(16, 0xff, Fit.EQUAL),
    /** 1 none, 2 pad, 3 ball, 4 wheel. */
    NAVIGATION(17, 0xff, Fit.EQUAL),
    /** Width in the low, height in the high half, in pixels. */
    SIZE_IN_PIXELS(20, -1, Fit.LARGEST_SIDES),
    /** The device API level. */
    API_LEVEL(24, 0xffff, Fit.LARGEST),
    /** The minor device API level. */
    MINOR_API_LEVEL(26, 0xffff, Fit.EQUAL);

    private final int offset;
    private final int mask;
    private final Fit fit;

    Axis(int offset, int mask, Fit fit) {
        this.offset = offset;
        this.mask = mask;
        this.fit = fit;
    }

    int get(byte[] structure) {
        return (word(structure) & mask) >>> Integer.numberOfTrailingZeros(mask);
    }

    void set(byte[] structure, int value) {
        int word = (word(structure) & ~mask) | (value << Integer.numberOfTrailingZeros(mask) & mask);
        for (int i = 0; i < Integer.BYTES; i++) {
            structure[offset + i] = (byte) (word >>> (8 * i));
        }
    }

    private int word(byte[] structure) {
        int word = 0;
        for (int i = 0; i < Integer.BYTES; i++) {
            word |= (structure[offset + i] & 0xff) << (8 * i);
        }
        return word;
    }

    /** Whether something for {@code own}, which is not 0, is for this device. */
    boolean matches(int own, int device) {
        return fit.matches(own, device);
    }

    /** Which of two that are for this device is better: positive for the first, 0 where this axis does not tell. */
    int compare(int one, int other, int device) {
        return one == other || (device == 0 && this != DENSITY) ? 0 : fit.compare(one, other, device);
    }

    /** What it is called in a folder's name; by its own name and number where that is too rare to be spelled out. */
    String text(int value) {
        return switch (this) {
            case COUNTRY_CODE -> "mcc" + value;
            case NETWORK_CODE -> "mnc" + value;
            case LANGUAGE -> letters(value);
            case REGION -> "r" + letters(value);
            case LAYOUT_DIRECTION -> value == 1 ? "ldltr" : "ldrtl";
            case SMALLEST_WIDTH -> "sw" + value + "dp";
            case SIZE_IN_DP -> "w" + (value & 0xffff) + "dp-h" + (value >>> 16) + "dp";
            case ORIENTATION -> value == 1 ? "port" : "land";
            case NIGHT -> value == 1 ? "notnight" : "night";
            case DENSITY -> value + "dpi";
            case API_LEVEL -> "v" + value;
            default -> name().toLowerCase(Locale.ROOT).replace('_', '.') + "=" + value;
        };
    }

    /** Two letters, or three packed into the same sixteen bits. */
    private static String letters(int value) {
        int first = value & 0xff;
        int second = value >> 8;
        if (first < 0x80) {
            return "" + (char) first + (char) second;
        }
        return "" + (char) ('a' + (second & 0x1f))
                + (char) ('a' + ((second & 0xe0) >> 5) + ((first & 0x03) << 3))
                + (char) ('a' + ((first & 0x7c) >> 2));
    }
}
