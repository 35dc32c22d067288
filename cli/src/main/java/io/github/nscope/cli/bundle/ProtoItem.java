package io.github.nscope.cli.bundle;

import io.github.nscope.cli.compiled.MalformedResource;
import io.github.nscope.cli.compiled.ResourceValue;
import org.jspecify.annotations.Nullable;

/** Values of resources and attributes, {@code aapt.pb.Item}. */
final class ProtoItem {
    private static final int REFERENCE = 1;
    private static final int REFERENCE_TYPE = 1;
    private static final int REFERENCE_ID = 2;
    private static final int STRING = 2;
    private static final int RAW_STRING = 3;
    private static final int FILE = 5;
    private static final int PRIMITIVE = 7;

    /** Of {@code aapt.pb.Primitive}: the number of a field and the type that it stands for. */
    private static final int[][] PRIMITIVES = {
        {1, ResourceValue.NULL},
        {2, ResourceValue.NULL},
        {3, ResourceValue.FLOAT},
        {6, ResourceValue.FIRST_INTEGER},
        {7, ResourceValue.HEXADECIMAL},
        {8, ResourceValue.BOOLEAN},
        {9, ResourceValue.FIRST_COLOUR},
        {10, ResourceValue.FIRST_COLOUR + 1},
        {11, ResourceValue.FIRST_COLOUR + 2},
        {12, ResourceValue.FIRST_COLOUR + 3},
        {13, ResourceValue.DIMENSION},
        {14, ResourceValue.FRACTION}
    };

    private ProtoItem() {}

    /** The value, or null where it is none that a single word or text holds. */
    static @Nullable ResourceValue value(ProtoMessage item) throws MalformedResource {
        ProtoMessage reference = item.message(REFERENCE);
        if (reference != null) {
            int type = reference.number(REFERENCE_TYPE) == 0 ? ResourceValue.REFERENCE : ResourceValue.ATTRIBUTE;
            return new ResourceValue(type, reference.number(REFERENCE_ID), null);
        }
        for (int text : new int[] {STRING, RAW_STRING, FILE}) {
            ProtoMessage holder = item.message(text);
            if (holder != null) {
                return new ResourceValue(ResourceValue.STRING, 0, holder.text(1));
            }
        }
        ProtoMessage primitive = item.message(PRIMITIVE);
        return primitive == null ? null : primitive(primitive);
    }

    private static @Nullable ResourceValue primitive(ProtoMessage primitive) {
        for (int[] known : PRIMITIVES) {
            if (primitive.has(known[0])) {
                return new ResourceValue(known[1], data(known[1], primitive.number(known[0])), null);
            }
        }
        return null;
    }

    private static int data(int type, int number) {
        return type == ResourceValue.BOOLEAN && number != 0 ? -1 : number;
    }
}
