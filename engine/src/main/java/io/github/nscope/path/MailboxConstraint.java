package io.github.nscope.path;

import java.util.Locale;

/**
 * Mail addresses ({@code RFC822Name.constrains}): the constraint is a mailbox, a host ("example.com", not its
 * subdomains), or a domain (".example.com", only its subdomains). Letter case never counts.
 */
final class MailboxConstraint {
    private MailboxConstraint() {}

    static NameRelation compare(String constraint, String name) {
        String outer = constraint.toLowerCase(Locale.ROOT);
        String inner = name.toLowerCase(Locale.ROOT);
        if (inner.equals(outer)) {
            return NameRelation.MATCH;
        }
        if (outer.endsWith(inner)) {
            return holds(inner, outer) ? NameRelation.WIDENS : NameRelation.SAME_TYPE;
        }
        return inner.endsWith(outer) && holds(outer, inner) ? NameRelation.NARROWS : NameRelation.SAME_TYPE;
    }

    /** Whether a constraint holds a longer name that ends with it. */
    private static boolean holds(String constraint, String name) {
        return constraint.indexOf('@') < 0
                && (constraint.startsWith(".") || DnsConstraint.endsAfter(name, constraint, '@'));
    }

    /** Whether {@code RFC822Name} takes a text; it looks at no more than the end of it. */
    static boolean isMailAddress(String text) {
        String domain = text.substring(text.indexOf('@') + 1);
        return !domain.isEmpty() && !domain.equals(".");
    }
}
