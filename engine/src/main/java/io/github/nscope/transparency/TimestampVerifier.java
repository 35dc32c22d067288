package io.github.nscope.transparency;

import io.github.nscope.certificate.Bytes;
import io.github.nscope.certificate.Certificate;
import io.github.nscope.certificate.ContentSignature;
import io.github.nscope.certificate.SignatureOutcome;
import io.github.nscope.transparency.LogList.Lookup;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Verifies the timestamps of a path, {@code ct.Verifier.verifySignedCertificateTimestamps}. */
final class TimestampVerifier {
    private static final int RSA = 1;
    private static final int ECDSA = 3;

    /** Signature algorithms by TLS codes: the digest's, then the signature's. The rest has no implementation. */
    private static final Map<List<Integer>, String> ALGORITHMS = Map.ofEntries(
            Map.entry(List.of(1, RSA), "1.2.840.113549.1.1.4"),
            Map.entry(List.of(2, RSA), "1.2.840.113549.1.1.5"),
            Map.entry(List.of(3, RSA), "1.2.840.113549.1.1.14"),
            Map.entry(List.of(4, RSA), "1.2.840.113549.1.1.11"),
            Map.entry(List.of(5, RSA), "1.2.840.113549.1.1.12"),
            Map.entry(List.of(6, RSA), "1.2.840.113549.1.1.13"),
            Map.entry(List.of(2, ECDSA), "1.2.840.10045.4.1"),
            Map.entry(List.of(3, ECDSA), "1.2.840.10045.4.3.1"),
            Map.entry(List.of(4, ECDSA), "1.2.840.10045.4.3.2"),
            Map.entry(List.of(5, ECDSA), "1.2.840.10045.4.3.3"),
            Map.entry(List.of(6, ECDSA), "1.2.840.10045.4.3.4"));

    private final Function<Bytes, Lookup> logs;
    private final List<JudgedTimestamp> judged = new ArrayList<>();
    private final List<String> skipped = new ArrayList<>();

    TimestampVerifier(Function<Bytes, Lookup> logs) {
        this.logs = logs;
    }

    /** Every timestamp that could be decoded. */
    List<JudgedTimestamp> judged() {
        return judged;
    }

    /** Everything that could not. */
    List<String> skipped() {
        return skipped;
    }

    /** Verifies what was delivered, then what is embedded. */
    void verify(List<Certificate> path, DeliveredTimestamps delivered) throws UnusableLogException {
        Certificate endEntity = path.get(0);
        Optional<SignedEntry> certificate = Optional.of(SignedEntry.certificate(endEntity));
        verify(delivered.tlsExtension(), SctOrigin.TLS_EXTENSION, certificate);
        verify(delivered.ocspResponse(path), SctOrigin.OCSP_RESPONSE, certificate);
        SctList embedded = endEntity
                .extension(SignedEntry.EMBEDDED_LIST)
                .map(list -> SctList.readExtension(list.value(), SctOrigin.EMBEDDED))
                .orElse(SctList.empty());
        Optional<SignedEntry> precertificate =
                path.size() < 2 || embedded.timestamps().isEmpty()
                        ? Optional.empty()
                        : SignedEntry.precertificate(endEntity, path.get(1));
        verify(embedded, SctOrigin.EMBEDDED, precertificate);
    }

    private void verify(SctList list, SctOrigin origin, Optional<SignedEntry> entry) throws UnusableLogException {
        list.skipped().forEach(why -> skipped.add(origin + ": " + why));
        for (SignedCertificateTimestamp timestamp : list.timestamps()) {
            judged.add(
                    entry.isEmpty()
                            ? new JudgedTimestamp.Unverifiable(
                                    timestamp, "the list's extension is critical, or the path has no issuer")
                            : verify(timestamp, entry.get()));
        }
    }

    private JudgedTimestamp verify(SignedCertificateTimestamp timestamp, SignedEntry entry)
            throws UnusableLogException {
        Lookup lookup = logs.apply(timestamp.logId());
        if (lookup instanceof Lookup.Found found) {
            return verify(timestamp, entry, found.log());
        }
        if (lookup instanceof Lookup.Unknown) {
            return new JudgedTimestamp.UnknownLog(timestamp);
        }
        throw new UnusableLogException(lookup);
    }

    private static JudgedTimestamp verify(
            SignedCertificateTimestamp timestamp, SignedEntry entry, TransparencyLog log) {
        String algorithm = ALGORITHMS.get(List.of(timestamp.hashAlgorithm(), timestamp.signatureAlgorithm()));
        if (algorithm == null) {
            return new JudgedTimestamp.Unverifiable(
                    timestamp,
                    "no signature algorithm for the codes " + timestamp.hashAlgorithm() + " and "
                            + timestamp.signatureAlgorithm());
        }
        SignatureOutcome outcome =
                ContentSignature.check(algorithm, entry.signedBy(timestamp), timestamp.signature(), log.key());
        return switch (outcome) {
            case VERIFIED -> new JudgedTimestamp.Valid(timestamp, log);
            case BAD_SIGNATURE, BAD_PADDING -> new JudgedTimestamp.BadSignature(timestamp, log);
            case KEY_TYPE_MISMATCH, UNSUPPORTED_ALGORITHM, ALGORITHMS_DISAGREE ->
                new JudgedTimestamp.Unverifiable(
                        timestamp, "the log's key is not of the kind that the signature algorithm uses");
        };
    }
}
