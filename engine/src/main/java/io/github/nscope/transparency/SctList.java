package io.github.nscope.transparency;

import io.github.nscope.certificate.Bytes;
import java.util.ArrayList;
import java.util.List;

/**
 * A list of timestamps from one origin, RFC 6962 section 3.3, as {@code ct.Verifier.getSCTsFromSCTList} takes it apart:
 * a list that can't be split counts as empty, an item that can't be decoded is skipped. At most 64 KiB by its format.
 *
 * @param timestamps the timestamps that could be decoded, in order
 * @param skipped why the list or an item of it was skipped, one line each
 */
public record SctList(List<SignedCertificateTimestamp> timestamps, List<String> skipped) {
    private static final SctList EMPTY = new SctList(List.of(), List.of());
    private static final int OCTET_STRING = 4;
    private static final int TAG_MASK = 0x3f;
    private static final int LONG_LENGTH = 0x80;

    /** Copies the lists. */
    public SctList {
        timestamps = List.copyOf(timestamps);
        skipped = List.copyOf(skipped);
    }

    /** The list of an origin that has none. */
    public static SctList empty() {
        return EMPTY;
    }

    /** Reads a list as the TLS extension holds it. */
    public static SctList read(Bytes encoded, SctOrigin origin) {
        List<byte[]> items;
        try {
            items = split(encoded.toArray());
        } catch (UndecodableSctException e) {
            return new SctList(List.of(), List.of("the list can't be split: " + e.getMessage()));
        }
        List<SignedCertificateTimestamp> timestamps = new ArrayList<>();
        List<String> skipped = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            try {
                timestamps.add(SignedCertificateTimestamp.decode(items.get(i), origin));
            } catch (UndecodableSctException e) {
                skipped.add("item " + (i + 1) + ": " + e.getMessage());
            }
        }
        return new SctList(timestamps, skipped);
    }

    /** Reads a list from an X.509 or OCSP extension, whose value wraps it in an OCTET STRING once more. */
    public static SctList readExtension(Bytes extensionValue, SctOrigin origin) {
        try {
            return read(Bytes.copyOf(octetString(extensionValue.toArray())), origin);
        } catch (UndecodableSctException e) {
            return new SctList(List.of(), List.of("the extension is no OCTET STRING: " + e.getMessage()));
        }
    }

    private static List<byte[]> split(byte[] encoded) throws UndecodableSctException {
        TlsReader reader = new TlsReader(new TlsReader(encoded).vector(2));
        List<byte[]> items = new ArrayList<>();
        while (reader.hasMore()) {
            items.add(reader.vector(2));
        }
        return items;
    }

    /** {@code Serialization.readDEROctetString}, which takes lengths that are not DER and ignores what follows. */
    private static byte[] octetString(byte[] encoded) throws UndecodableSctException {
        TlsReader reader = new TlsReader(encoded);
        if ((reader.number(1) & TAG_MASK) != OCTET_STRING) {
            throw new UndecodableSctException("another tag");
        }
        int length = reader.number(1);
        if ((length & LONG_LENGTH) == 0) {
            return reader.bytes(length);
        }
        int width = length & ~LONG_LENGTH;
        if (width > 4) {
            throw new UndecodableSctException("a length of " + width + " bytes");
        }
        return reader.bytes(reader.number(width));
    }
}
