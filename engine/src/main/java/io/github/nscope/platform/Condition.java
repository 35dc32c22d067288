package io.github.nscope.platform;

import java.util.List;
import java.util.stream.Collectors;

/** When a {@link Behavior} is in force, as data: it can be asked, and it can be printed. */
public sealed interface Condition {
    /** Whether the condition holds on this device and for this app. */
    boolean holds(PlatformFacts facts);

    /** The condition in words, as the generated catalogue prints it. */
    String describe();

    /** A range of device API levels, both ends included. */
    record Device(int first, int last) implements Condition {
        @Override
        public boolean holds(PlatformFacts facts) {
            return first <= facts.device().major() && facts.device().major() <= last;
        }

        @Override
        public String describe() {
            return "device " + Ranges.describe(first, last);
        }
    }

    /**
     * A range of generations of the Conscrypt module, both ends included; {@link ConscryptVersion}. Through level 28 the
     * generation is the device's level.
     */
    record Module(int first, int last) implements Condition {
        @Override
        public boolean holds(PlatformFacts facts) {
            int generation = facts.conscrypt().generation();
            return first <= generation && generation <= last;
        }

        @Override
        public String describe() {
            return first == ConscryptVersion.UPSTREAM_2026.generation()
                    ? "Conscrypt upstream-2026"
                    : "Conscrypt of level " + Ranges.describe(first, last);
        }
    }

    /** A range of target SDKs, both ends included. */
    record Target(int first, int last) implements Condition {
        @Override
        public boolean holds(PlatformFacts facts) {
            return first <= facts.targetSdk() && facts.targetSdk() <= last;
        }

        @Override
        public String describe() {
            return "target " + Ranges.describe(first, last);
        }
    }

    /** A fact about the app that is either so or not. */
    enum AppFlag implements Condition {
        PRIVILEGED("privileged app") {
            @Override
            public boolean holds(PlatformFacts facts) {
                return facts.privileged();
            }
        },
        INSTANT("instant app") {
            @Override
            public boolean holds(PlatformFacts facts) {
                return facts.instant();
            }
        },
        SANDBOX_VERSION_2("targetSandboxVersion 2 or higher") {
            @Override
            public boolean holds(PlatformFacts facts) {
                return facts.targetSandboxVersion() >= 2;
            }
        };

        private final String words;

        AppFlag(String words) {
            this.words = words;
        }

        @Override
        public String describe() {
            return words;
        }
    }

    /** A platform compatibility change, {@code CompatChanges.isChangeEnabled}: its default, unless it was forced. */
    record CompatChange(long id, Condition byDefault) implements Condition {
        @Override
        public boolean holds(PlatformFacts facts) {
            Boolean forced = facts.compatChanges().get(id);
            return forced == null ? byDefault.holds(facts) : forced;
        }

        @Override
        public String describe() {
            return "compat change " + id + " (by default: " + byDefault.describe() + ")";
        }
    }

    /** All of several conditions. */
    record All(List<Condition> parts) implements Condition {
        @Override
        public boolean holds(PlatformFacts facts) {
            return parts.stream().allMatch(part -> part.holds(facts));
        }

        @Override
        public String describe() {
            return parts.stream().map(Condition::describe).collect(Collectors.joining(", "));
        }
    }

    /** Any of several conditions. */
    record Any(List<Condition> parts) implements Condition {
        @Override
        public boolean holds(PlatformFacts facts) {
            return parts.stream().anyMatch(part -> part.holds(facts));
        }

        @Override
        public String describe() {
            return parts.stream().map(Condition::describe).collect(Collectors.joining(" or ", "(", ")"));
        }
    }

    /** The opposite of a condition. */
    record Not(Condition part) implements Condition {
        @Override
        public boolean holds(PlatformFacts facts) {
            return !part.holds(facts);
        }

        @Override
        public String describe() {
            return "not " + part.describe();
        }
    }

    /** A condition that never holds: a change that ships switched off. */
    enum Constant implements Condition {
        NEVER;

        @Override
        public boolean holds(PlatformFacts facts) {
            return false;
        }

        @Override
        public String describe() {
            return "never";
        }
    }

    /** Devices of this level and newer. */
    static Condition deviceFrom(int first) {
        return new Device(first, Ranges.OPEN);
    }

    /** Devices up to this level, this one included. */
    static Condition deviceUpTo(int last) {
        return new Device(0, last);
    }

    /** Devices from one level to another, both included. */
    static Condition devices(int first, int last) {
        return new Device(first, last);
    }

    /** The Conscrypt of this level and newer. */
    static Condition conscryptFrom(int first) {
        return new Module(first, Ranges.OPEN);
    }

    /** The Conscrypt of one level to that of another, both included. */
    static Condition conscrypts(int first, int last) {
        return new Module(first, last);
    }

    /** A version of Conscrypt beyond what any level ships. */
    static Condition conscryptFrom(ConscryptVersion first) {
        return conscryptFrom(first.generation());
    }

    /** Apps that target this level or a newer one. */
    static Condition targetFrom(int first) {
        return new Target(first, Ranges.OPEN);
    }

    /** Apps that target this level or an older one. */
    static Condition targetUpTo(int last) {
        return new Target(0, last);
    }

    /** A compatibility change with its default. */
    static Condition compatChange(long id, Condition byDefault) {
        return new CompatChange(id, byDefault);
    }

    /** All of the parts. */
    static Condition all(Condition... parts) {
        return new All(List.of(parts));
    }

    /** Any of the parts. */
    static Condition any(Condition... parts) {
        return new Any(List.of(parts));
    }

    /** The opposite of the part. */
    static Condition not(Condition part) {
        return new Not(part);
    }
}
