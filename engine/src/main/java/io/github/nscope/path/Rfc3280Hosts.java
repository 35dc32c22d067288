package io.github.nscope.path;

import io.github.nscope.path.Rfc3280Subtrees.Subtree;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.asn1.x509.GeneralName;

/** Subtrees that are written as host names, on level 23. */
final class Rfc3280Hosts {
    private Rfc3280Hosts() {}

    /** Whether one name has more labels than a domain and ends in it; the domain may begin with a dot. */
    static boolean isBelow(String name, String domain) {
        List<String> ending = labels(domain.startsWith(".") ? domain.substring(1) : domain);
        List<String> labels = labels(name);
        int more = labels.size() - ending.size();
        if (more <= 0 || labels.get(more - 1).isEmpty()) {
            return false;
        }
        for (int i = 0; i < ending.size(); i++) {
            if (!ending.get(i).equalsIgnoreCase(labels.get(more + i))) {
                return false;
            }
        }
        return true;
    }

    /** {@code Strings.split} stops at a dot with nothing before it: the rest, dots and all, is one label. */
    private static List<String> labels(String name) {
        List<String> labels = new ArrayList<>();
        int from = 0;
        for (int dot = name.indexOf('.'); dot > from; dot = name.indexOf('.', from)) {
            labels.add(name.substring(from, dot));
            from = dot + 1;
        }
        labels.add(name.substring(from));
        return labels;
    }

    /** dNSName: the domain and all below. Two equal ones have nothing in common. */
    record Dns(String domain) implements Subtree {
        @Override
        public boolean covers(GeneralName name) {
            String host = Rfc3280Subtrees.text(name);
            return isBelow(host, domain) || host.equalsIgnoreCase(domain);
        }

        @Override
        public Optional<Subtree> intersection(Subtree other) {
            Dns that = (Dns) other;
            if (isBelow(that.domain, domain)) {
                return Optional.of(that);
            }
            return isBelow(domain, that.domain) ? Optional.of(this) : Optional.empty();
        }
    }

    /** rfc822Name: a mailbox, a host, or with a leading dot the hosts below. */
    record Mail(String text) implements Subtree {
        @Override
        public boolean covers(GeneralName name) {
            String address = Rfc3280Subtrees.text(name);
            String host = afterAt(address);
            if (isMailbox(text)) {
                return address.equalsIgnoreCase(text) || host.equalsIgnoreCase(text.substring(1));
            }
            // An empty constraint has no first character, and nothing catches what that throws.
            return text.charAt(0) == '.' ? isBelow(host, text) : host.equalsIgnoreCase(text);
        }

        @Override
        public Optional<Subtree> intersection(Subtree other) {
            return common(text, ((Mail) other).text).map(Mail::new);
        }
    }

    /** uniformResourceIdentifier: a host, or with a leading dot the hosts below. */
    record Uri(String text) implements Subtree {
        @Override
        public boolean covers(GeneralName name) {
            String host = host(Rfc3280Subtrees.text(name));
            return text.startsWith(".") ? isBelow(host, text) : host.equalsIgnoreCase(text);
        }

        @Override
        public Optional<Subtree> intersection(Subtree other) {
            return common(text, ((Uri) other).text).map(Uri::new);
        }

        /** {@code extractHostFromURL}: cut at the last colon before anything else, so only a port should be there. */
        private static String host(String uri) {
            String rest = uri.substring(uri.indexOf(':') + 1);
            int slashes = rest.indexOf("//");
            rest = slashes < 0 ? rest : rest.substring(slashes + 2);
            int port = rest.lastIndexOf(':');
            rest = port < 0 ? rest : rest.substring(0, port);
            rest = rest.substring(rest.indexOf(':') + 1);
            rest = afterAt(rest);
            int path = rest.indexOf('/');
            return path < 0 ? rest : rest.substring(0, path);
        }
    }

    private static boolean isMailbox(String text) {
        return text.indexOf('@') >= 0;
    }

    private static String afterAt(String text) {
        return text.substring(text.indexOf('@') + 1);
    }

    /** {@code intersectEmail}, {@code intersectURI}: the narrower of two, the first of equals. */
    private static Optional<String> common(String one, String other) {
        if (isMailbox(one) && isMailbox(other)) {
            return one.equalsIgnoreCase(other) ? Optional.of(one) : Optional.empty();
        }
        if (isMailbox(one)) {
            return holds(other, afterAt(one)) ? Optional.of(one) : Optional.empty();
        }
        if (isMailbox(other)) {
            // Below a domain, the whole address is compared.
            return holds(one, one.startsWith(".") ? other : afterAt(other)) ? Optional.of(other) : Optional.empty();
        }
        if (one.startsWith(".") && !other.startsWith(".")) {
            return isBelow(other, one) ? Optional.of(other) : Optional.empty();
        }
        if (holds(other, one) || one.equalsIgnoreCase(other)) {
            return Optional.of(one);
        }
        return one.startsWith(".") && isBelow(other, one) ? Optional.of(other) : Optional.empty();
    }

    private static boolean holds(String constraint, String host) {
        return constraint.startsWith(".") ? isBelow(host, constraint) : host.equalsIgnoreCase(constraint);
    }
}
