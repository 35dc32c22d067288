package io.github.nscope.cli.fetch;

import io.github.nscope.cli.input.BadInput;
import java.net.IDN;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a server listens.
 *
 * @param host a name or an address, without brackets
 * @param port the port
 */
public record Endpoint(String host, int port) {
    private static final int HTTPS = 443;
    private static final int HIGHEST_PORT = 65535;
    private static final Pattern FORM =
            Pattern.compile("(?:\\[([0-9A-Fa-f:.%\\w]+)]|([^:/\\[\\]\\s]+))(?::([0-9]{1,5}))?");
    private static final Pattern ADDRESS = Pattern.compile("[0-9.]+|.*:.*");

    /** Reads {@code host}, {@code host:port} or {@code [address]:port}. */
    public static Endpoint read(String text) throws BadInput {
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            throw BadInput.usage(text + ": no host", "give a name or an address, with or without :port");
        }
        int port = form.group(3) == null ? HTTPS : Integer.parseInt(form.group(3));
        if (port < 1 || port > HIGHEST_PORT) {
            throw BadInput.usage(text + ": no such port", "give one from 1 to " + HIGHEST_PORT);
        }
        return new Endpoint(form.group(1) != null ? form.group(1) : form.group(2), port);
    }

    /** Whether the host is an address, which no server name indication can hold. */
    boolean isAddress() {
        return ADDRESS.matcher(host).matches();
    }

    /** The host as DNS and TLS know it. */
    static String ascii(String name) throws BadInput {
        try {
            return IDN.toASCII(name, IDN.ALLOW_UNASSIGNED);
        } catch (IllegalArgumentException e) {
            throw BadInput.usage(name + ": no name that DNS could hold", "check its spelling");
        }
    }

    /** As it is typed. */
    @Override
    public String toString() {
        return (host.indexOf(':') < 0 ? host : "[" + host + "]") + ":" + port;
    }
}
