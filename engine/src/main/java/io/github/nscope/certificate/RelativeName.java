package io.github.nscope.certificate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A relative distinguished name: one attribute, rarely several. Equal where the platform's {@code RDN} is, by the
 * canonical text of its attributes in any order.
 */
public final class RelativeName {
    private final List<NameAttribute> attributes;
    private final List<byte[]> encodings;
    private final String canonical;

    private RelativeName(List<NameAttribute> attributes, List<byte[]> encodings) {
        this.attributes = List.copyOf(attributes);
        this.encodings = List.copyOf(encodings);
        this.canonical =
                attributes.stream().map(CanonicalNames::attribute).sorted().collect(Collectors.joining("+"));
    }

    static RelativeName read(DerReader reader) throws MalformedCertificateException {
        DerReader set = reader.read(DerValue.SET, "a relative name").reader("a relative name");
        List<NameAttribute> attributes = new ArrayList<>(1);
        List<byte[]> encodings = new ArrayList<>(1);
        do {
            DerValue pair = set.read();
            attributes.add(NameAttribute.read(pair));
            encodings.add(pair.encoded());
        } while (set.hasMore());
        return new RelativeName(attributes, encodings);
    }

    /** The attributes, in the order of their encoding. */
    public List<NameAttribute> attributes() {
        return attributes;
    }

    String canonical() {
        return canonical;
    }

    /** The part as the platform's Java classes encode it: the attributes in DER's order. */
    byte[] reencoded() {
        List<byte[]> sorted = new ArrayList<>(encodings);
        sorted.sort(Arrays::compareUnsigned);
        return DerWriter.element(DerValue.SET, DerWriter.concat(sorted));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof RelativeName name && canonical.equals(name.canonical);
    }

    @Override
    public int hashCode() {
        return canonical.hashCode();
    }

    @Override
    public String toString() {
        return attributes.stream().map(PrintedNames::attribute).collect(Collectors.joining(" + "));
    }
}
