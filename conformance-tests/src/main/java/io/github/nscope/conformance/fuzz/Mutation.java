package io.github.nscope.conformance.fuzz;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Changes a value somewhere inside an encoding, in ways that parsers are known to differ about. */
final class Mutation {
    private static final int BOOLEAN = 0x01;
    private static final int INTEGER = 0x02;
    private static final int SEQUENCE = 0x30;
    private static final int SET = 0x31;
    private static final int EXTENSIONS = 0xa3;

    private static final List<Integer> TAGS = List.of(
            0x01, 0x02, 0x03, 0x04, 0x05, 0x06, 0x0a, 0x0c, 0x13, 0x14, 0x16, 0x17, 0x18, 0x1a, 0x1c, 0x1e, 0x30, 0x31,
            0x80, 0x81, 0x82, 0x86, 0x87, 0xa0, 0xa3);

    private static final List<Integer> STRINGS = List.of(0x0c, 0x13, 0x14, 0x16, 0x1a, 0x1c, 0x1e);

    private final Chance chance;

    Mutation(Chance chance) {
        this.chance = chance;
    }

    /** The body of a certificate with something changed in its names, serial number or extensions. */
    byte[] of(byte[] body) {
        Tlv root = Tlv.parse(body);
        for (int i = chance.of(1, 1, 1, 2); i > 0; i--) {
            change(root);
        }
        return root.encoded();
    }

    private void change(Tlv root) {
        List<Tlv> parts = root.children();
        Tlv last = parts.get(parts.size() - 1);
        int which = chance.below(10);
        if (which < 3) {
            List<Tlv> names = parts.stream()
                    .filter(part -> part.tag() == SEQUENCE && !part.children().isEmpty())
                    .filter(part -> part.children().get(0).tag() == SET)
                    .toList();
            // an earlier change may have left no name that can be read as one
            if (!names.isEmpty()) {
                nameAttribute(chance.of(names));
            }
        } else if (which < 4) {
            parts.stream()
                    .filter(part -> part.tag() == INTEGER)
                    .forEach(serial -> serial.refill(
                            chance.of(new byte[] {0}, new byte[] {-1}, new byte[] {1}, nonNegative(chance.bytes(26)))));
        } else if (last.tag() == EXTENSIONS) {
            extensions(last.children().get(0));
        }
    }

    private static byte[] nonNegative(byte[] number) {
        number[0] = (byte) ((number[0] & 0x3f) | 0x40);
        return number;
    }

    private void nameAttribute(Tlv name) {
        Tlv attribute = chance.of(name.children()).children().get(0);
        Tlv value = attribute.children().get(1);
        if (chance.percent(50)) {
            value.retag(chance.of(STRINGS));
        }
        if (chance.percent(60)) {
            value.refill(refilled(value));
        }
        if (chance.percent(20)) {
            attribute
                    .children()
                    .get(0)
                    .refill(chance.of(
                            new byte[] {0x55, 4, 3}, new byte[] {0x55, 4, 97}, new byte[] {0x55, 4, 6}, new byte[] {
                                0x2a, 3, 4
                            }));
        }
    }

    private void extensions(Tlv extensions) {
        Tlv extension = chance.of(extensions.children());
        if (chance.percent(5)) {
            extensions.children().add(extension);
            return;
        }
        Tlv value = extension.children().get(extension.children().size() - 1);
        if (value.content().length == 0 || chance.percent(20)) {
            value.refill(refilled(value));
            return;
        }
        try {
            Tlv inner = Tlv.parse(value.content());
            List<Tlv> places = new ArrayList<>();
            collect(inner, places);
            change(chance.of(places), inner);
            value.refill(inner.encoded());
        } catch (ArrayIndexOutOfBoundsException e) {
            // What is no DER already stays as it is.
            value.refill(value.content());
        }
    }

    private static void collect(Tlv value, List<Tlv> places) {
        places.add(value);
        value.children().forEach(child -> collect(child, places));
    }

    private void change(Tlv value, Tlv root) {
        switch (chance.below(10)) {
            case 0 -> value.retag(chance.of(TAGS));
            case 1, 2 -> remove(root, value);
            case 3 ->
                value.children().addAll(value.children().isEmpty() ? List.of() : List.of(chance.of(value.children())));
            case 4 -> {
                if (value.children().size() > 1) {
                    value.children().add(value.children().remove(0));
                }
            }
            default -> value.refill(refilled(value));
        }
    }

    private static void remove(Tlv parent, Tlv value) {
        if (!parent.children().remove(value)) {
            parent.children().forEach(child -> remove(child, value));
        }
    }

    private byte[] refilled(Tlv value) {
        byte[] content = value.content();
        switch (value.tag()) {
            case BOOLEAN -> {
                return chance.of(
                        new byte[] {0}, new byte[] {1}, new byte[] {(byte) 0xff}, new byte[0], new byte[] {0, 1});
            }
            case INTEGER -> {
                return chance.of(
                        new byte[] {0},
                        new byte[] {-1},
                        new byte[] {0, 1},
                        new byte[0],
                        chance.bytes(26),
                        concat(new byte[1], content));
            }
            default -> {
                // Any other value is a string of octets or holds one.
            }
        }
        return switch (chance.below(6)) {
            case 0 -> new byte[0];
            case 1 -> Arrays.copyOf(content, content.length / 2);
            case 2 -> concat(content, chance.bytes(1));
            case 3 ->
                concat(chance.of(new byte[] {0}, new byte[] {7}, new byte[] {8}, new byte[] {(byte) 0x80}), content);
            default -> flipped(content);
        };
    }

    private byte[] flipped(byte[] content) {
        byte[] flipped = content.clone();
        if (flipped.length > 0) {
            flipped[chance.below(flipped.length)] =
                    chance.of((byte) 0, (byte) 0x80, (byte) 0xff, (byte) '*', (byte) '.', (byte) 1);
        }
        return flipped;
    }

    private static byte[] concat(byte[] one, byte[] other) {
        byte[] both = Arrays.copyOf(one, one.length + other.length);
        System.arraycopy(other, 0, both, one.length, other.length);
        return both;
    }
}
