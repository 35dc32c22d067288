package io.github.nscope;

import io.github.nscope.Explanation.Entry;
import io.github.nscope.Explanation.Section;
import io.github.nscope.Explanation.Tone;
import io.github.nscope.hostname.HostnameVerdict;
import java.util.ArrayList;
import java.util.List;

/** Tells how a decision about certificates came about: host, settings, paths, pins, exception, and what is left open. */
final class DecisionExplanation {
    private DecisionExplanation() {}

    static Explanation of(Trusted decision) {
        return explain(
                new Explanation(
                        "TRUSTED on API level " + decision.question().apiLevel() + ": "
                                + decision.reason().sentence()
                                + decision.evidence()
                                        .pins()
                                        .map(PinExplanation::clause)
                                        .orElse(""),
                        Tone.GOOD,
                        List.of()),
                decision,
                decision.evidence());
    }

    static Explanation of(Rejected decision) {
        return explain(
                new Explanation(
                        "NOT TRUSTED on API level " + decision.question().apiLevel() + ": "
                                + decision.reason().sentence() + " [" + decision.reason() + "]",
                        Tone.BAD,
                        List.of()),
                decision,
                decision.evidence());
    }

    static Explanation of(NotJudged decision) {
        return explain(
                new Explanation(
                        "NOT JUDGED on API level " + decision.question().apiLevel() + ": the search for a path exceeds "
                                + "the limit " + decision.search().exceeded(),
                        Tone.CAUTION,
                        List.of()),
                decision,
                decision.evidence());
    }

    private static Explanation explain(Explanation verdict, Decision decision, TrustEvidence evidence) {
        List<Section> sections = new ArrayList<>();
        evidence.policy().ifPresent(policy -> sections.addAll(PolicyExplanation.sections(policy)));
        evidence.path().ifPresent(path -> sections.add(PathExplanation.section(path, evidence.presented())));
        evidence.transparency().flatMap(TransparencyExplanation::section).ifPresent(sections::add);
        evidence.stapledResponse().map(StapledResponseExplanation::section).ifPresent(sections::add);
        evidence.pins().ifPresent(pins -> PinExplanation.section(decision, pins).ifPresent(sections::add));
        decision.throwable().map(RefusalExplanation::throwable).ifPresent(sections::add);
        evidence.hostname()
                .filter(answer -> decision.isTrusted())
                .map(DecisionExplanation::hostname)
                .ifPresent(sections::add);
        if (!evidence.limitations().isEmpty()) {
            sections.add(limitations(evidence));
        }
        List<String> worthKnowing = evidence.roots().sentences();
        if (!worthKnowing.isEmpty()) {
            sections.add(new Section(
                    "Worth knowing", worthKnowing.stream().map(Entry::of).toList()));
        }
        return new Explanation(verdict.verdict(), verdict.tone(), sections);
    }

    private static Section hostname(HostnameVerdict verdict) {
        if (verdict instanceof HostnameVerdict.Matched matched) {
            return new Section(
                    "Hostname",
                    List.of(Entry.of(
                            "an HTTPS client would accept it: " + kind(matched.kind()) + " " + matched.name())));
        }
        HostnameVerdict.NotMatched refused = (HostnameVerdict.NotMatched) verdict;
        return new Section(
                "Hostname",
                List.of(Entry.of("an HTTPS client would refuse it all the same: " + why(refused))
                        .in(Tone.CAUTION)));
    }

    private static String kind(HostnameVerdict.NameKind kind) {
        return switch (kind) {
            case DNS_NAME -> "the certificate names";
            case IP_ADDRESS -> "the certificate names the address";
            case COMMON_NAME -> "the common name is";
        };
    }

    private static String why(HostnameVerdict.NotMatched refused) {
        String names = String.join(", ", refused.candidates());
        return switch (refused.reason()) {
            case NO_IP_ADDRESS_MATCHES ->
                names.isEmpty() ? "the certificate names no IP address" : "the certificate names " + names;
            case NO_DNS_NAME_MATCHES -> "the certificate names " + names;
            case COMMON_NAME_DOES_NOT_MATCH -> "the certificate has no dNSName, and its common name is " + names;
            case NO_DNS_NAME -> "the certificate has no dNSName";
            case HOST_NOT_ASCII -> "the host is not printable ASCII";
        };
    }

    private static Section limitations(TrustEvidence evidence) {
        return new Section(
                "Left open",
                evidence.limitations().stream()
                        .sorted()
                        .map(limitation -> Entry.of(limitation.sentence()).in(Tone.CAUTION))
                        .toList());
    }
}
