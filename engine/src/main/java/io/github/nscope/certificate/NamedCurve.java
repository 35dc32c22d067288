package io.github.nscope.certificate;

import java.util.Arrays;
import java.util.Optional;

/** The elliptic curves whose keys the platform's TLS library reads. */
public enum NamedCurve {
    P_224("1.3.132.0.33", 224),
    P_256("1.2.840.10045.3.1.7", 256),
    P_384("1.3.132.0.34", 384),
    P_521("1.3.132.0.35", 521);

    private final String oid;
    private final int fieldBits;

    NamedCurve(String oid, int fieldBits) {
        this.oid = oid;
        this.fieldBits = fieldBits;
    }

    static Optional<NamedCurve> of(String oid) {
        return Arrays.stream(values()).filter(curve -> curve.oid.equals(oid)).findFirst();
    }

    /** The dotted object identifier. */
    public String oid() {
        return oid;
    }

    /** The size of the field, in bits. */
    public int fieldBits() {
        return fieldBits;
    }

    /** The size of one coordinate, in bytes. */
    int coordinateLength() {
        return (fieldBits + 7) / 8;
    }
}
