package io.github.nscope.platform;

import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;

/** The behaviours in force for one device and app. Resolved once; stages ask it and never see a level. */
public final class PlatformProfile {
    private final PlatformFacts facts;
    private final EnumSet<Behavior> inForce;

    private PlatformProfile(PlatformFacts facts, Collection<Behavior> inForce) {
        this.facts = facts;
        this.inForce = EnumSet.noneOf(Behavior.class);
        this.inForce.addAll(inForce);
    }

    /** The profile of a device and app. */
    public static PlatformProfile of(PlatformFacts facts) {
        EnumSet<Behavior> inForce = EnumSet.noneOf(Behavior.class);
        for (Behavior behavior : Behavior.values()) {
            if (behavior.condition().holds(facts)) {
                inForce.add(behavior);
            }
        }
        return new PlatformProfile(facts, inForce);
    }

    /** Whether the behaviour is in force. */
    public boolean has(Behavior behavior) {
        return inForce.contains(behavior);
    }

    /** The behaviours in force. */
    public Set<Behavior> behaviors() {
        return EnumSet.copyOf(inForce);
    }

    /** The device and app that the profile was made for. */
    public PlatformFacts facts() {
        return facts;
    }

    /** This profile with one behaviour switched off: for asking what it changes. */
    public PlatformProfile without(Behavior behavior) {
        EnumSet<Behavior> others = EnumSet.noneOf(Behavior.class);
        others.addAll(inForce);
        others.remove(behavior);
        return new PlatformProfile(facts, others);
    }
}
