package io.github.nscope.certificate;

import java.util.OptionalInt;

/**
 * The basicConstraints extension.
 *
 * @param authority whether the subject is a certification authority
 * @param pathLength how many authorities may follow, where that is limited
 */
public record BasicConstraints(boolean authority, OptionalInt pathLength) {
    private static final BasicConstraints NO_AUTHORITY = new BasicConstraints(false, OptionalInt.empty());

    static BasicConstraints decode(DerValue extension) throws MalformedCertificateException {
        if (!extension.is(DerValue.SEQUENCE)) {
            throw new MalformedCertificateException("Invalid encoding of BasicConstraints");
        }
        DerReader parts = extension.reader("basicConstraints");
        if (!parts.at(DerValue.BOOLEAN)) {
            return NO_AUTHORITY;
        }
        boolean authority = parts.read().isTrue("basicConstraints' cA");
        if (!parts.hasMore()) {
            return new BasicConstraints(authority, OptionalInt.empty());
        }
        if (!parts.at(DerValue.INTEGER)) {
            throw new MalformedCertificateException("Invalid encoding of BasicConstraints");
        }
        return new BasicConstraints(authority, OptionalInt.of(SmallIntegers.read(parts.read())));
    }
}
