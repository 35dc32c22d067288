package io.github.nscope.path;

import io.github.nscope.certificate.Bytes;
import io.github.nscope.path.Rfc3280Subtrees.Subtree;
import java.util.Optional;
import org.bouncycastle.asn1.x509.GeneralName;

/**
 * A subnet, on level 23: an address and a mask of its length.
 *
 * @param octets both, one after the other
 */
record Rfc3280Addresses(Bytes octets) implements Subtree {
    Rfc3280Addresses(byte[] octets) {
        this(Bytes.copyOf(octets));
    }

    /** An address of another length is outside; of an odd last octet no use is made. */
    @Override
    public boolean covers(GeneralName name) {
        byte[] address = Rfc3280Subtrees.octets(name);
        byte[] subnet = octets.toArray();
        int length = address.length;
        if (length != subnet.length / 2) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            if (((subnet[i] ^ address[i]) & subnet[length + i]) != 0) {
                return false;
            }
        }
        return true;
    }

    /** {@code intersectIPRange}: where the ranges meet by its reckoning, the bits of both addresses and of both masks. */
    @Override
    public Optional<Subtree> intersection(Subtree other) {
        byte[] theirs = octets.toArray();
        byte[] ours = ((Rfc3280Addresses) other).octets.toArray();
        if (ours.length != theirs.length) {
            return Optional.empty();
        }
        int length = ours.length / 2;
        byte[] ourLowest = new byte[length];
        byte[] ourHighest = new byte[length];
        byte[] theirLowest = new byte[length];
        byte[] theirHighest = new byte[length];
        byte[] subnet = new byte[2 * length];
        for (int i = 0; i < length; i++) {
            ourLowest[i] = (byte) (ours[i] & ours[length + i]);
            ourHighest[i] = (byte) (ourLowest[i] | ~ours[length + i]);
            theirLowest[i] = (byte) (theirs[i] & theirs[length + i]);
            theirHighest[i] = (byte) (theirLowest[i] | ~theirs[length + i]);
            subnet[i] = (byte) (ourLowest[i] | theirLowest[i]);
            subnet[length + i] = (byte) (ours[length + i] | theirs[length + i]);
        }
        byte[] highest = anySmaller(ourHighest, theirHighest) ? ourHighest : theirHighest;
        byte[] lowest = anySmaller(theirLowest, ourLowest) ? ourLowest : theirLowest;
        boolean apart = anySmaller(highest, lowest);
        return apart ? Optional.empty() : Optional.of(new Rfc3280Addresses(subnet));
    }

    /** Whether any octet is smaller than its counterpart; the library takes that for being smaller as a whole. */
    private static boolean anySmaller(byte[] one, byte[] other) {
        for (int i = 0; i < one.length; i++) {
            if (Byte.toUnsignedInt(one[i]) < Byte.toUnsignedInt(other[i])) {
                return true;
            }
        }
        return false;
    }
}
