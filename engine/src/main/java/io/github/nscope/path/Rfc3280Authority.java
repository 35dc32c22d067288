package io.github.nscope.path;

import io.github.nscope.certificate.Certificate;
import io.github.nscope.certificate.KeyUsage;
import io.github.nscope.certificate.Oids;
import io.github.nscope.path.Rfc3280Extensions.Undecodable;
import java.math.BigInteger;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1Boolean;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.ASN1Sequence;

/**
 * Issuing certificates may issue, on level 23: their version, basicConstraints, path length and keyUsage ({@code
 * RFC3280CertPathUtilities.prepareNextCertK} to {@code N}).
 */
final class Rfc3280Authority implements CertificateCheck {
    private int remaining;

    Rfc3280Authority(int pathLength) {
        this.remaining = pathLength;
    }

    /** basicConstraints as the library reads them; the path length counts whether or not this is a CA. */
    private record Constraints(boolean authority, Optional<BigInteger> pathLength) {
        static Constraints read(ASN1Primitive value) {
            ASN1Sequence parts = ASN1Sequence.getInstance(value);
            if (parts.size() == 0) {
                return new Constraints(false, Optional.empty());
            }
            ASN1Encodable first = parts.getObjectAt(0);
            if (!(first instanceof ASN1Boolean authority)) {
                if (parts.size() > 1) {
                    throw new IllegalArgumentException("wrong sequence in constructor");
                }
                return new Constraints(false, Optional.of(number(first)));
            }
            return new Constraints(
                    authority.isTrue(),
                    parts.size() > 1 ? Optional.of(number(parts.getObjectAt(1))) : Optional.empty());
        }

        private static BigInteger number(ASN1Encodable value) {
            return ASN1Integer.getInstance(value).getValue();
        }
    }

    @Override
    public PathCheck check() {
        return PathCheck.RFC3280_ISSUER;
    }

    @Override
    public Optional<CheckFailure> examine(PathCertificate path) {
        if (path.isLast()) {
            return Optional.empty();
        }
        Optional<Constraints> constraints;
        try {
            constraints = Rfc3280Extensions.value(path.certificate(), Oids.BASIC_CONSTRAINTS, Constraints::read);
        } catch (Undecodable e) {
            return Optional.of(Rfc3280Failure.extended(
                    PathReason.UNDECODABLE_EXTENSION, "Basic constraints extension cannot be decoded.", e::thrown));
        }
        if (constraints.isEmpty() || !constraints.get().authority()) {
            return Optional.of(CheckFailure.rejected(
                    PathReason.NOT_A_CA,
                    constraints.isEmpty()
                            ? "Intermediate certificate lacks BasicConstraints"
                            : "Not a CA certificate"));
        }
        return examine(path.certificate(), constraints.get());
    }

    private Optional<CheckFailure> examine(Certificate issuing, Constraints constraints) {
        if (!issuing.isSelfIssued()) {
            if (remaining <= 0) {
                return Optional.of(
                        Rfc3280Failure.extended(PathReason.PATH_LENGTH, "Max path length not greater than zero"));
            }
            remaining--;
        }
        remaining = Math.min(
                remaining, constraints.pathLength().map(BigInteger::intValue).orElse(Integer.MAX_VALUE));
        // Critical or not, whatever the words say.
        return issuing.keyUsage()
                        .filter(usage -> !usage.asserts(KeyUsage.KEY_CERT_SIGN))
                        .isPresent()
                ? Optional.of(Rfc3280Failure.extended(
                        PathReason.NO_CERTIFICATE_SIGNING,
                        "Issuer certificate keyusage extension is critical and does not permit key signing."))
                : Optional.empty();
    }
}
