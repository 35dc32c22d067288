package io.github.nscope.cli.audit;

import io.github.nscope.cli.audit.MastgAnswer.Outcome;
import io.github.nscope.cli.intercept.Attack;
import io.github.nscope.cli.intercept.Interception;
import io.github.nscope.cli.lint.Finding;
import io.github.nscope.cli.lint.Linted;
import io.github.nscope.cli.lint.Need;
import io.github.nscope.cli.lint.Subject;
import io.github.nscope.cli.lint.Weakness;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;

/** The tests of OWASP MASTG on which a network security configuration has something to say. */
public enum MastgTest {
    /** Static strings. */
    HARDCODED_URLS("MASTG-TEST-0233", "Hardcoded HTTP URLs", Weakness.NOT_ENCRYPTED) {
        @Override
        MastgAnswer answer(Linted linted, Interception interception) {
            return review("Search the app for http:// URLs; those that it could use are to "
                    + listed(openBy(interception, Attack.CLEARTEXT)) + ".");
        }
    },
    /** What the configuration allows. */
    CLEARTEXT_ALLOWED("MASTG-TEST-0235", "Configuration allows cleartext traffic", Weakness.NOT_ENCRYPTED) {
        @Override
        MastgAnswer answer(Linted linted, Interception interception) {
            List<String> local = messages(linted, Set.of("D10"));
            List<String> failures = messages(linted, Set.of("C1", "C2", "C4", "C5", "C8"));
            if (failures.isEmpty() && !local.isEmpty()) {
                return new MastgAnswer(this, Outcome.NEEDS_REVIEW, local);
            }
            return judged(failures, "Cleartext is permitted nowhere by what the app says.");
        }
    },
    /** What is seen on the wire. */
    CLEARTEXT_ON_THE_WIRE("MASTG-TEST-0236", "Cleartext traffic on the wire", Weakness.NOT_ENCRYPTED) {
        @Override
        MastgAnswer answer(Linted linted, Interception interception) {
            List<String> open = openBy(interception, Attack.CLEARTEXT);
            return review(
                    open.isEmpty()
                            ? "Clients that ask the platform are denied cleartext to all hosts; watch those that do not."
                            : "Watch the traffic to " + listed(open) + ": the policy permits cleartext.");
        }
    },
    /** Hosts of the app's own without pins. */
    PINS_MISSING("MASTG-TEST-0242", "Missing certificate pinning in the configuration", Weakness.PINNING) {
        @Override
        MastgAnswer answer(Linted linted, Interception interception) {
            return subject(linted).known().contains(Need.FIRST_PARTY)
                    ? judged(messages(linted, Set.of("P13")), "Every host named as the app's own is pinned.")
                    : review("Name the app's own hosts (--first-party); third parties must not be reported.");
        }
    },
    /** Pins that have expired. */
    PINS_EXPIRED("MASTG-TEST-0243", "Expired pins in the configuration", Weakness.PINNING) {
        @Override
        MastgAnswer answer(Linted linted, Interception interception) {
            return subject(linted).known().contains(Need.DATE)
                    ? judged(messages(linted, Set.of("P7")), "No pins have expired.")
                    : review("Give a date (--at).");
        }
    },
    /** What a proxy with a trusted CA sees. */
    PINS_ON_THE_WIRE("MASTG-TEST-0244", "Missing pinning on the wire", Weakness.PINNING) {
        @Override
        MastgAnswer answer(Linted linted, Interception interception) {
            if (!subject(linted).known().contains(Need.FIRST_PARTY)) {
                return review("Name the app's own hosts (--first-party); a proxy is then tried on them.");
            }
            List<String> failures = new ArrayList<>();
            for (String host : openBy(interception, Attack.SYSTEM_CA)) {
                failures.add("A proxy whose CA is in the system store is trusted for " + host + ".");
            }
            return judged(failures, "A proxy whose CA is in the system store is trusted for no host of the app's own.");
        }
    },
    /** Android 6, which trusts what users add. */
    OLD_ANDROID("MASTG-TEST-0285", "Runs on Android that trusts user CAs", Weakness.CERTIFICATE_VALIDATION) {
        @Override
        MastgAnswer answer(Linted linted, Interception interception) {
            OptionalInt minSdk = subject(linted).minSdk();
            if (minSdk.isEmpty()) {
                return review("Give a manifest or a project that says minSdkVersion.");
            }
            return judged(
                    minSdk.getAsInt() < FIRST_WITHOUT_USER_CAS
                            ? List.of("minSdkVersion is " + minSdk.getAsInt()
                                    + ": Android 6 and older trust user CAs whatever the app says.")
                            : List.of(),
                    "minSdkVersion is " + minSdk.getAsInt() + ".");
        }
    },
    /** The configuration trusts what users add. */
    USER_CAS("MASTG-TEST-0286", "Configuration trusts user CAs", Weakness.CERTIFICATE_VALIDATION) {
        @Override
        MastgAnswer answer(Linted linted, Interception interception) {
            return judged(messages(linted, Set.of("T1", "T2")), "Release builds trust user CAs for no host.");
        }
    };

    private static final int FIRST_WITHOUT_USER_CAS = 24;
    private static final int MOST_NAMES = 5;

    private final String id;
    private final String title;
    private final Weakness weakness;

    MastgTest(String id, String title, Weakness weakness) {
        this.id = id;
        this.title = title;
        this.weakness = weakness;
    }

    /** {@code MASTG-TEST-0235}. */
    public String id() {
        return id;
    }

    /** What it tests, in a few words. */
    public String title() {
        return title;
    }

    /** The weakness that it tests for. */
    public Weakness weakness() {
        return weakness;
    }

    /**
     * The answer for an app.
     *
     * @param linted what all rules found
     * @param interception who could read along
     */
    abstract MastgAnswer answer(Linted linted, Interception interception);

    MastgAnswer review(String sentence) {
        return new MastgAnswer(this, Outcome.NEEDS_REVIEW, List.of(sentence));
    }

    MastgAnswer judged(List<String> failures, String otherwise) {
        return failures.isEmpty()
                ? new MastgAnswer(this, Outcome.PASS, List.of(otherwise))
                : new MastgAnswer(this, Outcome.FAIL, failures);
    }

    private static Subject subject(Linted linted) {
        return linted.subjects().get(linted.subjects().size() - 1);
    }

    private static List<String> messages(Linted linted, Set<String> rules) {
        return linted.findings().stream()
                .filter(finding -> rules.contains(finding.rule().code()))
                .map(MastgTest::sentence)
                .toList();
    }

    private static String sentence(Finding finding) {
        return finding.message() + " (" + finding.rule().code() + ", " + finding.file()
                + (finding.spot().location().line() > 0
                        ? ":" + finding.spot().location().line()
                        : "")
                + ")";
    }

    private static List<String> openBy(Interception interception, Attack attack) {
        return interception.hosts().stream()
                .filter(host -> host.ways().stream().anyMatch(way -> way.attack() == attack && way.isOpenSomewhere()))
                .map(host -> host.inquiry().hostWords())
                .toList();
    }

    private static String listed(List<String> hosts) {
        if (hosts.isEmpty()) {
            return "no host";
        }
        return hosts.size() <= MOST_NAMES
                ? String.join(", ", hosts)
                : String.join(", ", hosts.subList(0, MOST_NAMES)) + " and " + (hosts.size() - MOST_NAMES) + " more";
    }
}
