package io.github.nscope.certificate;

import org.jspecify.annotations.Nullable;

/** A GeneralName, as the platform's Java parser decodes it. */
public sealed interface GeneralName {
    /** Any text is accepted here, in names and in name constraints. */
    record Dns(String name) implements GeneralName {}

    /** A mailbox, or in name constraints a host, or a domain with a leading dot. */
    record Rfc822(String name) implements GeneralName {}

    /**
     * A URI.
     *
     * @param name the URI as text
     * @param host what {@code java.net.URI.getHost()} answers, brackets of IPv6 included; null where it finds none
     * @param hostIsAddress whether the host is an IP address
     */
    record Uri(String name, @Nullable String host, boolean hostIsAddress) implements GeneralName {}

    /** The host or, with a leading dot, the domain of a name constraint for URIs. */
    record UriConstraint(String host) implements GeneralName {}

    /** 4 or 16 octets; in name constraints 8 or 32, the address before the mask. */
    record IpAddress(Bytes octets) implements GeneralName {}

    /** A distinguished name. */
    record Directory(DistinguishedName name) implements GeneralName {}

    /** An object identifier, dotted. */
    record RegisteredId(String oid) implements GeneralName {}

    /**
     * A name of a type that is identified by an object identifier.
     *
     * @param type the dotted object identifier
     * @param value what stands inside the explicit tag
     */
    record Other(String type, Bytes value) implements GeneralName {}

    /** A name of electronic data interchange, undecoded. */
    record EdiParty(Bytes der) implements GeneralName {}
}
