package io.github.nscope.certificate;

import java.math.BigInteger;
import java.util.Optional;

/**
 * The authorityKeyIdentifier extension; its authorityCertIssuer decides nothing.
 *
 * @param keyIdentifier the issuer's subjectKeyIdentifier, without tag
 * @param serialNumber the serial number of the issuer's certificate
 */
public record AuthorityKeyIdentifier(Optional<Bytes> keyIdentifier, Optional<BigInteger> serialNumber) {
    private static final String BROKEN = "Invalid encoding of AuthorityKeyIdentifierExtension.";

    static AuthorityKeyIdentifier decode(DerValue extension) throws MalformedCertificateException {
        if (!extension.is(DerValue.SEQUENCE)) {
            throw new MalformedCertificateException("Invalid encoding for AuthorityKeyIdentifierExtension.");
        }
        DerReader parts = extension.reader("authorityKeyIdentifier");
        Optional<Bytes> keyIdentifier = Optional.empty();
        Optional<BigInteger> serialNumber = Optional.empty();
        int seen = 0;
        while (parts.hasMore()) {
            DerValue part = parts.read();
            int field = part.tag() & 0x1f;
            if (field > 2 || (seen & (1 << field)) != 0 || !part.is(field == 1 ? 0xa1 : 0x80 | field)) {
                throw new MalformedCertificateException(BROKEN);
            }
            seen |= 1 << field;
            switch (field) {
                case 0 -> keyIdentifier = Optional.of(Bytes.wrap(part.contentBytes()));
                case 1 -> GeneralNameReader.names(part.reader("authorityCertIssuer"));
                default -> serialNumber = Optional.of(part.integerContent("authorityCertSerialNumber"));
            }
        }
        return new AuthorityKeyIdentifier(keyIdentifier, serialNumber);
    }
}
