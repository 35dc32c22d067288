package io.github.nscope.cli.intercept;

/** The ways to stand between an app and its server. */
public enum Attack {
    /** The app speaks without TLS: everybody on the way reads along. */
    CLEARTEXT("cleartext", "everybody on the way, where the app uses http"),
    /** A CA that the user added: a debugging proxy, a company's device management, or somebody who talked the user into it. */
    USER_CA("user CA", "who had the user add a CA: a debugging proxy, a company, a deceiver"),
    /** A CA in the system store that should not be there: a rooted or tampered device. */
    SYSTEM_CA("system CA", "who put a CA into the system store: a rooted or tampered device"),
    /** A certificate that a CA should not have issued; the server's own CA, where it is known. */
    MISISSUED("mis-issued", "who got a certificate for the host from a CA that devices trust");

    private final String label;
    private final String who;

    Attack(String label, String who) {
        this.label = label;
        this.who = who;
    }

    /** A word or two. */
    public String label() {
        return label;
    }

    /** Who does it, in words. */
    public String who() {
        return who;
    }
}
