package io.github.nscope.cli.lint;

import java.util.List;

/** The weaknesses of OWASP MASWE that network security configurations can have, in both numberings. */
public enum Weakness {
    /** Network Traffic Not Encrypted. */
    NOT_ENCRYPTED("MASWE-0026", List.of("MASWE-0050", "MASWE-0037", "MASWE-0048"), "MASVS-NETWORK-1", 319),
    /** Insecure Certificate Validation. */
    CERTIFICATE_VALIDATION("MASWE-0027", List.of("MASWE-0052"), "MASVS-NETWORK-1", 295),
    /** Insecure Identity Pinning. */
    PINNING("MASWE-0028", List.of("MASWE-0047"), "MASVS-NETWORK-2", 295);

    /** The state of the OWASP files in which the ids were read. */
    public static final String REVISION =
            "OWASP/owasp-mastg@10699fb, with OWASP/mastg and OWASP/maswe of November 2026";

    private final String id;
    private final List<String> betaIds;
    private final String control;
    private final int cwe;

    Weakness(String id, List<String> betaIds, String control, int cwe) {
        this.id = id;
        this.betaIds = betaIds;
        this.control = control;
        this.cwe = cwe;
    }

    /** Today's id. */
    public String id() {
        return id;
    }

    /** The ids of the beta, some of which mean other things today. */
    public List<String> betaIds() {
        return betaIds;
    }

    /** The control of MASVS. */
    public String control() {
        return control;
    }

    /** The number in CWE. */
    public int cwe() {
        return cwe;
    }
}
