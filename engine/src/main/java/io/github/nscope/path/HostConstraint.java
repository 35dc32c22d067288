package io.github.nscope.path;

/**
 * URIs ({@code URIName.constrains}), of which only the host counts: the constraint is a host, or a domain
 * (".example.com", only its subdomains).
 */
final class HostConstraint {
    private HostConstraint() {}

    /**
     * The host of a URI or of a URI constraint.
     *
     * @param text the host, with the leading dot of a domain constraint
     * @param isDomainName whether it is no IP address
     */
    record Host(String text, boolean isDomainName) {
        private boolean isDomain() {
            return text.startsWith(".");
        }

        private String withoutDot() {
            return isDomain() ? text.substring(1) : text;
        }
    }

    static NameRelation compare(Host constraint, Host name) {
        if (constraint.text().equalsIgnoreCase(name.text())) {
            return NameRelation.MATCH;
        }
        if (!constraint.isDomainName() || !name.isDomainName()) {
            return NameRelation.SAME_TYPE;
        }
        NameRelation relation = DnsConstraint.compare(constraint.withoutDot(), name.withoutDot());
        if (relation == NameRelation.MATCH && constraint.isDomain() != name.isDomain()) {
            // "example.com" is no part of ".example.com"; the platform ranks the domain as the narrower one.
            return constraint.isDomain() ? NameRelation.WIDENS : NameRelation.NARROWS;
        }
        boolean nested = relation == NameRelation.WIDENS || relation == NameRelation.NARROWS;
        return nested && !constraint.isDomain() && !name.isDomain() ? NameRelation.SAME_TYPE : relation;
    }
}
