package io.github.nscope.cli.pins;

import io.github.nscope.Decision;
import io.github.nscope.Rejected;
import io.github.nscope.Trusted;
import io.github.nscope.certificate.Bytes;
import io.github.nscope.certificate.Certificate;
import io.github.nscope.path.PathFound;
import io.github.nscope.path.PathResult;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/**
 * A key that pins are held against.
 *
 * @param certificate the certificate that holds it
 * @param role where it stands in the path
 */
public record PathKey(Certificate certificate, Role role) {
    /** Where a certificate stands in a path. */
    public enum Role {
        /** The server's own. */
        END_ENTITY("server"),
        /** Between server and root. */
        INTERMEDIATE("intermediate"),
        /** At the end of the path. */
        ROOT("root");

        private final String label;

        Role(String label) {
            this.label = label;
        }

        /** A word. */
        public String label() {
            return label;
        }
    }

    /** The keys of the path that a device takes; where it finds none, those that the server sent. */
    public static List<PathKey> of(Decision decision, List<Certificate> presented) {
        List<Certificate> path = path(decision);
        List<Certificate> certificates = path.isEmpty() ? presented : path;
        List<PathKey> keys = new ArrayList<>();
        for (int at = 0; at < certificates.size(); at++) {
            Certificate certificate = certificates.get(at);
            boolean root = at > 0 && at == certificates.size() - 1 && (!path.isEmpty() || certificate.isSelfIssued());
            keys.add(new PathKey(certificate, at == 0 ? Role.END_ENTITY : root ? Role.ROOT : Role.INTERMEDIATE));
        }
        return List.copyOf(keys);
    }

    /** The path that a device finds; pins are checked after it. */
    public static List<Certificate> path(Decision decision) {
        if (decision instanceof Trusted trusted) {
            return trusted.chain();
        }
        PathResult path =
                decision instanceof Rejected rejected ? rejected.evidence().pathOrNull() : null;
        return path instanceof PathFound found ? found.path().certificates() : List.of();
    }

    /** The SHA-256 of the key. */
    public Bytes digest() {
        return certificate.publicKey().sha256();
    }

    /** Whose key it is. */
    public String subject() {
        return certificate.subject().isEmpty()
                ? "serial number " + certificate.serialNumber()
                : certificate.subject().toString();
    }

    /** The last day of its certificate, in UTC. */
    public String lastDay() {
        return certificate.notAfter().atZone(ZoneOffset.UTC).toLocalDate().toString();
    }

    /** A digest as a configuration has it. */
    static String base64(Bytes digest) {
        return Base64.getEncoder().encodeToString(digest.toArray());
    }
}
