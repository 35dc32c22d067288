package io.github.nscope.cli.compiled;

/** How one part of a resource's qualifiers relates to that of a device, {@code ResTable_config::match} and {@code isBetterThan}. */
enum Fit {
    /** The same or unsaid; saying it is better. */
    EQUAL {
        @Override
        boolean matches(int own, int device) {
            return own == device;
        }
    },
    /** No more than the device has; the most is best. */
    LARGEST {
        @Override
        boolean matches(int own, int device) {
            return own <= device;
        }
    },
    /** Width and height, neither more than the device has; the largest sum is best. */
    LARGEST_SIDES {
        @Override
        boolean matches(int own, int device) {
            return (own & LOW) <= (device & LOW) && own >>> HALF <= device >>> HALF;
        }

        @Override
        int compare(int one, int other, int device) {
            return Integer.compare((one & LOW) + (one >>> HALF), (other & LOW) + (other >>> HALF));
        }
    },
    /** No larger than the device; from normal on, unsaid counts as normal but loses to it. */
    SCREEN_SIZE {
        @Override
        boolean matches(int own, int device) {
            return own <= device;
        }

        @Override
        int compare(int one, int other, int device) {
            if (device < NORMAL) {
                return Integer.compare(one, other);
            }
            int effective = Integer.compare(one == 0 ? NORMAL : one, other == 0 ? NORMAL : other);
            return effective != 0 ? effective : Integer.compare(one, other);
        }
    },
    /** All match, since they can be scaled; scaling down is better than up. */
    DENSITY {
        @Override
        boolean matches(int own, int device) {
            return true;
        }

        @Override
        int compare(int one, int other, int device) {
            int first = one == 0 ? MEDIUM : one;
            int second = other == 0 ? MEDIUM : other;
            int wanted = device == 0 || device == ANY_DENSITY ? MEDIUM : device;
            if (first == second) {
                return 0;
            }
            if (first == ANY_DENSITY || second == ANY_DENSITY) {
                return first == ANY_DENSITY ? 1 : -1;
            }
            int high = Math.max(first, second);
            int low = Math.min(first, second);
            boolean highIsBetter =
                    low < wanted && (wanted >= high || (2L * low - wanted) * high <= (long) wanted * wanted);
            return highIsBetter == (first == high) ? 1 : -1;
        }
    },
    /** As {@link #EQUAL}, but a keyboard on the screen also counts as exposed. */
    KEYBOARD_HIDDEN {
        @Override
        boolean matches(int own, int device) {
            return own == device || (own == KEYS_EXPOSED && device == KEYS_ON_SCREEN);
        }
    };

    private static final int HALF = 16;
    private static final int LOW = 0xffff;
    private static final int NORMAL = 2;
    private static final int MEDIUM = 160;
    private static final int ANY_DENSITY = 0xfffe;
    private static final int KEYS_EXPOSED = 1;
    private static final int KEYS_ON_SCREEN = 3;

    /** Whether something for {@code own}, which is not 0, is for this device. */
    abstract boolean matches(int own, int device);

    /** Which of two different ones, both for this device, is better: positive for the first. */
    int compare(int one, int other, int device) {
        return Integer.compare(one, other);
    }
}
