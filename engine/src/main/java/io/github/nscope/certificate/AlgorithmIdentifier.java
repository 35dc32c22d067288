package io.github.nscope.certificate;

import java.util.Optional;

/**
 * An AlgorithmIdentifier.
 *
 * @param oid the dotted object identifier
 * @param parameters the parameters, where there are any
 * @param encoded the whole, DER
 */
record AlgorithmIdentifier(String oid, Optional<DerValue> parameters, Bytes encoded) {
    static AlgorithmIdentifier read(DerValue value, String what) throws MalformedCertificateException {
        DerReader parts = value.expect(DerValue.SEQUENCE, what).reader(what);
        String oid = parts.read().oid(what);
        Optional<DerValue> parameters = parts.hasMore() ? Optional.of(parts.read()) : Optional.empty();
        parts.finish();
        return new AlgorithmIdentifier(oid, parameters, Bytes.wrap(value.encoded()));
    }

    boolean hasNullParameters() {
        return parameters.filter(AlgorithmIdentifier::isNull).isPresent();
    }

    boolean hasNoneOrNullParameters() {
        return parameters.isEmpty() || hasNullParameters();
    }

    private static boolean isNull(DerValue value) {
        return value.is(DerValue.NULL) && value.length() == 0;
    }
}
