package io.github.nscope.path;

import io.github.nscope.certificate.Certificate;
import io.github.nscope.certificate.Oids;
import io.github.nscope.path.Rfc3280Extensions.Undecodable;
import io.github.nscope.platform.PlatformThrowable;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.ASN1Sequence;

/** The end entity may stand at its end of a TLS connection, on level 23: the same checker, its failure wrapped. */
final class Rfc3280Purpose implements CertificateCheck {
    private final ExtendedKeyUsageCheck purposes;

    Rfc3280Purpose(TlsPeer peer) {
        this.purposes = new ExtendedKeyUsageCheck(peer);
    }

    @Override
    public PathCheck check() {
        return PathCheck.EXTENDED_KEY_USAGE;
    }

    @Override
    public Optional<CheckFailure> examine(PathCertificate path) {
        if (!path.isLast() || purposes.accept(listed(path.certificate()))) {
            return Optional.empty();
        }
        return Optional.of(Rfc3280Failure.extended(
                PathReason.EXTENDED_KEY_USAGE,
                "Additional certificate path checker failed.",
                () -> PlatformThrowable.of(PlatformClasses.PATH_VALIDATOR_EXCEPTION, ExtendedKeyUsageCheck.MESSAGE)));
    }

    /** What can't be decoded is not there. */
    static Optional<List<String>> listed(Certificate certificate) {
        try {
            return Rfc3280Extensions.value(certificate, Oids.EXTENDED_KEY_USAGE, Rfc3280Purpose::read);
        } catch (Undecodable e) {
            return Optional.empty();
        }
    }

    private static List<String> read(ASN1Primitive value) {
        return Arrays.stream(ASN1Sequence.getInstance(value).toArray())
                .map(purpose -> ASN1ObjectIdentifier.getInstance(purpose).getId())
                .toList();
    }
}
