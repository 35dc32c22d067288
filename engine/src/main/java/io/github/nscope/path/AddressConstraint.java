package io.github.nscope.path;

import io.github.nscope.certificate.Bytes;
import java.util.Arrays;
import java.util.Optional;

/**
 * IP addresses, and subnets which are an address followed by a mask ({@code IPAddressName.constrains}). The lengths are
 * compared after the octets, if at all: an IPv4 subnet holds IPv6 addresses, and some comparisons run off the shorter
 * array's end.
 */
final class AddressConstraint {
    private final byte[] address;
    private final byte[] mask;

    private AddressConstraint(byte[] subnet) {
        this.address = Arrays.copyOf(subnet, subnet.length / 2);
        this.mask = Arrays.copyOfRange(subnet, subnet.length / 2, subnet.length);
    }

    /** How a name lies to a constraint; empty where the comparison runs off the end of the shorter of the two. */
    static Optional<NameRelation> compare(Bytes constraint, Bytes name) {
        byte[] outer = constraint.toArray();
        byte[] inner = name.toArray();
        if (outer.length == inner.length) {
            return Optional.of(
                    isSubnet(outer)
                            ? new AddressConstraint(outer).compare(new AddressConstraint(inner))
                            : sameOrNot(Arrays.equals(outer, inner)));
        }
        if (isSubnet(inner)) {
            return new AddressConstraint(inner).compare(outer, NameRelation.WIDENS);
        }
        return isSubnet(outer)
                ? new AddressConstraint(outer).compare(inner, NameRelation.NARROWS)
                : Optional.of(NameRelation.SAME_TYPE);
    }

    private static boolean isSubnet(byte[] octets) {
        return octets.length == 8 || octets.length == 32;
    }

    private static NameRelation sameOrNot(boolean same) {
        return same ? NameRelation.MATCH : NameRelation.SAME_TYPE;
    }

    /** Holds the octets of this subnet against those of something of another length. */
    private Optional<NameRelation> compare(byte[] other, NameRelation whenInside) {
        for (int i = 0; i < address.length; i++) {
            if (i == other.length) {
                return Optional.empty();
            }
            if ((other[i] & mask[i]) != address[i]) {
                return Optional.of(NameRelation.SAME_TYPE);
            }
        }
        return Optional.of(whenInside);
    }

    private NameRelation compare(AddressConstraint other) {
        if (Arrays.equals(masked(address, mask), masked(other.address, other.mask))
                && Arrays.equals(mask, other.mask)) {
            return NameRelation.MATCH;
        }
        // An address with bits outside its mask holds nothing. The platform compares the two emptinesses like sizes.
        if (isEmpty() || other.isEmpty()) {
            return isEmpty() == other.isEmpty()
                    ? NameRelation.MATCH
                    : isEmpty() ? NameRelation.WIDENS : NameRelation.NARROWS;
        }
        if (holds(other)) {
            return NameRelation.NARROWS;
        }
        return other.holds(this) ? NameRelation.WIDENS : NameRelation.SAME_TYPE;
    }

    private boolean isEmpty() {
        return !Arrays.equals(masked(address, mask), address);
    }

    private boolean holds(AddressConstraint other) {
        return Arrays.equals(masked(mask, other.mask), mask)
                && Arrays.equals(masked(address, mask), masked(other.address, mask));
    }

    private static byte[] masked(byte[] octets, byte[] mask) {
        byte[] masked = new byte[octets.length];
        for (int i = 0; i < masked.length; i++) {
            masked[i] = (byte) (octets[i] & mask[i]);
        }
        return masked;
    }
}
