package io.github.nscope.cli.audit;

import io.github.nscope.Decision;
import io.github.nscope.HostPolicy;
import io.github.nscope.NscEngine;
import io.github.nscope.certificate.Certificate;
import io.github.nscope.cli.intercept.Interception;
import io.github.nscope.cli.lint.Linted;
import io.github.nscope.cli.lint.Profile;
import io.github.nscope.cli.lint.Scope;
import io.github.nscope.cli.lint.Subject;
import io.github.nscope.cli.pins.PathKey;
import io.github.nscope.cli.pins.PinAudit;
import io.github.nscope.cli.whatif.Inquiry;
import io.github.nscope.cli.whatif.Matrix;
import io.github.nscope.cli.whatif.Situation;
import io.github.nscope.platform.ApiLevel;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Everything about one app.
 *
 * @param linted what the rules of the profile found
 * @param profile the profile
 * @param tests the answers to OWASP's tests
 * @param interception who could read along
 * @param matrix what all levels answer
 * @param pins the pins of hosts whose servers' certificates were given, held against them
 */
public record Audit(
        Linted linted,
        Profile profile,
        List<MastgAnswer> tests,
        Interception interception,
        Matrix matrix,
        Map<String, PinAudit> pins) {
    /** More hosts than that nobody reads about. */
    private static final int MOST_HOSTS = 12;

    /** Copies the list. */
    public Audit {
        tests = List.copyOf(tests);
    }

    /**
     * Asks everything.
     *
     * @param linted what the rules of a profile found
     * @param all what all rules found
     */
    public static Audit of(Linted linted, Profile profile, Linted all) {
        List<Situation> situations = linted.subjects().stream()
                .flatMap(subject -> subject.situations().stream())
                .sorted((first, second) ->
                        first.device().apiLevel().compareTo(second.device().apiLevel()))
                .toList();
        List<ApiLevel> levels = situations.stream()
                .map(situation -> situation.device().apiLevel())
                .toList();
        Subject subject = linted.subjects().get(linted.subjects().size() - 1);
        List<Inquiry> inquiries = inquiries(subject);
        Interception interception = new Interception(
                levels,
                inquiries.stream()
                        .map(inquiry -> Interception.about(inquiry, situations, null))
                        .toList());
        Matrix matrix = Matrix.of(levels, List.of(), List.of(new Matrix.Row(List.of(), situations)), inquiries);
        List<MastgAnswer> tests = Stream.of(MastgTest.values())
                .map(test -> test.answer(all, interception))
                .toList();
        return new Audit(linted, profile, tests, interception, matrix, pins(subject));
    }

    /** The app's own hosts, those whose certificates were given, and else those that the configuration names. */
    private static List<Inquiry> inquiries(Subject subject) {
        Set<String> hosts = new LinkedHashSet<>(subject.firstParty());
        hosts.addAll(subject.chains().keySet().stream().sorted().toList());
        if (subject.firstParty().isEmpty()) {
            hosts.addAll(named(subject));
        }
        List<Inquiry> inquiries = new ArrayList<>();
        hosts.stream()
                .limit(MOST_HOSTS)
                .forEach(
                        host -> inquiries.add(new Inquiry(host, subject.chains().get(host))));
        return inquiries;
    }

    /** The hosts that the configuration names, and one that it does not. */
    private static List<String> named(Subject subject) {
        Stream<String> named = subject.configuration().stream()
                .flatMap(configuration -> configuration.domainConfigs().stream())
                .flatMap(scope -> scope.hosts().stream());
        return Stream.concat(named, Stream.of(Scope.UNNAMED)).distinct().toList();
    }

    private static Map<String, PinAudit> pins(Subject subject) {
        Map<String, PinAudit> audits = new LinkedHashMap<>();
        List<ApiLevel> levels = subject.levels();
        NscEngine engine = subject.engine(levels.get(levels.size() - 1));
        for (Map.Entry<String, List<Certificate>> chain : subject.chains().entrySet()) {
            if (engine.policy(chain.getKey()) instanceof HostPolicy policy) {
                Decision decision = engine.evaluate(chain.getValue(), chain.getKey());
                audits.put(chain.getKey(), PinAudit.of(policy, decision, PathKey.of(decision, chain.getValue())));
            }
        }
        return audits;
    }
}
