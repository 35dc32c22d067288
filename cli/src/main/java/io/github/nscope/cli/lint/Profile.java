package io.github.nscope.cli.lint;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Which rules count, and how much. Where tools contradict each other there is no right answer for everybody: each profile
 * chooses one, and its description says which.
 */
public enum Profile {
    /** What breaks an app or takes its protection away, and what does not do what it seems to. */
    DEFAULT("Whether pins expire is left to the app; what the next target or level brings is not reported.") {
        @Override
        Optional<Severity> severity(Definition rule) {
            return rule.isOptional() ? Optional.empty() : Optional.of(rule.severity());
        }
    },
    /** What OWASP MASVS asks of every app. */
    MASVS_L1("Failures of the MASTG tests of level 1 are errors. Pins are not asked for, so that rules about them are"
            + " not applied.") {
        @Override
        Optional<Severity> severity(Definition rule) {
            return rule.weakness() == Weakness.PINNING ? Optional.empty() : asked(rule, TESTS_OF_LEVEL_1);
        }
    },
    /** What OWASP MASVS asks of apps that handle sensitive data. */
    MASVS_L2("As masvs-l1, with pins: expired pins and unpinned hosts of the app's own are errors. An expiration is not"
            + " asked for.") {
        @Override
        Optional<Severity> severity(Definition rule) {
            return asked(rule, TESTS_OF_LEVEL_2);
        }
    },
    /** Everything, and worse. */
    STRICT("All rules; notes are warnings and warnings are errors. Pins have to expire, as semgrep asks.") {
        @Override
        Optional<Severity> severity(Definition rule) {
            return Optional.of(rule.severity().raised());
        }
    },
    /** Everything, for counting. */
    RESEARCH("All rules, as bad as they are.") {
        @Override
        Optional<Severity> severity(Definition rule) {
            return Optional.of(rule.severity());
        }
    };

    private static final Set<String> TESTS_OF_LEVEL_1 = Set.of("MASTG-TEST-0235", "MASTG-TEST-0285", "MASTG-TEST-0286");
    private static final Set<String> TESTS_OF_LEVEL_2 =
            Set.of("MASTG-TEST-0235", "MASTG-TEST-0285", "MASTG-TEST-0286", "MASTG-TEST-0242", "MASTG-TEST-0243");

    private final String choices;

    Profile(String choices) {
        this.choices = choices;
    }

    /** How bad a rule's findings are; empty where the rule is not applied. */
    abstract Optional<Severity> severity(Definition rule);

    /** What it chooses where tools contradict each other. */
    public String choices() {
        return choices;
    }

    /** Failing a test is an error; but what is only worth knowing stays that. */
    private static Optional<Severity> asked(Definition rule, Set<String> tests) {
        if (rule.isOptional()) {
            return Optional.empty();
        }
        boolean fails =
                rule.severity() != Severity.NOTE && rule.tests().stream().anyMatch(tests::contains);
        return Optional.of(fails ? Severity.ERROR : rule.severity());
    }

    /** What is typed. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
