package io.github.nscope.certificate;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The name of a subject or an issuer. Equality and text are those of {@code javax.security.auth.x500.X500Principal} on
 * the platform: equal whatever the letter case, the spacing and, between PrintableString and UTF8String, the string
 * type; printed with the last encoded part first.
 */
public final class DistinguishedName {
    private final Bytes der;
    private final List<RelativeName> parts;
    private final String canonical;
    private @Nullable String directoryHash;

    private DistinguishedName(Bytes der, List<RelativeName> parts) {
        this.der = der;
        this.parts = List.copyOf(parts);
        List<String> reversed =
                new ArrayList<>(parts.stream().map(RelativeName::canonical).toList());
        Collections.reverse(reversed);
        this.canonical = String.join(",", reversed);
    }

    /**
     * Reads a name.
     *
     * @throws MalformedCertificateException where the bytes are not one DER name
     */
    public static DistinguishedName parse(byte[] der) throws MalformedCertificateException {
        DerReader reader = DerReader.of(der.clone(), "a name");
        DistinguishedName name = read(reader.read());
        reader.finish();
        return name;
    }

    static DistinguishedName read(DerValue value) throws MalformedCertificateException {
        DerReader reader = value.expect(DerValue.SEQUENCE, "a name").reader("a name");
        List<RelativeName> parts = new ArrayList<>();
        while (reader.hasMore()) {
            parts.add(RelativeName.read(reader));
        }
        return new DistinguishedName(Bytes.wrap(value.encoded()), parts);
    }

    /** The name as it is encoded. */
    public Bytes der() {
        return der;
    }

    /** The relative names, in the order of their encoding, which is the reverse of the printed order. */
    public List<RelativeName> parts() {
        return parts;
    }

    /** Whether the name has no part. */
    public boolean isEmpty() {
        return parts.isEmpty();
    }

    /** Whether this name begins, in encoding order, with all parts of another, {@code X500Name.isWithinSubtree}. */
    public boolean isWithin(DistinguishedName subtree) {
        int size = subtree.parts.size();
        return size <= parts.size() && parts.subList(0, size).equals(subtree.parts);
    }

    /** The attribute of a type that {@code X500Principal}'s readers find first: of the part encoded last. */
    public Optional<NameAttribute> mostSpecific(String type) {
        for (int i = parts.size() - 1; i >= 0; i--) {
            for (NameAttribute attribute : parts.get(i).attributes()) {
                if (attribute.type().equals(type)) {
                    return Optional.of(attribute);
                }
            }
        }
        return Optional.empty();
    }

    /**
     * The name of the files that hold certificates of this subject in the platform's directories, without the index:
     * eight digits, {@code DirectoryCertificateSource.getHash}. It depends on the encoding and not on equality.
     */
    public String directoryHash() {
        String hash = directoryHash;
        if (hash == null) {
            byte[] md5 = Digests.md5(reencoded());
            byte[] littleEndian = {md5[3], md5[2], md5[1], md5[0]};
            hash = HexFormat.of().formatHex(littleEndian);
            directoryHash = hash;
        }
        return hash;
    }

    /** {@code X500Principal.getEncoded}, which puts the attributes of a multi-valued part into DER order. */
    private byte[] reencoded() {
        if (parts.stream().allMatch(part -> part.attributes().size() == 1)) {
            return der.raw();
        }
        List<byte[]> encoded = parts.stream().map(RelativeName::reencoded).toList();
        return DerWriter.element(DerValue.SEQUENCE, DerWriter.concat(encoded));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof DistinguishedName name && (der.equals(name.der) || canonical.equals(name.canonical));
    }

    @Override
    public int hashCode() {
        return canonical.hashCode();
    }

    /** The name as {@code X500Principal.toString()} prints it. */
    @Override
    public String toString() {
        List<RelativeName> reversed = new ArrayList<>(parts);
        Collections.reverse(reversed);
        return reversed.stream().map(RelativeName::toString).collect(Collectors.joining(", "));
    }
}
