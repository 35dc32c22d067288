package io.github.nscope.cli.pins;

import io.github.nscope.cli.pins.PathKey.Role;
import java.util.Set;

/** What can happen to a server's certificates, by the keys that stay. */
public enum KeyEvent {
    /** The same keys in a new certificate. */
    RENEWAL_SAME_KEY("renewed with the same key", Set.of(Role.END_ENTITY, Role.INTERMEDIATE, Role.ROOT)),
    /** A new key, certified by the same CA. */
    RENEWAL_NEW_KEY("renewed with a new key", Set.of(Role.INTERMEDIATE, Role.ROOT)),
    /** The CA issues from an intermediate with another key: CAs do this without notice. */
    OTHER_INTERMEDIATE("renewed by another intermediate, with a new key", Set.of(Role.ROOT)),
    /** Another CA certifies the same key. */
    OTHER_CA_SAME_KEY("moved to another CA with the same key", Set.of(Role.END_ENTITY)),
    /** Nothing stays. */
    OTHER_CA_NEW_KEY("moved to another CA with a new key", Set.of());

    private final String words;
    private final Set<Role> kept;

    KeyEvent(String words, Set<Role> kept) {
        this.words = words;
        this.kept = kept;
    }

    /** What happens to the server, in words. */
    public String words() {
        return words;
    }

    /** Whether a key is still there afterwards. */
    boolean keeps(Role role) {
        return kept.contains(role);
    }
}
