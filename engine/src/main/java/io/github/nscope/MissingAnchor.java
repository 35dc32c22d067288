package io.github.nscope;

import io.github.nscope.certificate.DistinguishedName;
import io.github.nscope.roots.RootStanding;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Whoever would have to be a trust anchor for a path that was tried to be complete. There is no certificate to go by, so
 * it is found by name: a hint, and no evidence that the path would be trusted.
 *
 * @param name the issuer that the path ends under
 * @param whereabouts where its certificate is, or would be
 * @param standings the roots of this name that any level ships, from this level's point of view
 */
public record MissingAnchor(DistinguishedName name, Set<Whereabouts> whereabouts, List<RootStanding> standings) {
    /** Where a certificate of the name is. */
    public enum Whereabouts {
        /** In the user's store, which the configuration does not trust. */
        USER_STORE_NOT_TRUSTED(
                " is in the user's store, which this app does not trust for this host: by default only apps"
                        + " that target level 23 or less do, others by <certificates src=\"user\"/>."),
        /** In the system store, and the user has switched it off. */
        SWITCHED_OFF(" is in the system store, and the user has switched it off."),
        /** In the system store, which the configuration does not trust. */
        SYSTEM_STORE_NOT_TRUSTED(" is in the system store, which the configuration for this host does not trust."),
        /** The level ships it, the configuration trusts the system store, and the store that was given lacks it. */
        SHIPPED_BUT_NOT_AT_HAND(" is a root that devices of this level ship, but its certificate is not in the system"
                + " store that was given here: such a device may well trust the path."),
        /** In no store, and the server did not send it. */
        NOWHERE(", and no store here has one; Android never fetches what is missing.");

        private final String rest;

        Whereabouts(String rest) {
            this.rest = rest;
        }
    }

    /** Copies the collections. */
    public MissingAnchor {
        whereabouts = Set.copyOf(whereabouts);
        standings = List.copyOf(standings);
    }

    /** What is known, a sentence each; nothing where nothing is. */
    public List<String> sentences() {
        List<String> sentences = new ArrayList<>();
        for (Whereabouts place : EnumSet.allOf(Whereabouts.class)) {
            if (whereabouts.contains(place)) {
                String start = place == Whereabouts.NOWHERE ? "The server sent no certificate of " + name : "" + name;
                sentences.add(start + place.rest);
            }
        }
        standings.stream()
                .filter(standing -> standing.standing() != RootStanding.Standing.SHIPPED)
                .forEach(standing -> sentences.add(standing.describe() + "."));
        return sentences;
    }
}
