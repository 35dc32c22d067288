package io.github.nscope.path;

import java.util.Set;

/** Whose certificates are checked, and so which extended key usages the end entity may have. */
public enum TlsPeer {
    /** {@code checkServerTrusted}: TLS server authentication, or the server-gated cryptography of Netscape or Microsoft. */
    SERVER("1.3.6.1.5.5.7.3.1", "2.16.840.1.113730.4.1", "1.3.6.1.4.1.311.10.3.3"),
    /** {@code checkClientTrusted}: TLS client authentication. */
    CLIENT("1.3.6.1.5.5.7.3.2");

    private final Set<String> keyPurposes;

    TlsPeer(String... keyPurposes) {
        this.keyPurposes = Set.of(keyPurposes);
    }

    boolean accepts(String keyPurpose) {
        return keyPurposes.contains(keyPurpose);
    }
}
