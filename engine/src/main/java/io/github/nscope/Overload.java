package io.github.nscope;

/**
 * Which of the trust manager's methods of one name is called: they know different things of the connection, and refuse
 * different calls before any certificate is looked at.
 */
public enum Overload {
    /** {@code (chain, authType)}, without a host; the one with a socket is the same where that is none of TLS. */
    CHAIN,
    /** {@code (chain, authType, host)}, and from level 36 on the one that also takes what the server stapled. */
    HOST,
    /** {@code (chain, authType, socket)} or {@code (…, engine)} in a handshake: the host is its session's peer host. */
    HANDSHAKE,
    /** The same with a socket or an engine that is in no handshake. */
    NO_HANDSHAKE,
    /** The one with an engine, called with null. */
    NULL_ENGINE
}
