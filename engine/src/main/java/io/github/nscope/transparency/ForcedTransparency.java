package io.github.nscope.transparency;

import io.github.nscope.certificate.Bytes;
import io.github.nscope.certificate.Certificate;
import io.github.nscope.platform.PlatformThrowable;
import io.github.nscope.transparency.JudgedTimestamp.Valid;
import io.github.nscope.transparency.LogList.Lookup;
import io.github.nscope.transparency.TransparencyResult.Complied;
import io.github.nscope.transparency.TransparencyResult.Violated;
import java.util.List;
import java.util.Map;

/**
 * The policies of levels 24 to 35. No network security configuration reaches them: both hooks that would ask the
 * configuration answer no there. They run only where something else forces them, a security property on 24 and 25 and a
 * call inside the platform from 26, and are here for that question alone.
 */
public enum ForcedTransparency {
    /** Levels 24 and 25, {@code CTVerificationResult} in the TLS socket: any valid timestamp will do. */
    ONE_TIMESTAMP(1, ",", "No valid SCT found"),
    /** Levels 26 to 35, {@code CTPolicyImpl}: valid timestamps of two logs. */
    TWO_LOGS(2, "\n", "Certificate chain does not conform to required transparency policy.");

    private final int logsNeeded;
    private final String separator;
    private final String message;

    ForcedTransparency(int logsNeeded, String separator, String message) {
        this.logsNeeded = logsNeeded;
        this.separator = separator;
        this.message = message;
    }

    /**
     * Reads the logs that a device knows beside those built into it, which this engine does not have.
     *
     * @param files the files of the device's directory of logs, by name: the log's id in hexadecimal digits
     */
    public Map<Bytes, TransparencyLog> readLogs(Map<String, Bytes> files) {
        return LegacyLogFile.readAll(files, separator);
    }

    /**
     * Checks the certificates of a server: on 24 and 25 those it sent, from 26 those of a built path.
     *
     * @param logs the logs that the device knows, by id
     */
    public TransparencyResult check(
            List<Certificate> certificates, DeliveredTimestamps delivered, Map<Bytes, TransparencyLog> logs) {
        TimestampVerifier verifier = new TimestampVerifier(id -> find(logs, id));
        try {
            verifier.verify(certificates, delivered);
        } catch (UnusableLogException e) {
            throw new IllegalStateException("a log that was given can't be unusable", e);
        }
        long distinct = verifier.judged().stream()
                .filter(Valid.class::isInstance)
                .map(judged -> judged.timestamp().logId())
                .distinct()
                .count();
        TransparencyEvidence evidence = new TransparencyEvidence(verifier.judged(), verifier.skipped(), List.of());
        return distinct >= logsNeeded
                ? new Complied(evidence)
                : new Violated(
                        Compliance.NOT_ENOUGH_SCTS,
                        PlatformThrowable.of("java.security.cert.CertificateException", message),
                        evidence);
    }

    private static Lookup find(Map<Bytes, TransparencyLog> logs, Bytes id) {
        TransparencyLog log = logs.get(id);
        return log == null ? new Lookup.Unknown() : new Lookup.Found(log);
    }
}
