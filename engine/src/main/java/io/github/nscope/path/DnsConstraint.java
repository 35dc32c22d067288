package io.github.nscope.path;

import java.util.Locale;

/**
 * Domain names ({@code DNSName.constrains}): a name lies inside a constraint that it ends with, after a dot. So a
 * constraint with a leading dot holds nothing, and one of no characters holds the names that end in a dot.
 */
final class DnsConstraint {
    private DnsConstraint() {}

    static NameRelation compare(String constraint, String name) {
        String outer = constraint.toLowerCase(Locale.ROOT);
        String inner = name.toLowerCase(Locale.ROOT);
        if (inner.equals(outer)) {
            return NameRelation.MATCH;
        }
        if (outer.endsWith(inner)) {
            return endsAfter(outer, inner, '.') ? NameRelation.WIDENS : NameRelation.SAME_TYPE;
        }
        return inner.endsWith(outer) && endsAfter(inner, outer, '.') ? NameRelation.NARROWS : NameRelation.SAME_TYPE;
    }

    /** Whether what precedes an ending that is shorter than the whole is a given character. */
    static boolean endsAfter(String whole, String ending, char separator) {
        return whole.charAt(whole.length() - ending.length() - 1) == separator;
    }
}
