package io.github.nscope.conformance.fuzz;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A DER value taken apart, to be changed and put together again with whatever lengths that needs. */
final class Tlv {
    private static final int CONSTRUCTED = 0x20;

    private int tag;
    private byte[] content;
    private final List<Tlv> children = new ArrayList<>();

    private Tlv(int tag, byte[] content) {
        this.tag = tag;
        this.content = content;
    }

    /** Takes a value apart; the value has to be DER. */
    static Tlv parse(byte[] der) {
        return parse(der, new int[] {0});
    }

    private static Tlv parse(byte[] der, int[] at) {
        int tag = der[at[0]++] & 0xff;
        int length = der[at[0]++] & 0xff;
        if (length >= 0x80) {
            int octets = length & 0x7f;
            length = 0;
            for (int i = 0; i < octets; i++) {
                length = (length << 8) | (der[at[0]++] & 0xff);
            }
        }
        int end = at[0] + length;
        Tlv value = new Tlv(tag, Arrays.copyOfRange(der, at[0], end));
        if ((tag & CONSTRUCTED) != 0) {
            while (at[0] < end) {
                value.children.add(parse(der, at));
            }
        }
        at[0] = end;
        return value;
    }

    byte[] encoded() {
        ByteArrayOutputStream inner = new ByteArrayOutputStream();
        if ((tag & CONSTRUCTED) != 0) {
            children.forEach(child -> inner.writeBytes(child.encoded()));
        } else {
            inner.writeBytes(content);
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(tag);
        int length = inner.size();
        if (length < 0x80) {
            out.write(length);
        } else if (length < 0x100) {
            out.write(0x81);
            out.write(length);
        } else {
            out.write(0x82);
            out.write(length >> 8);
            out.write(length);
        }
        out.writeBytes(inner.toByteArray());
        return out.toByteArray();
    }

    List<Tlv> children() {
        return children;
    }

    int tag() {
        return tag;
    }

    boolean isConstructed() {
        return (tag & CONSTRUCTED) != 0;
    }

    byte[] content() {
        return content;
    }

    void retag(int newTag) {
        // A value keeps its form, or its content would no longer be what it is.
        tag = (newTag & ~CONSTRUCTED) | (tag & CONSTRUCTED);
    }

    void refill(byte[] newContent) {
        content = newContent;
    }
}
