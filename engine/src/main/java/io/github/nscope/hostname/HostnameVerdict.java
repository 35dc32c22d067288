package io.github.nscope.hostname;

import java.util.List;

/** What the hostname verifier says about a host and a certificate. */
public sealed interface HostnameVerdict {
    /** Whether the certificate is for the host. */
    default boolean verified() {
        return this instanceof Matched;
    }

    /** Where in a certificate a name stands. */
    enum NameKind {
        /** A dNSName of subjectAltName. */
        DNS_NAME,
        /** An iPAddress of subjectAltName. */
        IP_ADDRESS,
        /** The subject's common name. */
        COMMON_NAME
    }

    /**
     * The certificate is for the host.
     *
     * @param kind where the name stands that matches
     * @param name the name, as the platform prints it
     */
    record Matched(NameKind kind, String name) implements HostnameVerdict {}

    /**
     * The certificate is for other hosts.
     *
     * @param reason why nothing matches
     * @param candidates the names held against the host, as the platform prints them
     */
    record NotMatched(Reason reason, List<String> candidates) implements HostnameVerdict {
        /** Copies the list. */
        public NotMatched {
            candidates = List.copyOf(candidates);
        }
    }

    /** Why nothing matches. */
    enum Reason {
        /** The host is written as an IP address and is none of the certificate's iPAddresses, letter for letter. */
        NO_IP_ADDRESS_MATCHES,
        /** None of the dNSNames matches. */
        NO_DNS_NAME_MATCHES,
        /** There is no dNSName, and the common name, which counts then on this level, doesn't match. */
        COMMON_NAME_DOES_NOT_MATCH,
        /** There is no dNSName, and nothing else counts. */
        NO_DNS_NAME,
        /** The host is not printable ASCII. */
        HOST_NOT_ASCII
    }
}
